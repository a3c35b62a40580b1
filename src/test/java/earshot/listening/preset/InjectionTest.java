package earshot.listening.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.preset.Preset.Param;
import earshot.listening.preset.Preset.Param.Entry;
import earshot.listening.preset.UrlTemplate.Moment;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class InjectionTest {
  private static final List<String> HOSTILE =
      List.of(
          "a&admin=1",
          "&",
          "a#b",
          "#",
          "a\nb",
          "a\r\nHost: evil.example",
          "../",
          "../../etc/passwd",
          "..",
          ".",
          "%2e%2e/",
          "%2e%2e%2f",
          "..%2f..%2f",
          "a?b=c",
          "?",
          "a@evil.example",
          "@",
          "a:80",
          ":",
          "a\\b",
          "\\\\evil.example\\x",
          "..\\..",
          "a\u0000b",
          "\u0000",
          "x".repeat(10_000),
          "\u202Egnp.exe",
          "a\u2066b\u2069",
          "a\u200Fb",
          "//evil.example/",
          "/evil",
          "a/b",
          "https://evil.example/",
          "a;b",
          "a=b",
          "{q}",
          "{{q}}",
          "{since.iso}",
          "a%00b",
          "a%0d%0ab",
          "%",
          "%zz",
          "'",
          "\"",
          "<script>",
          "a b",
          " ",
          "\t",
          "a\tb",
          "\uD800",
          "evil.example",
          "a,b",
          "é",
          "名",
          "😢",
          "$(x)",
          "`x`",
          "|",
          "^",
          "[::1]",
          "127.0.0.1",
          "localhost",
          "0x7f.1",
          "ａ／ｂ",
          "a。b",
          "javascript:alert(1)",
          "file:///x",
          "a+b",
          "a%20b",
          "%25",
          "*",
          "\u0085",
          "\u2028");
  private static final Moment MOMENT =
      new Moment(Optional.of(Instant.parse("2026-11-20T08:00:00Z")), Instant.EPOCH, "c");

  static Stream<String> presets() {
    return Presets.builtIn().all().stream().map(Preset::id);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void noValueOfAnyParameterLeadsTheRequestElsewhere(String id) {
    Preset preset = Fixtures.builtIn(id);
    Map<String, String> usual = preset.recorded().getFirst().params();
    URI plain = asked(preset, usual).orElseThrow();
    for (Param param : preset.params()) {
      for (String value : HOSTILE) {
        Map<String, String> values = new HashMap<>(usual);
        values.put(param.name(), value);
        Optional<URI> asked = asked(preset, values);
        asked.ifPresent(uri -> assertSameShape(preset, param, plain, uri));
      }
    }
  }

  /// The address that would be asked; absent when the values are refused with a sentence.
  private static Optional<URI> asked(Preset preset, Map<String, String> values) {
    switch (PresetChoice.of(preset, values)) {
      case PresetChoice.Ready ready -> {
        return Optional.of(preset.request().ask(ready.use().params(), MOMENT));
      }
      case PresetChoice.Wrong wrong -> {
        assertFalse(wrong.flaws().isEmpty());
        for (PresetChoice.Flaw flaw : wrong.flaws()) {
          assertTrue(Character.isUpperCase(flaw.sentence().charAt(0)) || named(preset, flaw));
          assertTrue(flaw.sentence().length() < 300, flaw.sentence());
        }
        return Optional.empty();
      }
    }
  }

  private static boolean named(Preset preset, PresetChoice.Flaw flaw) {
    return preset.params().stream().anyMatch(param -> flaw.sentence().startsWith(param.name()));
  }

  private static void assertSameShape(Preset preset, Param param, URI plain, URI asked) {
    String what = preset.id() + " " + param.name() + " " + asked;
    if (param.entry() == Entry.ADDRESS) {
      assertTrue(List.of("http", "https").contains(asked.getScheme()), what);
      assertEquals(null, asked.getRawUserInfo(), what);
      return;
    }
    assertEquals(plain.getScheme(), asked.getScheme(), what);
    assertEquals(plain.getPort(), asked.getPort(), what);
    assertEquals(null, asked.getRawUserInfo(), what);
    assertEquals(null, asked.getRawFragment(), what);
    assertEquals(depth(plain), depth(asked), what);
    assertEquals(names(plain), names(asked), what);
    assertEquals(asked, asked.normalize(), what);
    assertHost(preset, param, plain, asked, what);
  }

  private static void assertHost(Preset preset, Param param, URI plain, URI asked, String what) {
    boolean inHost =
        preset.request().url().source().matches("\\w+://[^/]*\\{" + param.name() + "}.*");
    if (!inHost) assertEquals(plain.getHost(), asked.getHost(), what);
    else assertTrue(asked.getHost().matches("[a-z0-9.-]+"), what);
    boolean piece = inHost && param.entry() == Entry.TEXT;
    if (piece) assertEquals(domain(plain), domain(asked), what);
  }

  private static String domain(URI address) {
    return address.getHost().substring(address.getHost().indexOf('.'));
  }

  private static int depth(URI address) {
    return address.getRawPath().split("/", -1).length;
  }

  /// A parameter whose value is left empty on purpose may be absent.
  private static Set<String> names(URI address) {
    Set<String> names = new TreeSet<>();
    if (address.getRawQuery() == null) return names;
    for (String piece : address.getRawQuery().split("&", -1)) {
      names.add(piece.substring(0, piece.indexOf('=') < 0 ? piece.length() : piece.indexOf('=')));
    }
    return names;
  }

  @Test
  void theHostileValuesWouldShowInAnAddressThatIsPutTogetherByHand() {
    URI plain = URI.create("https://s.example/?q=x");
    URI harmed = URI.create("https://s.example/?q=" + HOSTILE.getFirst());
    assertFalse(names(plain).equals(names(harmed)));
  }
}

package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.PresetUse;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class OpmlWriterTest {
  private static final List<SourceKind> KINDS =
      List.of(SourceKind.FEED, SourceKind.JSON, SourceKind.PAGE, SourceKind.MAIL);
  private static final List<SourceRole> ROLES = List.of(SourceRole.values());

  private static final List<String> HOSTILE =
      List.of(
          "]]>",
          "<!--",
          "-->",
          "<![CDATA[",
          "&amp;",
          "&#x85;",
          "&lt;b&gt;",
          "\"",
          "'",
          "<outline ",
          "xmlUrl=\"https://x.example/\"",
          "\u202e",
          "\u2066",
          "\u200b",
          "\u0000",
          "\u0001",
          "\u001b[31m",
          "\u0085",
          "\u009b",
          "\ufffe",
          "\uffff",
          "\ud800",
          "\udc00",
          "\n",
          "\t",
          "\u2028",
          "\ufeff",
          "\ud83d\ude00",
          "e\u0301\u0301\u0301\u0301\u0301",
          "/",
          "  ",
          "\u00a0",
          "中文",
          "ש",
          "&",
          "=",
          "%",
          "{q}",
          "<?xml",
          "<rss>",
          "</body>",
          "\ufdd0",
          "x",
          "Q");

  @RepeatedTest(60)
  void aListReadBackGivesTheSameSources(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    List<Source> sources = new ArrayList<>();
    for (int i = 1; i <= 40; i++) sources.add(source(i, random));
    String text = OpmlWriter.text(hostile(random), sources);
    OpmlList list = Opml.read(text.getBytes(UTF_8));
    assertEquals(List.of(), list.rejected());
    assertEquals(List.of(), list.duplicates());
    List<String> written = sources.stream().map(OpmlWriterTest::meant).sorted().toList();
    List<String> read = list.outlines().stream().map(OpmlWriterTest::meant).sorted().toList();
    assertEquals(written.size(), read.size());
    for (int i = 0; i < read.size(); i++) assertEquals(written.get(i), read.get(i));
  }

  @Test
  void aListCarriesNeitherSecretsNorPermissionsNorWhatWasBroughtByHand() {
    SourceSetup setup =
        new SourceSetup(
            SourceKind.IMPORT,
            "pasted",
            "Pasted",
            URI.create("earshot:pasted"),
            SourceRole.COMMUNITY,
            true,
            "");
    Source pasted = new Source(new SourceId(1), setup, SourceState.ACTIVE, Optional.empty(), true);
    Source nas = plain(2, "http://nas.local/feed", true);
    String text = OpmlWriter.text("t", List.of(pasted, nas));
    assertFalse(text.contains("pasted"), text);
    assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("private"), text);
    assertTrue(Opml.read(text.getBytes(UTF_8)).outlines().getFirst().ownNetwork());
  }

  @Test
  void otherReadersSeePlainFeedsAndNoInterfaces() {
    Source feed = plain(1, "https://a.example/feed?a=1&b=2", false);
    Source json =
        new Source(
            new SourceId(2),
            new SourceSetup(
                SourceKind.JSON,
                PresetUse.of("hn-search", 3, Map.of("query", "a&b")),
                "HN",
                URI.create("https://hn.example/api"),
                SourceRole.COMMUNITY,
                false,
                "Tech"),
            SourceState.ACTIVE,
            Optional.empty(),
            false);
    String text = OpmlWriter.text("Mine", List.of(feed, json));
    assertTrue(
        text.contains(
            "<outline type=\"rss\" text=\"n1\" xmlUrl=\"https://a.example/feed?a=1&amp;b=2\"/>"),
        text);
    assertEquals(1, text.split("xmlUrl", -1).length - 1, text);
    assertTrue(text.contains("earshot:params=\"query=a%26b\""), text);
  }

  @Test
  void addressesThatLookLikeKeysAreKnown() {
    for (String key :
        List.of("?access_token=1", "?feed=abc&user=me", "?x=1&apikey=2", "?sig=9", "?key=1")) {
      assertTrue(OpmlWriter.seemsToHoldAKey(URI.create("https://a.example/" + key)), key);
    }
    for (String none : List.of("", "?q=token", "?format=rss&keyword=x", "?monkey=1")) {
      assertFalse(OpmlWriter.seemsToHoldAKey(URI.create("https://a.example/" + none)), none);
    }
  }

  private static Source source(int id, Random random) {
    SourceKind kind = KINDS.get(random.nextInt(KINDS.size()));
    URI url =
        URI.create(
            kind == SourceKind.MAIL
                ? "imaps://me@mail" + id + ".example/INBOX/News%20" + id
                : "https://h" + id + ".example/feed%20/" + id + "?q=%26" + random.nextInt(9));
    Map<String, String> params = new HashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) params.put("p" + i, value(random));
    PresetUse preset =
        kind == SourceKind.FEED && random.nextBoolean()
            ? PresetUse.ANY_FEED
            : PresetUse.of("preset-" + random.nextInt(5), 1 + random.nextInt(9), params);
    String folder =
        random.nextInt(3) == 0 ? "" : SourceNames.folder(hostile(random) + "/" + hostile(random));
    String name = SourceNames.name(hostile(random));
    return new Source(
        new SourceId(id),
        new SourceSetup(
            kind,
            preset,
            name.isEmpty() ? "n" + id : name,
            url,
            ROLES.get(random.nextInt(ROLES.size())),
            false,
            folder),
        random.nextBoolean() ? SourceState.ACTIVE : SourceState.PAUSED,
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(Duration.ofSeconds(1 + random.nextInt(100_000))),
        random.nextBoolean());
  }

  private static Source plain(int id, String url, boolean allowPrivate) {
    return new Source(
        new SourceId(id),
        new SourceSetup(
            SourceKind.FEED,
            "any-feed",
            "n" + id,
            URI.create(url),
            SourceRole.COMMUNITY,
            allowPrivate,
            ""),
        SourceState.ACTIVE,
        Optional.empty(),
        false);
  }

  private static String hostile(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
    }
    return text.toString();
  }

  // Half of a letter cannot be stored as a value either.
  private static String value(Random random) {
    return new String(hostile(random).getBytes(UTF_8), UTF_8);
  }

  private static String meant(Source source) {
    SourceSetup setup = source.setup();
    return String.join(
        " | ",
        setup.url().toString(),
        setup.kind().name(),
        setup.preset().toString(),
        setup.name(),
        setup.role().name(),
        setup.folder(),
        source.interval().toString(),
        source.takeEverything() + " " + (source.state() == SourceState.PAUSED));
  }

  private static String meant(OpmlList.Outline outline) {
    OpmlList.Ours ours =
        outline
            .ours()
            .orElse(
                new OpmlList.Ours(
                    SourceKind.FEED,
                    PresetUse.ANY_FEED,
                    SourceRole.COMMUNITY,
                    Optional.empty(),
                    false,
                    false));
    return String.join(
        " | ",
        outline.feed().toString(),
        ours.kind().name(),
        ours.preset().toString(),
        outline.name(),
        ours.role().name(),
        outline.folder(),
        ours.every().toString(),
        ours.everything() + " " + ours.paused());
  }
}

package earshot.listening.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import earshot.listening.preset.UrlTemplate.Moment;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UrlTemplateTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.5Z");
  private static final Moment LATER =
      new Moment(Optional.of(Instant.parse("2026-11-20T08:00:00.123Z")), NOW, "c 1");
  private static final Moment FIRST = new Moment(Optional.empty(), NOW, "");

  private static UrlTemplate address(String template) {
    try {
      return UrlTemplate.ofAddress(template);
    } catch (Malformed malformed) {
      throw new AssertionError(malformed);
    }
  }

  private static String filled(String template, Moment moment, String... namesAndValues) {
    return address(template).fill(params(namesAndValues), moment).toString();
  }

  private static Map<String, String> params(String... namesAndValues) {
    Map<String, String> params = new java.util.HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      params.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return params;
  }

  @Test
  void aValueIsEncodedForTheQuery() {
    assertEquals(
        "https://s.example/?q=H%26M%20%22caf%C3%A9%22%20100%25%20C%2B%2B%20%23x%20a%2F..%2Fb&n=1",
        filled("https://s.example/?q={q}&n=1", FIRST, "q", "H&M \"café\" 100% C++ #x a/../b"));
  }

  @Test
  void aValueIsEncodedForThePath() {
    assertEquals(
        "https://s.example/r/c%2Fc%2B%2B%3Fx%23y/z",
        filled("https://s.example/r/{sub}/z", FIRST, "sub", "c/c++?x#y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "../x", "a/../b", "%2e%2E/x", "..%2fx", "..\\x", ""})
  void dotsThatLeadUpwardsAreRefusedInThePath(String value) {
    assertThrows(
        IllegalArgumentException.class,
        () -> filled("https://s.example/r/{sub}/z", FIRST, "sub", value));
  }

  @Test
  void theMomentIsBuiltIn() {
    String template =
        "https://s.example/?a={since.epoch}&b={since.iso}&c={now.iso}&d={cursor}&e=x>{since.epoch}";
    assertEquals(
        "https://s.example/?a=1795161600&b=2026-11-20T08%3A00%3A00Z&c=2026-11-22T12%3A00%3A00Z"
            + "&d=c%201&e=x%3E1795161600",
        filled(template, LATER));
    assertEquals(
        "https://s.example/?a=0&b=1970-01-01T00%3A00%3A00Z&c=2026-11-22T12%3A00%3A00Z&e=x%3E0",
        filled(template, FIRST));
  }

  @Test
  void theAddressOfASourceDoesNotDependOnTheMoment() {
    assertEquals(
        "https://s.example/?q=x&f=y%20&n=1",
        address("https://s.example/?q={q}&s={since.iso}&c={cursor}&f={q2} {since.epoch}&n=1")
            .address(params("q", "x", "q2", "y"))
            .toString());
  }

  @Test
  void aQueryParameterWithoutItsValueIsLeftOut() {
    assertEquals("https://s.example/", filled("https://s.example/?q={q}", FIRST));
    assertEquals("https://s.example/?q=p-&n=1", filled("https://s.example/?q=p-{q}&n=1", FIRST));
  }

  @Test
  void aHostBecomesALabelsInSmallLetters() {
    assertEquals(
        "https://xn--bcher-kva.example/x",
        filled("https://{site}/x", FIRST, "site", "Bücher.Example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example:8080",
        "a.example/x",
        "me@a.example",
        "a b.example",
        "https://a.example",
        "a.example.",
        ".example",
        "a..example",
        "[::1]",
        "2130706433",
        "0x7f.1",
        "127.1",
        "a.example?x",
        "a.example#x",
        "a\\b.example",
        "a_b.example",
        "-a.example",
        "ａ／ｂ.example"
      })
  void anythingButABareHostIsRefused(String host) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> filled("https://{site}/x", FIRST, "site", host));
    assertEquals(
        "site must be a bare host name, such as example.org, without https://, port or path.",
        refused.getMessage());
  }

  @Test
  void aPieceOfAHostIsLettersDigitsAndHyphens() {
    String template = "https://{x}.substack.com/feed";
    assertEquals("https://teapost.substack.com/feed", filled(template, FIRST, "x", "TeaPost"));
    for (String odd : new String[] {"a.b", "evil.example/", "a@b", "-a", "ü", ""}) {
      assertThrows(IllegalArgumentException.class, () -> filled(template, FIRST, "x", odd));
    }
  }

  @Test
  void aWholeAddressIsTakenAsItIs() {
    assertEquals(
        "https://a.example/f?x=1", filled("{url}", FIRST, "url", "https://a.example/f?x=1#top"));
    for (String odd :
        new String[] {
          "file:///etc/passwd", "javascript:alert(1)", "a.example", "https://u@a.example/"
        }) {
      assertThrows(IllegalArgumentException.class, () -> filled("{url}", FIRST, "url", odd));
    }
  }

  @Test
  void aHeaderHoldsTheValueAsItIsButNeverALineBreak() throws Malformed {
    UrlTemplate header = UrlTemplate.ofText("words {q}; {since.iso}");
    assertEquals("words a&b; 2026-11-20T08:00:00Z", header.text(params("q", "a&b"), LATER));
    assertThrows(
        IllegalArgumentException.class, () -> header.text(params("q", "a\r\nX: y"), LATER));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("ftp://a.example/", 0),
        arguments("https://a.example/#x", 18),
        arguments("https://u:p@a.example/", 8),
        arguments("https:///x", 8),
        arguments("https://a.example/{q", 18),
        arguments("https://a.example/q}", 19),
        arguments("https://a.example/{q r}", 18),
        arguments("https://a.example/%zz", 18),
        arguments("https://a.example/x/../y", 19),
        arguments("https://a.example/?{q}=1", 19),
        arguments("https://{q}.com/", 8),
        arguments("https://a.{q}/", 8),
        arguments("https://A.example/", 8),
        arguments("{a}{b}", 0),
        arguments("https://a.example/" + "x".repeat(2_000), 2_000));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aTemplateThatCouldLeadElsewhereIsRefused(String template, int at) {
    Malformed refused = assertThrows(Malformed.class, () -> UrlTemplate.ofAddress(template));
    assertEquals(at, refused.at(), refused.wrong());
  }

  @Test
  void pagesAreNumberedInTheQueryOrInTheGapOfTheirName() {
    var hn = Fixtures.builtIn("hn-search").request();
    Map<String, String> words = params("query", "x", "tags", "story");
    assertEquals("0", last(hn.ask(words, FIRST).toString()));
    assertEquals("3", last(hn.ask(words, FIRST, "3").toString()));
    var reviews = Fixtures.builtIn("appstore-reviews").request();
    Map<String, String> app = params("cc", "us", "id", "5");
    assertEquals(
        "https://itunes.apple.com/us/rss/customerreviews/page=2/id=5/sortby=mostrecent/json",
        reviews.ask(app, FIRST, "2").toString());
    assertEquals(reviews.address(app), reviews.ask(app, FIRST));
  }

  private static String last(String address) {
    return address.substring(address.lastIndexOf('=') + 1);
  }

  @Test
  void aCursorIsThePageWherePagesAreNamedByItAndElseTheNewestIdKnown() {
    var bluesky = Fixtures.builtIn("bluesky-search").request();
    Map<String, String> params = params("q", "x", "handle", "a", "pds", "bsky.social");
    String head = "https://bsky.social/xrpc/app.bsky.feed.searchPosts?q=x&sort=latest";
    assertEquals(
        head + "&since=2026-11-20T08%3A00%3A00Z&limit=100", bluesky.ask(params, LATER).toString());
    assertEquals(
        head + "&since=2026-11-20T08%3A00%3A00Z&limit=100&cursor=25",
        bluesky.ask(params, LATER, "25").toString());
    var mastodon = Fixtures.builtIn("mastodon-tag").request();
    assertEquals(
        "https://m.example/api/v1/timelines/tag/tea?limit=40&since_id=c%201",
        mastodon.ask(params("instance", "m.example", "tag", "tea"), LATER).toString());
  }
}

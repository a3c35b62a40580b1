package earshot.listening.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.preset.PresetChoice.Flaw;
import earshot.listening.preset.PresetChoice.Ready;
import earshot.listening.preset.PresetChoice.Wrong;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PresetChoiceTest {
  private static Ready ready(String id, Map<String, String> values) {
    return assertInstanceOf(Ready.class, PresetChoice.of(Fixtures.builtIn(id), values));
  }

  private static List<Flaw> flaws(String id, Map<String, String> values) {
    return assertInstanceOf(Wrong.class, PresetChoice.of(Fixtures.builtIn(id), values)).flaws();
  }

  @Test
  void theSearchOfHackerNewsIsReadyWithOneWord() {
    Ready ready = ready("hn-search", Map.of("query", " brightkettle "));
    assertEquals("Hacker News search: brightkettle", ready.name());
    assertEquals(
        "https://hn.algolia.com/api/v1/search_by_date?query=brightkettle"
            + "&tags=%28story%2Ccomment%29&hitsPerPage=100",
        ready.address().toString());
    assertEquals(Map.of("query", "brightkettle", "tags", "(story,comment)"), ready.use().params());
    assertEquals("hn-search", ready.use().id());
  }

  @Test
  void aMistypedParameterIsNamedWithThoseThereAre() {
    assertEquals(
        List.of(
            new Flaw("qeury", "hn-search does not know “qeury”. It takes query and tags."),
            new Flaw("query", "query is missing.")),
        flaws("hn-search", Map.of("qeury", "x")));
    assertEquals(
        "producthunt does not know “q”. It takes nothing.",
        flaws("producthunt", Map.of("q", "x")).getFirst().sentence());
  }

  @Test
  void aValueOutsideTheChoicesIsRefusedWithTheChoices() {
    assertEquals(
        List.of(new Flaw("tags", "tags must be one of story, comment, (story,comment).")),
        flaws("hn-search", Map.of("query", "x", "tags", "poll")));
  }

  @Test
  void aValueThatIsTooLongIsRefusedWithBothLengths() {
    assertEquals(
        List.of(new Flaw("query", "query may have 200 characters, and this has 201.")),
        flaws("hn-search", Map.of("query", "x".repeat(201))));
  }

  @Test
  void anAddressInsteadOfAHostNameIsRefused() {
    assertEquals(
        List.of(
            new Flaw(
                "site",
                "site must be a bare host name, such as example.org, without https://, port or"
                    + " path.")),
        flaws("discourse-latest", Map.of("site", "https://forum.example/")));
  }

  @Test
  void whatIsWrongInThePathIsSaidOfItsParameter() {
    assertEquals(
        List.of(
            new Flaw(
                "sub", "sub must not lead upwards by dots, because it is part of an address.")),
        flaws("reddit-comments", Map.of("sub", "..")));
  }

  @Test
  void marksThatTurnTheDirectionOfTextAreDropped() {
    Ready ready = ready("hn-search", Map.of("query", "\u202Ebright\u2066kettle\u200F"));
    assertEquals("Hacker News search: brightkettle", ready.name());
  }

  @Test
  void aLineBreakInsideAValueIsRefused() {
    assertEquals(
        List.of(
            new Flaw("query", "query holds a line break or another sign that cannot be typed.")),
        flaws("hn-search", Map.of("query", "a\nb")));
  }

  @Test
  void anAddressIsCompletedAndNamedByItsHost() {
    Ready ready = ready("any-feed", Map.of("url", "Blog.Example/feed"));
    assertEquals("https://blog.example/feed", ready.address().toString());
    assertEquals("Feed: blog.example", ready.name());
    assertTrue(
        flaws("any-feed", Map.of("url", "file:///etc/passwd"))
            .getFirst()
            .sentence()
            .startsWith("Earshot opens only public http and https addresses."));
  }

  @Test
  void theNameSpeaksOfTheWordsRatherThanOfThePlace() {
    assertEquals(
        "Mastodon hashtag: tea",
        ready("mastodon-tag", Map.of("instance", "mastodon.social", "tag", "tea")).name());
    assertEquals("Product Hunt, newest", ready("producthunt", Map.of()).name());
    assertEquals(
        "Discourse forum, newest topics: forum.example",
        ready("discourse-latest", Map.of("site", "forum.example")).name());
  }

  @Test
  void twoMailboxesOnOneServerAreTwoSources() {
    var ana = ready("mail-alerts", Map.of("host", "imap.mail.example", "user", "ana@mail.example"));
    var bo = ready("mail-alerts", Map.of("host", "imap.mail.example", "user", "bo@mail.example"));
    assertEquals(
        "imaps://imap.mail.example/INBOX?user=ana%40mail.example", ana.address().toString());
    assertTrue(!ana.address().equals(bo.address()));
  }

  @Test
  void thePartOfAPageToWatchMustBeASelectorWithoutARegularExpression() {
    Map<String, String> values = Map.of("url", "https://a.example/", "part", "p:matches(x)");
    assertEquals(
        "part: \"p:matches(x)\" uses a regular expression, which presets may not.",
        flaws("page-changes", values).getFirst().sentence());
    assertEquals(
        "https://a.example/",
        ready("page-changes", Map.of("url", "https://a.example/", "part", "#news"))
            .address()
            .toString());
  }
}

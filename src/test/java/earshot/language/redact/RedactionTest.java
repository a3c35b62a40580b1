package earshot.language.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What leaves the house leads to nobody.
class RedactionTest {
  private final Redaction names = Redaction.of(Profile.NAMES_HIDDEN, 7);

  @Test
  void handlesAddressesAndPhonesOfTheCorpusAreLeftOut() throws IOException {
    List<String> left = new ArrayList<>();
    int[] of = new int[3];
    int[] gone = new int[3];
    for (String line : lines("personal.tsv")) {
      List<String> cells = List.of(line.split("\t", -1));
      int kind = List.of("handle", "address", "phone").indexOf(cells.get(2));
      String shown = names.text(cells.get(0));
      of[kind]++;
      if (shown.contains(cells.get(1))) left.add(line + " → " + shown);
      else gone[kind]++;
    }
    String told = "left: " + String.join("\n", left);
    assertEquals(300, of[0] + of[1] + of[2]);
    assertTrue(gone[0] + gone[1] >= 0.99 * (of[0] + of[1]), told);
    assertTrue(gone[2] >= 0.95 * of[2], told);
    System.err.printf(
        "redaction handles=%d/%d addresses=%d/%d phones=%d/%d%n",
        gone[0], of[0], gone[1], of[1], gone[2], of[2]);
  }

  @Test
  void whatLeadsToNobodyStays() throws IOException {
    List<String> changed = new ArrayList<>();
    for (String line : lines("harmless.txt")) {
      String shown = names.text(line);
      if (!shown.equals(line)) changed.add(line + " → " + shown);
    }
    assertEquals(List.of(), changed);
  }

  @Test
  void anAuthorIsTheSameThroughoutADocument() {
    String ana = names.author("Ana Torres", "ana_torres");

    assertTrue(ana.matches("Author [A-Z]\\d+"), ana);
    assertEquals(ana, names.author("Ana T.", "@ANA_torres"));
    assertEquals("ask " + ana + " about it", names.text("ask @ana_torres about it"));
    assertNotEquals(ana, names.author("Ana Torres", ""));
  }

  // Such an account may exist, and nothing of worth is lost with a joke.
  @Test
  void aHandleThatReadsLikeAWordIsAHandle() {
    assertTrue(names.text("asked by u/nknown").startsWith("asked by Author "));
    assertTrue(names.text("/u/nknown, again").endsWith(", again"));
    assertFalse(names.text("/u/nknown, again").contains("nknown"));
  }

  @Test
  void authorsAreNumberedInTheirOrder() {
    int first = number(names.author("a", ""));

    assertEquals(first + 1, number(names.author("b", "")));
    assertEquals(first + 2, number(names.author("c", "")));
  }

  @Test
  void twoDocumentsBeginAtDifferentPlaces() {
    assertNotEquals(
        names.author("Ana", ""), Redaction.of(Profile.NAMES_HIDDEN, 8).author("Ana", ""));
    assertEquals(names.author("Ana", ""), Redaction.of(Profile.NAMES_HIDDEN, 7).author("Ana", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a?utm_source=x&id=7&fbclid=1, https://example.com/a?id=7",
    "https://example.com/a?gclid=1, https://example.com/a",
    "https://ana:secret@example.com/a, https://example.com/a",
    "https://mastodon.example/@ana/112, [link to an account at mastodon.example]",
    "https://www.reddit.com/r/coffee/comments/1/, https://www.reddit.com/r/coffee/comments/1/",
  })
  void linksAreCleaned(String address, String shown) {
    assertEquals(shown, names.link(address));
  }

  @Test
  void withoutTextsOnlyTheSiteOfALinkIsShown() {
    Redaction all = Redaction.of(Profile.NAMES_AND_TEXT_HIDDEN, 1);

    assertEquals(Redaction.NO_TEXT, all.text("anything @all"));
    assertEquals("", all.text(""));
    assertEquals("reddit.com", all.link("https://www.reddit.com/r/coffee/comments/1/"));
    assertEquals("I like it", all.quote("I like it"));
  }

  @Test
  void nothingIsChangedWhereNothingIsHidden() {
    Redaction open = Redaction.of(Profile.NOTHING_HIDDEN, 1);

    assertEquals("@ana +44 20 7946 0958", open.text("@ana +44 20 7946 0958"));
    assertEquals("Ana", open.author("Ana", "ana"));
  }

  @Test
  void sixtyNumbersInOneTextAreAllLeftOut() {
    String shown = names.text("+44 20 7946 0958, ".repeat(60) + "a@example.com ".repeat(60));

    assertFalse(shown.contains("7946"), shown);
    assertFalse(shown.contains("example.com"), shown);
  }

  private static int number(String author) {
    return Integer.parseInt(author.replaceAll("\\D", ""));
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream file = Objects.requireNonNull(RedactionTest.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}

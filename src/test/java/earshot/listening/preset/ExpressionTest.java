package earshot.listening.preset;

import static earshot.listening.preset.Fixtures.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionTest {
  private static Optional<String> text(String expression, Lookup item) {
    return expression(expression, Dialect.JSON).text(item);
  }

  private static Expression expression(String text, Dialect dialect) {
    try {
      return Expression.parse(text, dialect);
    } catch (Malformed malformed) {
      throw new AssertionError(malformed);
    }
  }

  @Test
  void aPathLeadsIntoObjectsAndLists() {
    Lookup item = json("{\"a\":{\"b\":[{\"c\":\"deep\"}]}}");
    assertEquals(Optional.of("deep"), text("a.b.0.c", item));
    assertEquals(Optional.empty(), text("a.b.1.c", item));
    assertEquals(Optional.empty(), text("a.b", item));
  }

  @Test
  void theFirstThatIsNotEmptyWins() {
    Lookup item = json("{\"a\":null,\"b\":\"\",\"c\":\" \",\"d\":\"here\",\"e\":\"late\"}");
    assertEquals(Optional.of("here"), text("a|b|c|missing|d|e", item));
    assertEquals(Optional.of("none"), text("a|b|'none'", item));
    assertEquals(Optional.empty(), text("a|b", item));
  }

  @ParameterizedTest
  @CsvSource({
    "1795162500, 1795162500",
    "1546376787.0, 1546376787",
    "0.25, 0.25",
    "-3, -3",
    "true, true",
    "12345678901234567890, 12345678901234567890"
  })
  void numbersAndTruthValuesAreTexts(String written, String text) {
    assertEquals(Optional.of(text), text("a", json("{\"a\":" + written + "}")));
  }

  @Test
  void aTemplateAsksTheParametersFirstAndThenTheItem() {
    Lookup item = json("{\"id\":7,\"site\":\"item.example\"}", Map.of("site", "param.example"));
    assertEquals(Optional.of("https://param.example/t/7"), text("https://{site}/t/{id}", item));
    assertEquals(Optional.of("item.example"), text("site", item));
  }

  @Test
  void aTemplateWithAGapThatStaysEmptyIsAbsent() {
    assertEquals(Optional.empty(), text("https://x.example/{id}", json("{\"id\":\"\"}")));
    assertEquals(Optional.of("q5"), text("a{a}|q{q}", json("{\"q\":5}")));
  }

  @Test
  void conversionsWorkInsideBraces() {
    Lookup item =
        json("{\"uri\":\"at://did:plc:a/post/3lb\",\"author\":{\"handle\":\"mira.test\"}}");
    assertEquals(
        Optional.of("https://bsky.app/profile/mira.test/post/3lb"),
        text("https://bsky.app/profile/{author.handle}/post/{uri |> last(\"/\")}", item));
    assertEquals(
        Optional.of("mira.test - 3lb"), text("{author.handle} - {uri|>last(\"/\")}", item));
  }

  @Test
  void whatAnAnswerSaysNeverDecidesTheHost() {
    Lookup item = json("{\"path\":\".evil.example/x\",\"good\":\"/r/x\",\"h\":\"evil.example\"}");
    assertEquals(Optional.empty(), text("https://www.reddit.com{path}", item));
    assertEquals(
        Optional.of("https://www.reddit.com/r/x"), text("https://www.reddit.com{good}", item));
    assertEquals(Optional.empty(), text("https://{h}/x", item));
    assertEquals(Optional.empty(), text("https://a.{h |> strip}/x", item));
  }

  @Test
  void aJoinFindsTheFieldOfAnotherListInTheSameAnswer() {
    JsonAnswer answer =
        JsonAnswer.read(
                """
                {"posts":[{"topic":42},{"topic":"43"},{"topic":9},{}],
                 "topics":[{"id":42,"title":"Kettles"},{"id":43,"title":"Tea"}]}
                """)
            .orElseThrow();
    var found = (JsonAnswer.Items.Found) answer.items("posts", Map.of());
    List<Optional<String>> titles =
        found.items().stream().map(item -> text("#topics[id=$.topic].title", item)).toList();
    assertEquals(
        List.of(Optional.of("Kettles"), Optional.of("Tea"), Optional.empty(), Optional.empty()),
        titles);
  }

  @Test
  void secondsMillisecondsAndPatternsBecomeInstants() {
    Lookup item =
        json(
            """
            {"s":1795161600,"ms":1795161600123,"odd":"20261120T080000Z","day":"20.11.2026",
             "broken":"20261341T080000Z","text":"yesterday"}
            """);
    assertEquals(at("2026-11-20T08:00:00Z"), instants("s |> epoch", item));
    assertEquals(at("2026-11-20T08:00:00.123Z"), instants("ms |> epochMillis", item));
    assertEquals(
        at("2026-11-20T08:00:00Z"), instants("odd |> date(\"yyyyMMdd'T'HHmmssX\", UTC)", item));
    assertEquals(
        at("2026-11-19T23:00:00Z"), instants("day |> date(\"dd.MM.yyyy\", Europe/Berlin)", item));
    assertEquals(List.of(), instants("broken |> date(\"yyyyMMdd'T'HHmmssX\", UTC)", item));
    assertEquals(List.of(), instants("text |> epoch", item));
  }

  private static List<Optional<Instant>> at(String instant) {
    return List.of(Optional.of(Instant.parse(instant)));
  }

  private static List<Optional<Instant>> instants(String expression, Lookup item) {
    return expression(expression, Dialect.JSON).dates(item).stream()
        .map(DateText::instant)
        .toList();
  }

  @Test
  void aDayThatDoesNotExistIsNeverRolledOver() {
    Lookup item = json("{\"d\":\"31.02.2026\"}");
    assertEquals(List.of(), instants("d |> date(\"dd.MM.yyyy\", UTC)", item));
  }

  @Test
  void everyDateIsOfferedSoThatTheFirstReadableOneCanBeTaken() {
    Lookup item = json("{\"a\":\"not a date\",\"b\":\"2026-11-20T11:00:00Z\"}");
    assertEquals(
        List.of("not a date", "2026-11-20T11:00:00Z"),
        expression("a|none|b", Dialect.JSON).dates(item).stream().map(DateText::text).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12; 12",
        "-3; -3",
        "1.2k; 1200",
        "1.2K; 1200",
        "3M; 3000000",
        "2,5M; 2500000",
        "1.5B; 1500000000",
        "1,234; 1234",
        "1.234,5; 1234",
        "1,234.5; 1234",
        "1.234.567; 1234567",
        "12 345; 12345",
        "1'234; 1234",
        "0; 0",
        "7 Mio.; 7000000"
      })
  void countsAreReadAsPeopleSeeThem(String written, long count) {
    assertEquals(
        OptionalLong.of(count), expression("n", Dialect.JSON).count(Fixtures.item("n", written)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"many", "1.2.3,4,5x", "k", "-", "1e9", "12 likes", "", "9999999999999999999B"})
  void whatIsNoFigureIsAbsentAndNotZero(String written) {
    assertEquals(
        OptionalLong.empty(), expression("n", Dialect.JSON).count(Fixtures.item("n", written)));
  }

  @Test
  void aNumberFollowsItsLanguageWhereItIsAmbiguous() {
    Lookup item = Fixtures.item("n", "1.234");
    assertEquals(Optional.of("1.234"), text("n |> number", item));
    assertEquals(Optional.of("1234"), text("n |> number(\"de\")", item));
    assertEquals(
        OptionalDouble.of(4.5), expression("r", Dialect.JSON).decimal(Fixtures.item("r", "4.5")));
  }

  @Test
  void aConversionThatFailsLetsTheNextAlternativeTry() {
    Lookup item = json("{\"a\":\"soon\",\"b\":1795161600}");
    assertEquals(Optional.of("2026-11-20T08:00:00Z"), text("a |> epoch | b |> epoch", item));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "t |> last(\"/\"); c",
        "t |> last(\"#\"); a/b/c",
        "t |> before(\"/\"); a/b",
        "t |> before(\"/\") |> before(\"/\"); a",
        "n |> before(\" - {s}\"); Tea - and kettles",
        "n |> before(\" - {missing}\"); Tea - and kettles - The - Dash",
        "h |> strip; Fish & chips 'now'",
        "l |> lang; de",
        "l2 |> lang; pt-BR",
        "l3 |> lang; en"
      })
  void textsAreCut(String expression, String due) {
    Lookup item =
        json(
            """
            {"t":"a/b/c","n":"Tea - and kettles - The - Dash","s":"The - Dash",
             "h":"<p>Fish &amp; <b>chips</b> &#39;now&#39;</p>",
             "l":"German","l2":"pt_BR","l3":"eng"}
            """);
    assertEquals(Optional.of(due), text(expression, item));
  }

  @Test
  void aLanguageNobodyKnowsIsAbsent() {
    assertEquals(Optional.empty(), text("l |> lang", json("{\"l\":\"Quenya\"}")));
    assertEquals(Optional.empty(), text("l |> lang", json("{\"l\":\"und\"}")));
  }

  @Test
  void theAddressBehindARedirectorIsFoundAndItsTrackingDropped() {
    Lookup item =
        Fixtures.item(
            "g", "https://www.google.com/url?rct=j&url=https://forum.example/t/9%3Fpage%3D2&ct=ga",
            "p", "https://paper.example/a?fbclid=1&id=2&utm_source=x#c3",
            "x", "not an address at all");
    assertEquals(Optional.of("https://forum.example/t/9?page=2"), text("g |> unwrap", item));
    assertEquals(Optional.of("https://paper.example/a?id=2#c3"), text("p |> unwrap", item));
    assertEquals(Optional.of("not an address at all"), text("x |> unwrap", item));
  }

  @Test
  void pathsOfFeedsAndPagesWorkInTheSameExpressions() {
    Lookup entry = Fixtures.item("im:rating", "4", "source@url", "https://paper.example");
    assertEquals(Optional.of("4 of 5"), expression("{im:rating} of 5", Dialect.FEED).text(entry));
    assertEquals(
        Optional.of("https://paper.example"),
        expression("News:Source|source@url", Dialect.FEED).text(entry));
    Lookup article = Fixtures.item("h2 > a[rel='x|y']@href", "/r/1", "@data-id", "17");
    assertEquals(
        Optional.of("/r/1"),
        expression("h1 a@href|h2 > a[rel='x|y']@href", Dialect.PAGE).text(article));
    assertEquals(Optional.of("no. 17"), expression("no. {@data-id}", Dialect.PAGE).text(article));
  }
}

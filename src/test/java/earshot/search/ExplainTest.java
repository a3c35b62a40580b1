package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.Span;
import earshot.model.Status;
import earshot.search.Explanation.Line;
import earshot.search.Explanation.Where;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {
  private static final Mention MENTION =
      Samples.aMention()
          .titled("Kettle recall")
          .saying("The Kettles leak. My kettle's base leaks oil.")
          .status(Status.WAITING)
          .about(1, Label.NEGATIVE)
          .rated(2)
          .mention();

  @Test
  void eachPartSaysWhetherItHoldsAndWhichWordsItFound() {
    Explanation why = explain("kettle (leak* OR burn) NOT oil");
    assertFalse(why.holds());
    assertEquals(
        List.of(
            new Line("kettle", true, List.of("Kettle", "kettle")),
            new Line("leak* OR burn", true, List.of("leak", "leaks")),
            new Line("NOT oil", false, List.of("oil"))),
        why.lines());
  }

  @Test
  void foundWordsHaveTheirPlace() {
    Explanation why = explain("kettle AND author:analind");
    assertEquals(List.of(new Span(0, 6)), why.spans(Where.TITLE));
    assertEquals(List.of(new Span(21, 27)), why.spans(Where.BODY));
    assertEquals(List.of(new Span(10, 17)), why.spans(Where.AUTHOR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kettle pot pan | pot, pan",
        "(pot pan) OR lid | lid",
        "NOT (kettle oil) | kettle",
        "kettle NOT (oil OR base) | oil, base",
        "recall NEAR/3 oil | recall NEAR/3 oil",
        "recall NEAR/3 steam | steam",
        "NOT NEARLY | ",
        "sentiment:positive is:waiting | sentiment:positive",
      })
  void aMissNamesTheFewestPartsThatWouldHaveToChange(String query, String missing) {
    String found =
        String.join(", ", explain(query).missing().stream().map(QueryPrinter::print).toList());
    assertEquals(missing == null ? "" : missing, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sentiment:negative | true",
        "sentiment:positive | false",
        "is:waiting | true",
        "is:open | false",
        "rating:1..3 | true",
        "rating:<2 | false",
        "rating:<=2 | true",
        "rating:>2 | false",
        "before:2026-11-10 | false",
        "after:2026-11-10 | true",
        "before:2026-11-10T12:00 | false",
        "after:2026-11-10T12:00 | true",
        "after:1d | true",
        "before:1h | false",
      })
  void factsOfAStoredMentionAreAskedToo(String query, boolean holds) {
    assertEquals(holds, explain(query).holds());
  }

  @Test
  void anArrivingItemHasNoSentimentYet() {
    LiveItem item = LiveItem.of(MENTION);
    assertTrue(Explain.explain(QueryParser.parse("kettle"), item).holds());
    assertFalse(Explain.explain(QueryParser.parse("sentiment:negative"), item).holds());
  }

  private static Explanation explain(String query) {
    return Explain.explain(QueryParser.parse(query), MENTION, ZoneOffset.UTC, Samples.NOON);
  }
}

package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.model.Label;
import earshot.model.SourceId;
import earshot.search.QueryForm.Near;
import earshot.search.QueryForm.Read;
import earshot.search.QueryTree.Moment;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFormTest {
  private static final QueryForm FULL =
      new QueryForm(
          new QueryForm.Words(
              List.of("kettle", "leak*"),
              List.of("lid", "tea pot"),
              List.of("what a *mess*"),
              List.of("airlines", "AND"),
              List.of(new Near("oil", "late delivery", 5, true))),
          new QueryForm.Where(List.of("en", "de"), List.of("example.org"), Set.of(new SourceId(3))),
          new QueryForm.What(
              Set.of(Label.NEGATIVE, Label.MIXED),
              Optional.of(new Moment.Ago(7, ChronoUnit.DAYS)),
              Optional.empty(),
              Set.of("open", "starred")));

  @Test
  void aFilledFormWritesItsQuery() {
    assertEquals(
        "kettle leak* \"what a *mess*\" (lid OR \"tea pot\") oil ONEAR/5 \"late delivery\""
            + " (lang:en OR lang:de) site:example.org source:3"
            + " (sentiment:negative OR sentiment:mixed) (is:open OR is:starred) after:7d"
            + " NOT airlines NOT \\AND",
        FULL.query());
  }

  @Test
  void whatAFormWroteItReadsBack() {
    assertEquals(FULL, shown(FULL.query()));
  }

  @Test
  void anEmptyFormAsksNothing() {
    assertEquals("", QueryForm.EMPTY.query());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kettle AND (pot OR pan) AND (lid OR cup) | lid OR cup",
        "kettle title:pot | title:pot",
        "kettle (pot OR lang:en) | pot OR lang:en",
        "kettle NOT (pot pan) | NOT (pot AND pan)",
        "a OR (b AND c) | a OR b AND c",
        "search:x kettle | search:\"x\"",
        "(oil OR gas) NEAR/3 leak | (oil OR gas) NEAR/3 leak",
        "after:7d after:3d | after:3d",
        "rating:>=4 a | rating:>=4",
      })
  void aQueryWithoutAFieldForEachPartIsNotShown(String query, String part) {
    Read.TooRich tooRich =
        assertInstanceOf(Read.TooRich.class, QueryForm.read(QueryParser.parse(query)));
    assertEquals(part, QueryPrinter.print(tooRich.part()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kettle",
        "NOT (a OR b) c",
        "a OR \"b c\" OR lid*",
        "lang:en lang:de",
        "\"a*b\" raw",
        "is:hidden before:2026-11-01T14:00",
        "((a b) c) NOT d",
      })
  void aQueryThatIsShownAsksTheSameWhenItIsWrittenAgain(String query) {
    Read read = QueryForm.read(QueryParser.parse(query));
    if (read instanceof Read.Shown shown) {
      assertEquals(shown.form(), shown(shown.form().query()), query);
    } else {
      assertEquals("lang:en lang:de", query);
    }
  }

  @Test
  void anEntryThatCannotBeLookedForIsRefused() {
    QueryForm form =
        new QueryForm(
            new QueryForm.Words(List.of("+"), List.of(), List.of(), List.of(), List.of()),
            QueryForm.EMPTY.where(),
            QueryForm.EMPTY.what());
    assertEquals("QL-14", assertThrows(QueryError.class, form::query).code());
  }

  @Test
  void randomQueriesThatAreShownJudgeTextsAsBefore() {
    Random random = new Random(21);
    RandomTrees trees = new RandomTrees(random, false);
    int shown = 0;
    for (int i = 0; i < 3_000; i++) {
      QueryTree tree = trees.tree(2);
      if (!(QueryForm.read(tree) instanceof Read.Shown read)) continue;
      QueryTree again = QueryParser.parse(read.form().query());
      NaiveJudge judge = new NaiveJudge(Vocabulary.some(random, 4), Vocabulary.some(random, 12));
      assertEquals(judge.holds(tree), judge.holds(again), QueryPrinter.print(tree));
      shown++;
    }
    assertEquals(true, shown > 300, "only " + shown + " were shown");
  }

  private static QueryForm shown(String query) {
    return assertInstanceOf(Read.Shown.class, QueryForm.read(QueryParser.parse(query))).form();
  }
}

package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.search.QueryExamples.Example;
import earshot.search.QueryExamples.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryExamplesTest {
  private static final List<Example> EXAMPLES =
      List.of(
          Example.saying("", "Northwind lost my parcel", true),
          Example.saying("Northwind airlines", "flies again", false),
          Example.saying("", "a cold north wind", false));

  @Test
  void aQueryThatBearsOutEveryExampleFailsNone() {
    assertEquals(List.of(), failing("northwind NOT airlines"));
  }

  @Test
  void aFailingExampleSaysWhy() {
    List<Verdict> failing = failing("northwind parcels");
    assertEquals(List.of(EXAMPLES.getFirst()), failing.stream().map(Verdict::example).toList());
    assertEquals(
        List.of("parcels"),
        failing.getFirst().why().missing().stream().map(QueryPrinter::print).toList());
    List<Verdict> tooWide = failing("northwind");
    assertEquals(EXAMPLES.get(1), tooWide.getFirst().example());
    assertEquals("Northwind", tooWide.getFirst().why().found().getFirst().words());
  }

  @Test
  void everyExampleIsJudgedInItsOrder() {
    List<Boolean> passed =
        QueryExamples.check(QueryParser.parse("north"), EXAMPLES, Asking.NO_MATTER).stream()
            .map(Verdict::passes)
            .toList();
    assertEquals(List.of(false, true, false), passed);
  }

  @Test
  void anUnknownNameIsAMistakeOfTheQuery() {
    assertThrows(QueryError.class, () -> failing("search:nowhere"));
  }

  private static List<Verdict> failing(String query) {
    return QueryExamples.failing(QueryParser.parse(query), EXAMPLES, Asking.NO_MATTER);
  }
}

package earshot.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import earshot.FuzzTime;
import earshot.Mutants;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Queries damaged at random: each is understood, or refused with a place and a cure; what is
/// understood is written so that it is understood the same.
class QueryMutantsTest {
  private static final List<String> QUERIES =
      List.of(
          "northwind NOT (jobs OR hiring) title:\"late again\" NEAR/5 del* # remarks\n since:7d",
          "(\"northwind coffee\"~2 OR northw?nd) AND lang:en author:\"@ana\" label:negative",
          "saved:\"Bad news\" tag:\"to do\" source:\"My blog\" rating:<=2"
              + " at:2026-11-01..2026-11-30",
          "caps:NORTHWIND \"it's\" “oil leak” 名前 لماذا site:Bücher.example"
              + " url:https://a.example/x");

  @Test
  void damagedQueriesAreUnderstoodOrRefused() {
    mutants(Mutants.SEED).read(5_000, QueryMutantsTest::read);
  }

  @Test
  @Tag("soak")
  @Tag("fuzz")
  void damagedQueriesAreUnderstoodOrRefusedForLong() {
    mutants(FuzzTime.seed("query")).read(FuzzTime.EACH, QueryMutantsTest::read);
  }

  private static Mutants mutants(long seed) {
    return Mutants.ofTexts(
        seed,
        QUERIES,
        Mutants.splinters(
            "NEAR/", "AND", "OR ", "NOT ", "since:", "~9", "label:", "saved:", "/x/"));
  }

  private static void read(byte[] document) {
    String text = new String(document, UTF_8);
    QueryTree tree;
    try {
      tree = QueryParser.parse(text);
    } catch (QueryError refused) {
      assertFalse(String.valueOf(refused.getMessage()).isBlank());
      return;
    }
    assertEquals(tree, QueryParser.parse(QueryPrinter.print(tree)), text);
    assertEquals(tree, QueryParser.parse(QueryLayout.of(text)), text);
    QueryForm.read(tree);
  }
}

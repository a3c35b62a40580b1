package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearMissesTest {
  private static List<String> parts(String query) {
    return misses(query).stream().map(NearMisses.Miss::part).toList();
  }

  private static List<NearMisses.Miss> misses(String query) {
    return NearMisses.of(QueryParser.parse(query));
  }

  @Test
  void eachPartOfAnAndCanBeMissedAlone() {
    assertEquals(
        List.of("northwind", "delivery", "NOT airlines"), parts("northwind delivery NOT airlines"));
    assertEquals(
        "northwind AND delivery AND airlines",
        misses("northwind delivery NOT airlines").getLast().query());
  }

  @Test
  void whatIsExcludedIsAMissAlsoBesideASingleWord() {
    assertEquals(List.of("NOT airlines"), parts("northwind NOT airlines"));
  }

  @Test
  void aPhraseIsMissedByItsWordsApart() {
    assertEquals(
        "north AND wind AND NOT \"north wind\"", flat(misses("\"north wind\"").getFirst()));
    assertEquals(List.of(), parts("northwind"));
    assertEquals(List.of(), parts("raw:\"C++ now\""));
  }

  @Test
  void nearIsMissedByWordsTooFarApart() {
    assertEquals(List.of("northwind NEAR/3 refund"), parts("northwind NEAR/3 refund"));
  }

  @Test
  void aHundredPartsGiveTwelveMisses() {
    StringBuilder query = new StringBuilder("a0");
    for (int i = 1; i < 100; i++) query.append(" a").append(i);
    assertEquals(12, misses(query.toString()).size());
  }

  private static LiveMatcher matcher(QueryTree tree) {
    return new LiveMatcher(List.of(new LiveMatcher.Asked(new BrandId(1), tree)));
  }

  private static String flat(NearMisses.Miss miss) {
    return miss.query().replace("(", "").replace(")", "").replaceAll("\"(\\w+)\"", "$1");
  }

  @Test
  void whatMissesIsNeverFound() {
    Random random = new Random(23);
    List<LiveItem> items = new ArrayList<>();
    for (int id = 1; id <= 60; id++) {
      Mention mention =
          Samples.aMention()
              .id(id)
              .titled(Vocabulary.text(Vocabulary.some(random, 4)))
              .saying(Vocabulary.text(Vocabulary.some(random, 12)))
              .mention();
      items.add(LiveItem.of(mention));
    }
    RandomTrees trees = new RandomTrees(random, false);
    int hits = 0;
    for (int i = 0; i < 300; i++) {
      QueryTree tree = trees.tree(3);
      LiveMatcher whole = matcher(tree);
      for (NearMisses.Miss miss : NearMisses.of(tree)) {
        LiveMatcher missing = matcher(QueryParser.parse(miss.query()));
        for (LiveItem item : items) {
          if (missing.match(item).isEmpty()) continue;
          hits++;
          assertTrue(
              whole.match(item).isEmpty(), () -> QueryPrinter.print(tree) + " finds " + miss);
        }
      }
    }
    assertTrue(hits > 100, "only " + hits + " misses were found at all");
  }
}

package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.BrandId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextTermsTest {
  private static final TextTerms TERMS =
      new TextTerms(TrackedTerms.of(Map.of(new BrandId(1), List.of("Northwind Coffee"))));

  @Test
  void wordsAndPairsOfNeighboursAreTerms() {
    assertEquals(
        Set.of("burnt", "taste", "burnt taste", "batch", "taste batch", "1142", "batch 1142"),
        TERMS.of("Burnt taste: batch 1142!"));
  }

  @Test
  void stopWordsAndShortWordsBreakAPair() {
    assertEquals(Set.of("queue", "shop"), TERMS.of("the queue at the shop"));
    assertEquals(Set.of("cup", "tea"), TERMS.of("a cup o' tea"));
  }

  @Test
  void namesAddressesAndHandlesAreNoTermsAndBreakAPair() {
    assertEquals(
        Set.of("love", "beans"), TERMS.of("love Northwind Coffee beans https://x.org/a @ana"));
  }

  @Test
  void tagsAndApostrophesBelongToWords() {
    assertEquals(
        Set.of("#emberblend", "barista's", "#emberblend barista's", "smoke", "barista's smoke"),
        TERMS.of("#EmberBlend barista’s 'smoke'"));
  }

  @Test
  void eachTermCountsOnceAText() {
    assertEquals(Set.of("smoke", "smoke smoke"), TERMS.of("smoke smoke smoke"));
  }
}

package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.BrandId;
import java.util.ArrayList;
import java.util.HashSet;
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
        terms("Burnt taste: batch 1142!"));
  }

  @Test
  void stopWordsAndShortWordsBreakAPair() {
    assertEquals(Set.of("queue", "shop"), terms("the queue at the shop"));
    assertEquals(Set.of("cup", "tea"), terms("a cup o' tea"));
  }

  @Test
  void namesAddressesAndHandlesAreNoTermsAndBreakAPair() {
    assertEquals(
        Set.of("love", "beans"), terms("love Northwind Coffee beans https://x.org/a @ana"));
  }

  @Test
  void tagsAndApostrophesBelongToWords() {
    assertEquals(
        Set.of("#emberblend", "barista's", "#emberblend barista's", "smoke", "barista's smoke"),
        terms("#EmberBlend barista’s 'smoke'"));
  }

  @Test
  void eachTermCountsOnceAText() {
    assertEquals(Set.of("smoke", "smoke smoke"), terms("smoke smoke smoke"));
  }

  @Test
  void aTermHasTheSameNumberInEveryText() {
    TextTerms.Terms one = TERMS.of("burnt taste");
    TextTerms.Terms other = TERMS.of("what a BURNT taste");
    assertEquals(3, one.size());
    assertEquals(keys(one), keys(other));
    assertEquals(3, keys(one).size());
  }

  @Test
  void aLongTextHasAllItsTerms() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 500; i++) text.append("word").append(i).append(' ');
    assertEquals(999, terms(text.toString()).size());
  }

  private static Set<Long> keys(TextTerms.Terms terms) {
    Set<Long> keys = new HashSet<>();
    for (int i = 0; i < terms.size(); i++) keys.add(terms.key(i));
    return keys;
  }

  private static Set<String> terms(String text) {
    TextTerms.Terms terms = TERMS.of(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) words.add(terms.words(i));
    assertEquals(words.size(), Set.copyOf(words).size(), "each once");
    return Set.copyOf(words);
  }
}

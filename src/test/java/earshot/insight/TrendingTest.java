package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.TermFigures.Term;
import earshot.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendingTest {
  @ParameterizedTest
  @CsvSource({
    "30, 40, 7.6420",
    "60, 600, 0",
    "20, 60, 4.1882",
    "12, 0, 3.3166",
    "15, 90, 1.6252",
    "6, 0, 2.3439"
  })
  void aWordStandsOutAsFarAsThePaperSays(long a, long b, double z) {
    assertEquals(z, Trending.z(a, 1_500, b, 15_000), 5e-5);
  }

  @Test
  void aWordIsShownFromFourStoriesThreeVoicesAndThreeDeviationsOn() {
    assertTrue(Trending.isShown(term("burnt", 3, 4, 3)));
    assertFalse(Trending.isShown(term("burnt", 2.99, 4, 3)));
    assertFalse(Trending.isShown(term("burnt", 9, 3, 3)));
    assertFalse(Trending.isShown(term("burnt", 9, 40, 2)));
  }

  @Test
  void aWordThatMostlyStandsInAShownPairGoesWithThePair() {
    List<Term> found =
        List.of(
            term("ember", 9, 10, 5),
            term("blend", 8, 11, 5),
            term("ember blend", 7, 8, 5),
            term("smoke", 4, 5, 5));
    // Eight of ten is enough, eight of eleven is not.
    assertEquals(List.of("blend", "ember blend", "smoke"), words(Trending.top(found)));
  }

  @Test
  void aWordStaysWhenItsPairIsNotShown() {
    List<Term> found = new ArrayList<>();
    for (int i = 0; i < 20; i++) found.add(term("w" + i, 10, 10, 5));
    found.add(term("ember", 11, 10, 5));
    found.add(term("ember blend", 4, 10, 5));
    List<String> shown = words(Trending.top(found));
    assertEquals(20, shown.size());
    assertEquals("ember", shown.getFirst());
    assertFalse(shown.contains("ember blend"));
  }

  @Test
  void aWordIsCountedInTheBackgroundOnlyWhenItMayBeShown() {
    TermTally tally = new TermTally(100);
    for (int i = 0; i < 4; i++) tally.now(Set.of("burnt", "taste" + i), i, Label.NEGATIVE);
    tally.turn();
    tally.before(List.of("burnt", "taste0", "other"));
    assertEquals(new TermFigures.Counted(8, 3), tally.counted());
    Term only = tally.terms().getFirst();
    assertEquals(1, tally.terms().size());
    assertEquals(List.of(4L, 1L, 4L), List.of(only.a(), only.b(), only.voices()));
    assertEquals(Map.of(Label.NEGATIVE, 4L), only.labels());
    assertTrue(tally.isComplete());
  }

  @Test
  void tooManyWordsLoseTheRareOnesAndTheAnswerSaysSo() {
    TermTally tally = new TermTally(50);
    for (int i = 0; i < 200; i++) tally.now(List.of("burnt", "rare" + i), i, Label.NEUTRAL);
    tally.turn();
    assertFalse(tally.isComplete());
    assertEquals(List.of("burnt"), words(tally.terms()));
    assertEquals(200, tally.terms().getFirst().a());
  }

  private static List<String> words(List<Term> terms) {
    return terms.stream().map(Term::words).toList();
  }

  private static Term term(String words, double z, long a, long voices) {
    return new Term(words, z, a, 0, voices, Map.of());
  }
}

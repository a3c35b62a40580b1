package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.TermFigures.Term;
import earshot.language.TextTerms;
import earshot.language.TrackedTerms;
import earshot.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendingTest {
  private static final TextTerms CUT = new TextTerms(TrackedTerms.NONE);
  private static final TermTally.Teller TELLER =
      new TermTally.Teller() {
        @Override
        public long voice(int place) {
          return place;
        }

        @Override
        public Label label(int place) {
          return place % 2 == 0 ? Label.NEGATIVE : Label.POSITIVE;
        }
      };

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
    TermTally tally = new TermTally(100, TELLER);
    for (int i = 0; i < 5; i++) tally.now(CUT.of("burnt. @x taste" + i), i);
    tally.turn();
    tally.before(CUT.of("burnt. @x taste0. @x third"));
    assertEquals(new TermFigures.Counted(10, 3), tally.counted());
    Term only = tally.terms().getFirst();
    assertEquals(1, tally.terms().size());
    assertEquals("burnt", only.words());
    assertEquals(List.of(5L, 1L, 5L), List.of(only.a(), only.b(), only.voices()));
    assertEquals(Map.of(Label.NEGATIVE, 3L, Label.POSITIVE, 2L), only.labels());
    assertTrue(tally.isComplete());
  }

  @Test
  void tooManyWordsLoseTheRareOnesAndTheAnswerSaysSo() {
    TermTally tally = new TermTally(50, TELLER);
    for (int i = 0; i < 200; i++) tally.now(CUT.of("burnt. @x rare" + i), i);
    tally.turn();
    assertFalse(tally.isComplete());
    assertEquals(List.of("burnt"), words(tally.terms()));
    assertEquals(200, tally.terms().getFirst().a());
    assertEquals(200, tally.terms().getFirst().voices());
  }

  private static List<String> words(List<Term> terms) {
    return terms.stream().map(Term::words).toList();
  }

  private static Term term(String words, double z, long a, long voices) {
    return new Term(words, z, a, 0, voices, Map.of());
  }
}

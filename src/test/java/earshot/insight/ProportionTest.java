package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The exact values are those of the specification.
final class ProportionTest {
  @ParameterizedTest
  @CsvSource({
    "7, 20, .1812, .5671",
    "0, 12, 0, .2425",
    "45, 150, .2324, .3776",
    "380, 1000, .3504, .4105",
    "12, 12, .7575, 1",
    "0, 0, 0, 1"
  })
  void anIntervalIsWilsons(long part, long whole, double low, double high) {
    near(low, high, new Proportion(part, whole).wilson());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.959964",
    "2, 2.241403",
    "3, 2.393980",
    "4, 2.497705",
    "5, 2.575829",
    "6, 2.638257",
    "8, 2.734369"
  })
  void moreSharesAtOnceNeedWiderIntervals(int shares, double z) {
    assertEquals(z, Proportion.simultaneous(shares), 1e-6);
  }

  @ParameterizedTest
  @CsvSource({
    "50, 100, .3836, .6164",
    "30, 100, .2036, .4181",
    "20, 100, .1217, .3108",
    "12, 20, .3455, .8100",
    "5, 20, .0939, .5175",
    "3, 20, .0423, .4136"
  })
  void sharesOfVoiceOfThreeBrandsHoldAtOnce(long part, long whole, double low, double high) {
    near(low, high, new Proportion(part, whole).wilson(Proportion.simultaneous(3)));
  }

  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, .2, .0524, .3339",
    "30, 100, 20, 100, .1, -.0202, .2167",
    "41, 100, 380, 1000, .03, -.0663, .1324",
    "55, 100, 380, 1000, .17, .0678, .2684"
  })
  void aDifferenceIsNewcombes(
      long part, long whole, long otherPart, long otherWhole, double by, double low, double high) {
    Estimate difference = new Proportion(part, whole).above(new Proportion(otherPart, otherWhole));
    assertEquals(by, difference.value(), 1e-9);
    near(low, high, difference.interval());
  }

  @Test
  void aRateAfterAFixIsComparedWithTheRateBefore() {
    Estimate ratio = new Rate(15, 20).against(new Rate(40, 20)).orElseThrow();
    assertEquals(.375, ratio.value(), 1e-12);
    near(.2072, .6788, ratio.interval());
  }

  @Test
  void nothingAfterAFixHasNoRatio() {
    assertEquals(Optional.empty(), new Rate(0, 20).against(new Rate(40, 20)));
  }

  @Test
  void aPartIsNeverMoreThanTheWhole() {
    assertThrows(IllegalArgumentException.class, () -> new Proportion(3, 2));
  }

  @Test
  void moreOfTheSameShareIsSurer() {
    assertTrue(new Proportion(70, 200).wilson().width() < new Proportion(7, 20).wilson().width());
  }

  private static void near(double low, double high, Interval found) {
    assertEquals(low, found.low(), 6e-5);
    assertEquals(high, found.high(), 6e-5);
  }
}

package earshot.insight.spike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the tails to their published values.
class LawTest {
  private static final double EXACTLY = 1e-6;

  @ParameterizedTest
  @CsvSource({"4, 1, 12, .000915", "4, 2, 12, .017578", "4, 2, 16, .002213"})
  void tailsOfCountsAreExact(double mean, double spread, long y, double expected) {
    assertEquals(expected, new CountLaw(mean, spread).atLeast(y), EXACTLY);
  }

  @ParameterizedTest
  @CsvSource({"60, 300, 10, 20, .003673", "60, 300, 12, 30, .013449"})
  void tailsOfSharesAreExact(long k, long of, long y, long n, double expected) {
    assertEquals(expected, ShareLaw.after(k, of, n).atLeast(y), EXACTLY);
  }

  @ParameterizedTest
  @CsvSource({
    "4.020833, 1.041667, 12, .001271",
    "4.020833, 2.083333, 16, .002722",
    "2.041667, 1.083333, 9, .000585"
  })
  void tailsOfBaselinesAreExact(double mean, double spread, long y, double expected) {
    assertEquals(expected, new CountLaw(mean, spread).atLeast(y), EXACTLY);
  }

  @Test
  void aSpreadOfOneIsPoissonAndSoIsItsNeighbourhood() {
    double poisson = new CountLaw(7.5, 1).atLeast(15);
    assertEquals(poisson, new CountLaw(7.5, 1 + 2e-7).atLeast(15), EXACTLY);
  }

  @ParameterizedTest
  @CsvSource({"0.02, 1.04", "3, 1", "3, 2.5", "400, 1.5", "20000, 3"})
  void whatIsBelowAndWhatIsAboveAddUp(double mean, double spread) {
    CountLaw law = new CountLaw(mean, spread);
    long y = (long) mean;
    double around = law.atLeast(y) - law.atLeast(y + 1);
    assertEquals(law.probability(y), around, 1e-9);
    assertEquals(1, law.atLeast(0));
    assertTrue(law.atLeast(y + 1) <= law.atLeast(y));
  }

  @Test
  void theProbabilitiesOfAShareAddUpToOneAlsoOfThousands() {
    ShareLaw law = ShareLaw.after(3_000, 6_000, 5_000);
    DoubleStream all = LongStream.rangeClosed(0, 5_000).mapToDouble(law::probability);
    assertEquals(1, all.sum(), 1e-9);
    assertEquals(1, law.atLeast(1), 1e-12);
    assertEquals(0.5, law.atLeast(2_500), 0.02);
  }

  @Test
  void aQuantileIsTheSmallestCountThatReachesIt() {
    CountLaw law = new CountLaw(4.020833, 1.041667);
    assertEquals(1, law.quantile(0.025));
    assertEquals(8, law.quantile(0.975));
    CountLaw wide = new CountLaw(4.020833, 2.083333);
    assertEquals(0, wide.quantile(0.025));
    assertEquals(11, wide.quantile(0.975));
  }

  @Test
  void theLimitIsTheSmallestCountThatIsRareEnough() {
    CountLaw law = new CountLaw(4.020833, 1.041667);
    assertEquals(13, law.limit(5, 0.001));
    assertEquals(.000413, law.atLeast(13), EXACTLY);
    assertEquals(18, new CountLaw(4.020833, 2.083333).limit(5, 0.001));
    assertEquals(5, new CountLaw(0.020833, 1.041667).limit(5, 0.001));
  }

  @Test
  void aShareThatNeverIsRareEnoughHasItsLimitPastAll() {
    assertEquals(21, ShareLaw.after(0, 0, 20).limit(5, 0.001));
  }

  @Test
  void theLogarithmOfGammaIsThatOfFactorials() {
    double log = 0;
    for (int n = 1; n < 200; n++) {
      log += Math.log(n);
      assertEquals(log, LogGamma.of(n + 1.0), 1e-12 * Math.max(1, log));
    }
    assertEquals(Math.log(Math.PI) / 2, LogGamma.of(0.5), 1e-13);
    assertEquals(1.2880225246980774, LogGamma.of(0.25), 1e-12);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new CountLaw(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new CountLaw(3, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new ShareLaw(-1, 1, 1));
  }
}

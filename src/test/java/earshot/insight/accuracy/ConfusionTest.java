package earshot.insight.accuracy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.Estimate;
import earshot.model.Label;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The exact values are those of the specification.
final class ConfusionTest {
  private static final List<Label> THREE = List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE);
  private static final Confusion SPEC =
      confusion(new long[] {300, 450, 250}, new long[][] {{40, 8, 2}, {15, 30, 5}, {8, 17, 25}});

  @Test
  void sharesAreCorrectedForTheErrorsThatPeopleFound() {
    Confusion.Corrected corrected = SPEC.corrected(1);
    near(.4150, .345, .484, corrected.share(Label.NEGATIVE).orElseThrow());
    near(.4030, .327, .475, corrected.share(Label.NEUTRAL).orElseThrow());
    near(.1820, .137, .243, corrected.share(Label.POSITIVE).orElseThrow());
    assertEquals(.3 * .8 + .45 * .6 + .25 * .5, corrected.agreed().value(), 1e-12);
  }

  @Test
  void otherMentionsAreCorrectedByTheSameErrors() {
    assertArrayEquals(
        new double[] {.6265, .2457, .1278}, SPEC.behind(new double[] {.4, .4, .2}), 6e-5);
    Map<Label, Estimate> elsewhere =
        SPEC.elsewhere(Map.of(Label.NEGATIVE, 40L, Label.NEUTRAL, 40L, Label.POSITIVE, 20L), 1);
    Estimate negative = Objects.requireNonNull(elsewhere.get(Label.NEGATIVE));
    assertEquals(.6265, negative.value(), 6e-5);
    assertTrue(negative.interval().contains(.6265) && negative.interval().width() < .5);
  }

  @Test
  void sharesThatCannotBeAreMovedToTheNearestThatCan() {
    double[] raw = SPEC.behind(new double[] {.6, .35, .05});
    assertArrayEquals(new double[] {1.0370, .0516, -.0886}, raw, 6e-5);
    assertArrayEquals(new double[] {.9927, .0073, 0}, Shares.projected(raw), 6e-5);
  }

  @Test
  void twoClassesFollowRoganAndGladen() {
    double[] behind =
        Shares.solve(new double[][] {{.75, .10}, {.25, .90}}, new double[] {.30, .70});
    assertEquals(.3077, behind[0], 6e-5);
  }

  @Test
  void theSameSeedGivesTheSameIntervals() {
    assertEquals(SPEC.corrected(3), SPEC.corrected(3));
  }

  @Test
  void precisionIsOfTheMachinesLabelsAndRecallOfThePeoples() {
    assertEquals(.8, SPEC.precision(Label.NEGATIVE).share(), 1e-12);
    // .3 · .8 of .415 that people call negative.
    assertEquals(.24 / .415, SPEC.recall(Label.NEGATIVE).value(), 1e-12);
    assertTrue(SPEC.recall(Label.NEGATIVE).interval().contains(.24 / .415));
  }

  @Test
  void aLabelThatPeopleNeverGiveHasNoShareElsewhere() {
    Confusion never =
        confusion(new long[] {50, 40, 10}, new long[][] {{40, 10, 0}, {5, 45, 0}, {10, 10, 0}});
    double[] behind = never.behind(new double[] {.5, .4, .1});
    assertEquals(0, behind[2]);
    assertEquals(1, Arrays.stream(Shares.projected(behind)).sum(), 1e-9);
    assertEquals(0, never.corrected(1).share(Label.POSITIVE).orElseThrow().value());
  }

  @Test
  void whatNobodyLookedAtTellsNothing() {
    Confusion partly =
        confusion(new long[] {50, 50, 900}, new long[][] {{9, 1, 0}, {1, 9, 0}, {0, 0, 0}});
    assertEquals(.5, partly.raw().get(Label.NEGATIVE));
  }

  @Test
  @Tag("soak")
  void intervalsHoldTheTruthInAboutNinetyFiveOfAHundred() {
    double[] weights = {.30, .45, .25};
    double[][] truth = {{.8, .16, .04}, {.3, .6, .1}, {.16, .34, .5}};
    double negative = 0;
    for (int l = 0; l < 3; l++) negative += weights[l] * truth[l][0];
    SplittableRandom random = new SplittableRandom(6);
    int held = 0;
    for (int run = 0; run < 400; run++) {
      long[][] counts = new long[3][3];
      for (int l = 0; l < 3; l++) {
        for (int i = 0; i < 50; i++) {
          double u = random.nextDouble();
          counts[l][u < truth[l][0] ? 0 : u < truth[l][0] + truth[l][1] ? 1 : 2]++;
        }
      }
      Confusion seen = confusion(new long[] {300, 450, 250}, counts);
      if (seen.corrected(run).share(Label.NEGATIVE).orElseThrow().interval().contains(negative))
        held++;
    }
    assertTrue(held >= 366 && held <= 392, held + " of 400");
  }

  static Confusion confusion(long[] population, long[][] counts) {
    Map<Label, Long> of = new LinkedHashMap<>();
    Map<Label, Map<Label, Long>> rows = new LinkedHashMap<>();
    for (int l = 0; l < 3; l++) {
      of.put(THREE.get(l), population[l]);
      Map<Label, Long> row = new LinkedHashMap<>();
      for (int t = 0; t < 3; t++) row.put(THREE.get(t), counts[l][t]);
      rows.put(THREE.get(l), row);
    }
    return new Confusion(of, rows);
  }

  private static void near(double value, double low, double high, Estimate found) {
    assertEquals(value, found.value(), 6e-5);
    assertEquals(low, found.interval().low(), .01);
    assertEquals(high, found.interval().high(), .01);
  }
}

package earshot.insight.spike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BucketWidth;
import earshot.model.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds the detector to its published values and to its answers when it does not know.
class DetectorTest {
  private static final double EXACTLY = 1e-6;
  private static final Instant NOW = Weeks.NOW;

  /// α = .001 with hours.
  private static final double ONE_IN_A_THOUSAND = 0.72;

  @Test
  void aQuietHourIsUsual() {
    Verdict verdict = judge(Weeks.hours(4).with(NOW, Weeks.crowd(8)));
    assertEquals(Verdict.State.USUAL, verdict.state());
  }

  @Test
  void whatIsExpectedComesFromTwentyFourCells() {
    Verdict verdict = judge(Weeks.hours(4).with(NOW, Weeks.crowd(12)));
    Verdict.Figures figures = verdict.figures().orElseThrow();
    assertEquals(4.020833, figures.mean(), EXACTLY);
    assertEquals(1, figures.dispersion(), EXACTLY);
    assertEquals(1.041667, figures.spread(), EXACTLY);
    assertEquals(.001271, figures.probability(), EXACTLY);
    assertEquals(new Verdict.Bounds(1, 8, 13), figures.bounds());
    assertEquals(8, verdict.weeks());
    assertEquals(List.of(), figures.excluded());
  }

  @Test
  void fromTheLimitOnItIsAnAlarm() {
    assertEquals(Verdict.State.USUAL, judge(Weeks.hours(4).with(NOW, Weeks.crowd(12))).state());
    Verdict alarm = judge(Weeks.hours(4).with(NOW, Weeks.crowd(13)));
    assertEquals(Verdict.State.ALERT, alarm.state());
    assertEquals(.000413, alarm.figures().orElseThrow().probability(), EXACTLY);
  }

  @Test
  void aPastOutbreakCountsLess() {
    double[] cells = new double[24];
    Arrays.fill(cells, 4);
    cells[23] = 40;
    CountLaw law = Baseline.law(cells, 1);
    assertEquals(4.137022, law.mean(), EXACTLY);
    assertEquals(1 + 1 / 23.073934, law.spread(), EXACTLY);
    assertEquals(.001604, law.atLeast(12), EXACTLY);
  }

  @Test
  void twelveCellsWidenTheRange() {
    double[] cells = new double[12];
    Arrays.fill(cells, 2);
    CountLaw law = Baseline.law(cells, 1);
    assertEquals(2.041667, law.mean(), EXACTLY);
    assertEquals(1.083333, law.spread(), EXACTLY);
  }

  @Test
  void theDispersionIsPooledOverAllPlacesOfTheWeek() {
    assertEquals(
        1.428571, Dispersion.of(List.of(new int[] {4, 6, 2, 8}, new int[] {1, 3, 0, 4})), EXACTLY);
    assertEquals(1, Dispersion.of(List.of(new int[] {4, 4, 4}, new int[] {0, 0, 0})));
    assertEquals(1, Dispersion.of(List.of(new int[] {0, 0})));
  }

  @Test
  void threeMentionsByOneAuthorAfterSilenceAreTooFew() {
    Tally.Crowd one = new Tally.Crowd(3, 3, 1, 1);
    Tally three = new Tally(3, one, 0, 0, Tally.Crowd.NOBODY);
    Verdict verdict = judge(Weeks.hours(0).with(NOW, three));
    assertEquals(Verdict.State.TOO_FEW, verdict.state());
    assertEquals(5, verdict.figures().orElseThrow().bounds().limit());
  }

  @Test
  void oneAuthorIsNoCrowdHoweverLoud() {
    Tally.Crowd one = new Tally.Crowd(50, 50, 1, 1);
    Tally loud = new Tally(50, one, 0, 0, Tally.Crowd.NOBODY);
    assertEquals(Verdict.State.TOO_FEW, judge(Weeks.hours(0).with(NOW, loud)).state());
  }

  @Test
  void oneStoryIsACrowdFromFiveVoicesOn() {
    assertFalse(new Tally.Crowd(1, 4, 4, 4).isCrowd());
    assertTrue(new Tally.Crowd(1, 5, 5, 5).isCrowd());
    assertTrue(new Tally.Crowd(2, 2, 2, 1).isCrowd());
  }

  @Test
  void threeWeeksAreNotEnoughHistory() {
    Weeks weeks = Weeks.hours(4).with(NOW, Weeks.crowd(50));
    for (int week = 4; week <= 8; week++) {
      weeks.without(NOW.minus(Duration.ofDays(7L * week)), Exclusion.NOT_WATCHED);
    }
    Verdict verdict = judge(weeks);
    assertEquals(Verdict.State.NOT_ENOUGH_HISTORY, verdict.state());
    assertEquals(3, verdict.weeks());
    assertTrue(verdict.figures().isEmpty());
  }

  @Test
  void bucketsLeftOutAreNamedWithTheReason() {
    Instant incident = NOW.minus(Duration.ofDays(14)).plus(Duration.ofHours(1));
    Weeks weeks =
        Weeks.hours(4)
            .with(incident, Weeks.crowd(400))
            .without(incident, Exclusion.INCIDENT)
            .with(NOW, Weeks.crowd(13));
    Verdict.Figures figures = judge(weeks).figures().orElseThrow();
    assertEquals(List.of(new Verdict.Left(incident, Exclusion.INCIDENT)), figures.excluded());
    assertEquals((23 * 4 + 0.5) / 23, figures.mean(), EXACTLY);
  }

  @Test
  void aNegativeShareIsJudgedByItsPast() {
    // 60 negative of 300 in 24 cells: 12 cells of 13 and 3, 12 of 12 and 2.
    Weeks weeks = Weeks.of(BucketWidth.HOUR, "UTC", _ -> 0);
    for (int week = 1; week <= 8; week++) {
      Instant centre = NOW.minus(Duration.ofDays(7L * week));
      for (int side = -1; side <= 1; side++) {
        boolean even = (week + side) % 2 == 0;
        weeks.with(
            centre.plus(Duration.ofHours(side)), even ? Weeks.scored(13, 3) : Weeks.scored(12, 2));
      }
    }
    Verdict verdict = negative(weeks.with(NOW, Weeks.scored(20, 10)));
    assertEquals(.003673, verdict.figures().orElseThrow().probability(), EXACTLY);
    assertEquals(20, verdict.of());
    verdict = negative(weeks.with(NOW, Weeks.scored(30, 12)));
    assertEquals(.013449, verdict.figures().orElseThrow().probability(), EXACTLY);
    assertEquals(Verdict.State.TOO_FEW, negative(weeks.with(NOW, Weeks.scored(19, 19))).state());
    assertEquals(Verdict.State.ALERT, negative(weeks.with(NOW, Weeks.scored(20, 15))).state());
  }

  @Test
  void theSamePlaceInTheWeekIsByTheClockOnTheWall() {
    // Clocks in Berlin went forward on 29 March 2026.
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant nine = Instant.parse("2026-04-01T07:00:00Z");
    History history = new History(BucketWidth.HOUR, berlin, java.util.Map.of());
    List<Verdict.Left> left = Baseline.of(history, nine).excluded();
    assertEquals(Instant.parse("2026-03-25T08:00:00Z"), left.get(1).from());
  }

  @Test
  void anHourThatTheClocksSkippedIsLeftOut() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant half = Instant.parse("2026-04-05T00:00:00Z");
    History history = new History(BucketWidth.HOUR, berlin, java.util.Map.of());
    assertEquals("02:00", half.atZone(berlin).toLocalTime().toString());
    assertEquals(Exclusion.NO_SUCH_TIME, Baseline.of(history, half).excluded().getFirst().why());
  }

  @Test
  void aDayIsJudgedByTheDayItselfWithoutItsNeighbours() {
    Weeks weeks =
        Weeks.of(
            BucketWidth.DAY,
            "Europe/Berlin",
            at -> at.atZone(ZoneId.of("Europe/Berlin")).getDayOfWeek().getValue() == 3 ? 20 : 90);
    Instant today = weeks.history().bucketOf(NOW).from();
    Verdict verdict =
        new Detector(weeks.history(), new Detector.Asked(Measure.VOICES, 1), today).judge(today);
    assertEquals(20.0625, verdict.figures().orElseThrow().mean(), EXACTLY);
  }

  @Test
  void thePromisedRateIsNotAboveTheWish() {
    Detector detector =
        new Detector(Weeks.hours(4).history(), new Detector.Asked(Measure.VOICES, 1), NOW);
    double promised = detector.promised(NOW);
    assertTrue(promised > 0.2 && promised <= 1, "promised " + promised);
  }

  private static Verdict judge(Weeks weeks) {
    Detector.Asked asked = new Detector.Asked(Measure.VOICES, ONE_IN_A_THOUSAND);
    return new Detector(weeks.history(), asked, NOW).judge(NOW);
  }

  private static Verdict negative(Weeks weeks) {
    Detector.Asked asked = new Detector.Asked(Measure.NEGATIVE_SHARE, ONE_IN_A_THOUSAND);
    return new Detector(weeks.history(), asked, NOW).judge(NOW);
  }
}

package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.FailureReason;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PollPlanTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  /// Chance that always lands in the middle, where there is no jitter.
  private static final RandomGenerator MIDDLE = () -> 1L << 63;

  private final PollPlan plan = new PollPlan(MIDDLE);

  @Test
  void aFeedWithoutDatesIsAskedEveryFourHours() {
    assertEquals(Duration.ofHours(4), interval(history(Outcomes.contents(List.of()))));
  }

  @Test
  void theLongerItSleepsTheLessItIsAsked() {
    assertEquals(
        Duration.ofHours(4),
        interval(history(Outcomes.contents(ago(DAY.multipliedBy(31), DAY, 10)))));
    assertEquals(
        Duration.ofHours(2),
        interval(history(Outcomes.contents(ago(DAY.multipliedBy(15), DAY, 10)))));
    assertEquals(
        Duration.ofHours(1),
        interval(history(Outcomes.contents(ago(DAY.multipliedBy(8), DAY, 10)))));
  }

  @Test
  void aLivelyFeedIsAskedTwicePerItem() {
    assertEquals(
        Duration.ofMinutes(30),
        interval(history(Outcomes.contents(ago(Duration.ZERO, Duration.ofHours(1), 10)))));
    assertEquals(
        Duration.ofHours(1),
        interval(history(Outcomes.contents(ago(Duration.ZERO, Duration.ofHours(9), 10)))));
    assertEquals(Duration.ofHours(1), interval(history(Outcomes.contents(ago(DAY, DAY, 1)))));
  }

  @Test
  void aQuarterOfAnHourIsTheLeastUntilAServerSaysNotModified() {
    PollHistory fast = history(Outcomes.contents(ago(Duration.ZERO, Duration.ofMinutes(1), 10)));
    assertEquals(Duration.ofMinutes(15), interval(fast));
    PollHistory conditional = fast.after(Outcomes.notModified(), false, false);
    assertEquals(Duration.ofMinutes(5), interval(conditional));
  }

  @Test
  void aSourceThatGaveAMentionIsAskedTwiceAsOften() {
    Polled.News news =
        Outcomes.news(Outcomes.contents(ago(Duration.ZERO, Duration.ofHours(2), 10)));
    PollHistory history = Outcomes.history().after(news, true, false);
    assertEquals(Duration.ofMinutes(30), interval(history));
    PollHistory losingToo = Outcomes.history().after(news, true, true);
    assertEquals(Duration.ofMinutes(15), interval(losingToo));
  }

  @Test
  void theLongestWishOfTheServerCounts() {
    Polled.Contents lively = Outcomes.contents(ago(Duration.ZERO, Duration.ofMinutes(30), 10));
    assertEquals(
        Duration.ofHours(2),
        interval(
            history(
                Outcomes.hinting(
                    lively,
                    Optional.of(Duration.ofHours(2)),
                    Optional.empty(),
                    Optional.of(Duration.ofHours(1))))));
    assertEquals(
        Duration.ofHours(3),
        interval(
            history(
                Outcomes.hinting(
                    lively,
                    Optional.empty(),
                    Optional.of(Duration.ofHours(3)),
                    Optional.empty()))));
    assertEquals(
        Duration.ofHours(24),
        interval(
            history(
                Outcomes.hinting(
                    lively,
                    Optional.of(Duration.ofDays(365)),
                    Optional.empty(),
                    Optional.empty()))));
  }

  @Test
  void thePersonsOwnIntervalReplacesTheRhythmButNotThePresetsFloor() {
    Polled.Contents quiet = Outcomes.contents(List.of());
    assertEquals(
        Duration.ofMinutes(20),
        interval(
            Outcomes.history(Optional.of(Duration.ofMinutes(20)), Duration.ZERO, false)
                .after(Outcomes.news(quiet), false, false)));
    assertEquals(
        Duration.ofMinutes(30),
        interval(
            Outcomes.history(Optional.of(Duration.ofMinutes(20)), Duration.ofMinutes(30), false)
                .after(Outcomes.news(quiet), false, false)));
    assertEquals(
        Duration.ofMinutes(15),
        interval(
            Outcomes.history(Optional.of(Duration.ofMinutes(1)), Duration.ZERO, false)
                .after(Outcomes.news(quiet), false, false)));
  }

  @Test
  void onesOwnHostIsAskedAsOftenAsOneLikes() {
    assertEquals(
        Duration.ofSeconds(10),
        interval(
            Outcomes.history(Optional.of(Duration.ofSeconds(10)), Duration.ZERO, true)
                .after(Outcomes.notModified(), false, false)));
  }

  @Test
  void hoursAndDaysOfSilenceAreSlept() {
    Polled.Contents lively = Outcomes.contents(ago(Duration.ZERO, Duration.ofHours(1), 10));
    FeedHints nights =
        new FeedHints(Optional.empty(), Set.of(12, 13, 14), Set.of(), Optional.empty());
    assertEquals(Duration.ofHours(3), interval(history(Outcomes.hinting(lively, nights))));
    FeedHints sundays =
        new FeedHints(Optional.empty(), Set.of(), Set.of(DayOfWeek.SUNDAY), Optional.empty());
    assertEquals(Duration.ofHours(12), interval(history(Outcomes.hinting(lively, sundays))));
    FeedHints always =
        new FeedHints(Optional.empty(), Set.of(), Set.of(DayOfWeek.values()), Optional.empty());
    assertEquals(Duration.ofMinutes(30), interval(history(Outcomes.hinting(lively, always))));
  }

  @Test
  void failuresDoubleTheWaitUpToADay() {
    PollHistory history = history(Outcomes.contents(ago(Duration.ZERO, Duration.ofHours(1), 10)));
    Polled.Failed failed = Outcomes.failed(FailureReason.CONNECT);
    for (int minutes : new int[] {30, 60, 120, 240, 480, 960, 1440, 1440}) {
      history = history.after(failed, false, false);
      assertEquals(NOW.plus(Duration.ofMinutes(minutes)), plan.next(history, failed, NOW));
    }
    history = history.after(Outcomes.notModified(), false, false);
    assertEquals(Duration.ofMinutes(30), interval(history));
  }

  @Test
  void whatNoSecondAttemptCuresIsTriedOnceADay() {
    for (FailureReason reason : List.of(FailureReason.TOO_BIG, FailureReason.PRIVATE_ADDRESS)) {
      assertEquals(NOW.plus(DAY), plan.next(Outcomes.history(), Outcomes.failed(reason), NOW));
    }
    assertEquals(NOW.plus(DAY), plan.next(Outcomes.history(), Outcomes.blocked(), NOW));
  }

  @Test
  void silenceIsNeverBroken() {
    Instant until = NOW.plus(Duration.ofMinutes(47));
    PollPlan random = new PollPlan(new Random(7));
    for (int i = 0; i < 1_000; i++) {
      Instant next = random.next(Outcomes.history(), Outcomes.refused(until), NOW);
      assertTrue(!next.isBefore(until) && next.isBefore(until.plusSeconds(61)), next + "");
    }
  }

  @Test
  void chanceMovesAPollByATenthAtMost() {
    PollPlan random = new PollPlan(new Random(7));
    PollHistory history = history(Outcomes.contents(ago(Duration.ZERO, Duration.ofHours(1), 10)));
    Instant earliest = NOW.plus(DAY);
    Instant latest = NOW;
    for (int i = 0; i < 1_000; i++) {
      Instant next = random.next(history, Outcomes.notModified(), NOW);
      if (next.isBefore(earliest)) earliest = next;
      if (next.isAfter(latest)) latest = next;
    }
    assertTrue(!earliest.isBefore(NOW.plus(Duration.ofMinutes(27))));
    assertTrue(!latest.isAfter(NOW.plus(Duration.ofMinutes(33))));
    assertTrue(Duration.between(earliest, latest).compareTo(Duration.ofMinutes(5)) > 0);
  }

  @Test
  void chanceNeverComesBeforeThePresetsFloor() {
    PollPlan random = new PollPlan(new Random(7));
    PollHistory history =
        Outcomes.history(Optional.empty(), Duration.ofMinutes(30), false)
            .after(
                Outcomes.news(Outcomes.contents(ago(Duration.ZERO, Duration.ofMinutes(1), 10))),
                false,
                false);
    for (int i = 0; i < 1_000; i++) {
      Instant next = random.next(history, Outcomes.notModified(), NOW);
      assertTrue(!next.isBefore(NOW.plus(Duration.ofMinutes(30))), next + "");
      assertTrue(!next.isAfter(NOW.plus(Duration.ofMinutes(33))), next + "");
    }
  }

  @Test
  void theRhythmSurvivesARestart() {
    PollAttempt read = Attempts.dated(NOW.minusSeconds(600), NOW.minus(DAY), NOW, 25);
    PollAttempt since = Attempts.of(NOW.minusSeconds(60), Outcome.UNCHANGED);
    PollHistory history = after(List.of(since, read), Optional.of(NOW.plusSeconds(1_740)), 0);
    assertTrue(history.conditional());
    // Half the average gap of an hour.
    assertEquals(Duration.ofMinutes(30), interval(history));
  }

  @Test
  void aWishOfThePublisherSurvivesARestartInTheIntervalItLedTo() {
    PollAttempt read = Attempts.dated(NOW.minusSeconds(60), NOW.minus(DAY), NOW, 25);
    PollHistory history =
        after(List.of(read), Optional.of(NOW.minusSeconds(60).plus(Duration.ofHours(6))), 0);
    assertEquals(Duration.ofHours(6), interval(history));
  }

  @Test
  void failuresSurviveARestart() {
    PollAttempt failed = Attempts.failed(NOW.minusSeconds(60), FailureReason.DNS);
    PollAttempt read = Attempts.dated(NOW.minusSeconds(600), NOW.minus(DAY), NOW, 25);
    PollHistory history =
        after(List.of(failed, read), Optional.of(NOW), 2)
            .after(Outcomes.failed(FailureReason.DNS), false, false);
    assertEquals(
        Duration.ofHours(2),
        Duration.between(NOW, plan.next(history, Outcomes.failed(FailureReason.DNS), NOW)));
  }

  private static PollHistory after(
      List<PollAttempt> latest, Optional<Instant> nextDue, int failures) {
    return PollHistory.of(
        new PollHistory.Rules(Optional.empty(), Duration.ZERO, false),
        latest,
        new PollHistory.Stored(true, false, failures, nextDue));
  }

  @Test
  void overdueSourcesAreSpreadOverTwoToFiveMinutes() {
    assertEquals(List.of(), PollPlan.spread(0));
    assertEquals(
        List.of(
            Duration.ZERO, Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(90)),
        PollPlan.spread(4));
    Duration last = PollPlan.spread(2_000).getLast();
    assertTrue(last.compareTo(Duration.ofSeconds(299)) > 0, last.toString());
    assertTrue(last.compareTo(Duration.ofMinutes(5)) < 0, last.toString());
  }

  private static PollHistory history(Polled.Contents contents) {
    return Outcomes.history().after(Outcomes.news(contents), false, false);
  }

  private Duration interval(PollHistory history) {
    return Duration.between(NOW, plan.next(history, Outcomes.notModified(), NOW));
  }

  /// Dates of items: the newest some time ago, then one per gap.
  private static List<Instant> ago(Duration newest, Duration gap, int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> NOW.minus(newest).minus(gap.multipliedBy(i)))
        .toList();
  }
}

package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.FailureReason;
import earshot.model.PollAttempt.Proof;
import earshot.model.Repair;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final SourceId SOURCE = new SourceId(1);
  private static final Instant T = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant P = T.minus(Duration.ofHours(6));

  @Test
  void notModifiedProvesThatNothingWasMissed() {
    Proof proof = Coverage.proof(before(10), Outcomes.notModified(), T);
    assertEquals(List.of(span(P, T, CoverageLevel.FULL)), proof.covered());
  }

  @Test
  void aSharedItemProvesTheGap() {
    Proof proof = Coverage.proof(before(10), Outcomes.news(items(10, true)), T);
    assertEquals(List.of(span(P, T, CoverageLevel.FULL)), proof.covered());
    assertEquals(Optional.of(true), proof.overlap());
  }

  @Test
  void aShorterDocumentThanUsualProvesTheGap() {
    Proof proof = Coverage.proof(before(10), Outcomes.news(items(4, false)), T);
    assertEquals(List.of(span(P, T, CoverageLevel.FULL)), proof.covered());
    assertFalse(proof.possibleLoss());
  }

  @Test
  void allNewAtFullLengthMayHideALoss() {
    Proof proof = Coverage.proof(before(10), Outcomes.news(items(10, false)), T);
    Instant oldest = T.minus(Duration.ofMinutes(100));
    assertTrue(proof.possibleLoss());
    assertEquals(
        List.of(span(P, oldest, CoverageLevel.PARTIAL), span(oldest, T, CoverageLevel.FULL)),
        proof.covered());
  }

  @Test
  void allNewWithoutDatesIsDoubtfulThroughout() {
    Proof proof =
        Coverage.proof(
            before(10), Outcomes.news(Outcomes.contents(10, List.of(), false, Set.of())), T);
    assertTrue(proof.possibleLoss());
    assertEquals(List.of(span(P, T, CoverageLevel.PARTIAL)), proof.covered());
  }

  @Test
  void anEmptyFeedMissesNothing() {
    Proof proof = Coverage.proof(before(0), Outcomes.unchanged(Outcomes.contents(List.of())), T);
    assertEquals(List.of(span(P, T, CoverageLevel.FULL)), proof.covered());
  }

  @Test
  void aCutDocumentIsDoubtful() {
    Polled.Contents cut = Outcomes.contents(3, List.of(T, T, T), true, Set.of(Repair.TRUNCATED));
    Proof proof = Coverage.proof(before(10), Outcomes.news(cut), T);
    assertEquals(List.of(span(P, T, CoverageLevel.PARTIAL)), proof.covered());
    assertFalse(proof.possibleLoss());
  }

  @Test
  void aRankedSourceProvesLittle() {
    Coverage.Before ranked = before(10, pace(true, false), List.of());
    assertEquals(
        List.of(span(P, T, CoverageLevel.PARTIAL)),
        Coverage.proof(ranked, Outcomes.notModified(), T).covered());
    assertEquals(
        List.of(span(P, T, CoverageLevel.PARTIAL)),
        Coverage.proof(ranked, Outcomes.news(items(10, true)), T).covered());
  }

  @Test
  void anEmptyAnswerThatMayHideSomethingIsDoubtful() {
    Coverage.Before unsure = before(10, pace(false, true), List.of());
    assertEquals(
        List.of(span(P, T, CoverageLevel.PARTIAL)),
        Coverage.proof(unsure, Outcomes.unchanged(Outcomes.contents(List.of())), T).covered());
    assertEquals(
        List.of(span(P, T, CoverageLevel.FULL)),
        Coverage.proof(unsure, Outcomes.news(items(10, true)), T).covered());
  }

  @Test
  void fewUndatedItemsProveNothingByTheirNumber() {
    Polled.Contents few = Outcomes.contents(4, List.of(), false, Set.of());
    Proof proof = Coverage.proof(before(10), Outcomes.news(few), T);
    assertEquals(List.of(span(P, T, CoverageLevel.PARTIAL)), proof.covered());
    assertTrue(proof.possibleLoss());
    Polled.Contents shared = Outcomes.contents(4, List.of(), true, Set.of());
    assertEquals(
        List.of(span(P, T, CoverageLevel.FULL)),
        Coverage.proof(before(10), Outcomes.news(shared), T).covered());
  }

  @Test
  void anUndatedItemMayBeOlderThanTheOldestDate() {
    Instant dated = T.minus(Duration.ofMinutes(50));
    Polled.Contents mixed = Outcomes.contents(10, List.of(dated, T), false, Set.of());
    assertEquals(
        List.of(span(P, T, CoverageLevel.PARTIAL)),
        Coverage.proof(before(10), Outcomes.news(mixed), T).covered());
  }

  @Test
  void aLossWithinTheNightWasNotWatchedAtAll() {
    Instant asleep = P.plus(Duration.ofMinutes(30));
    Instant awake = T.minus(Duration.ofHours(2));
    Coverage.Before slept = before(10, Pace.PLAIN, List.of(new TimeRange(asleep, awake)));
    Instant oldest = T.minus(Duration.ofMinutes(100));
    assertEquals(
        List.of(
            span(P, asleep, CoverageLevel.PARTIAL),
            span(awake, oldest, CoverageLevel.PARTIAL),
            span(oldest, T, CoverageLevel.FULL)),
        Coverage.proof(slept, Outcomes.news(items(10, false)), T).covered());
    assertEquals(
        List.of(span(P, T, CoverageLevel.FULL)),
        Coverage.proof(slept, Outcomes.news(items(10, true)), T).covered());
  }

  @Test
  void theFirstPollProvesAsFarBackAsItsDatesAreOrdered() {
    Coverage.Before never = new Coverage.Before(SOURCE, Pace.PLAIN, Watch.NEVER, List.of());
    Instant oldest = T.minus(Duration.ofMinutes(50));
    assertEquals(
        List.of(span(oldest, T, CoverageLevel.FULL)),
        Coverage.proof(never, Outcomes.news(items(5, false)), T).covered());
    Polled.Contents oneUndated = Outcomes.contents(2, List.of(oldest), false, Set.of());
    assertEquals(
        List.of(span(oldest, T, CoverageLevel.PARTIAL)),
        Coverage.proof(never, Outcomes.news(oneUndated), T).covered());
    assertEquals(
        List.of(),
        Coverage.proof(never, Outcomes.unchanged(Outcomes.contents(List.of())), T).covered());
  }

  @Test
  void whoDidNotAnswerProvesNothing() {
    for (Polled polled :
        List.of(Outcomes.failed(FailureReason.DNS), Outcomes.blocked(), Outcomes.refused(T))) {
      assertEquals(List.of(), Coverage.proof(before(10), polled, T).covered());
    }
  }

  @Test
  void whatWasKnownBeforeComesFromTheLatestAttempts() {
    List<earshot.model.PollAttempt> attempts =
        List.of(
            Attempts.failed(T, FailureReason.DNS),
            Attempts.answered(P, 7, List.of(span(P.minusSeconds(60), P, CoverageLevel.FULL))),
            Attempts.answered(P, 9, List.of()),
            Attempts.answered(P, 12, List.of()));
    Watch watch = Watch.of(attempts);
    assertEquals(Optional.of(P), watch.until());
    assertEquals(9, watch.usualLength());
    assertEquals(Watch.NEVER, Watch.of(List.of()));
  }

  @Test
  void theUsualLengthIsTheMedianOfTheLastTenDocuments() {
    Watch watch = Watch.NEVER;
    for (int i = 1; i <= 20; i++) {
      watch = watch.after(Attempts.answered(P.plusSeconds(i), i <= 10 ? 50 : i, List.of()));
    }
    assertEquals(List.of(20, 19, 18, 17, 16, 15, 14, 13, 12, 11), watch.lengths());
    assertEquals(16, watch.usualLength());
  }

  @Test
  void anEmptyFeedIsWatchedFromItsFirstAnswerOn() {
    Polled empty = Outcomes.unchanged(Outcomes.contents(List.of()));
    Watch watch = Watch.NEVER.after(Attempts.answered(P, 0, List.of()));
    Coverage.Before known = new Coverage.Before(SOURCE, Pace.PLAIN, watch, List.of());
    assertEquals(
        List.of(span(P, T, CoverageLevel.FULL)), Coverage.proof(known, empty, T).covered());
  }

  private static Coverage.Before before(int usualLength) {
    return before(usualLength, Pace.PLAIN, List.of());
  }

  private static Coverage.Before before(int usualLength, Pace pace, List<TimeRange> asleep) {
    Watch watch = new Watch(Optional.of(P), usualLength == 0 ? List.of() : List.of(usualLength));
    return new Coverage.Before(SOURCE, pace, watch, asleep);
  }

  private static Pace pace(boolean ranked, boolean emptyUnknown) {
    return new Pace(Duration.ZERO, Duration.ofSeconds(1), ranked, emptyUnknown);
  }

  private static CoverageSpan span(Instant from, Instant to, CoverageLevel level) {
    return new CoverageSpan(SOURCE, new TimeRange(from, to), level);
  }

  /// Items every ten minutes up to now.
  private static Polled.Contents items(int count, boolean overlap) {
    List<Instant> dates =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> T.minus(Duration.ofMinutes(10L * i)))
            .toList();
    return Outcomes.contents(count, dates, overlap, Set.of());
  }
}

package earshot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedTest {
  private static final Instant T = Instant.parse("2026-11-19T00:00:00Z");

  @Test
  void aZeroIsProvenOnlyWhereEverySourceWasWatched() {
    Watched watched = new Watched(List.of(full(1, 0, 10), full(2, 0, 4), full(2, 6, 10)));
    assertEquals(CoverageLevel.FULL, watched.level(hours(1, 2)));
    assertEquals(CoverageLevel.PARTIAL, watched.level(hours(4, 5)));
    assertEquals(CoverageLevel.NONE, watched.level(hours(10, 11)));
  }

  @Test
  void aSourceCountsOnlySinceItsFirstSpan() {
    Watched watched = new Watched(List.of(full(1, 0, 10), full(2, 8, 10)));
    assertEquals(CoverageLevel.FULL, watched.level(hours(2, 3)));
    assertEquals(1.0, watched.share(hours(0, 10)), 1e-9);
  }

  @Test
  void theTimeSinceTheLastAnswerDoesNotCountYet() {
    Watched watched = new Watched(List.of(full(1, 0, 9), full(2, 0, 10)));
    TimeRange passed = new TimeRange(hours(0, 1).from(), hours(0, 10).to().plusSeconds(1_800));
    assertEquals(19 / 21.0, watched.share(passed), 1e-9);
    assertEquals(19 / 20.5, watched.shareSoFar(passed), 1e-9);
    assertEquals(19 / 22.0, watched.shareSoFar(hours(0, 11)), 1e-9);
    assertEquals(1.0, watched.shareSoFar(hours(0, 8)), 1e-9);
  }

  @Test
  void whatWasWatchedInPartCountsHalf() {
    Watched watched =
        new Watched(
            List.of(
                full(1, 0, 2),
                new CoverageSpan(new SourceId(1), hours(2, 4), CoverageLevel.PARTIAL)));
    assertEquals(CoverageLevel.PARTIAL, watched.level(hours(2, 3)));
    assertEquals(0.75, watched.share(hours(0, 4)), 1e-9);
  }

  @Test
  void spansThatTouchLeaveNoGapAndALaterProofClosesAnOldOne() {
    Watched watched =
        new Watched(
            List.of(
                full(1, 4, 6),
                new CoverageSpan(new SourceId(1), hours(0, 4), CoverageLevel.PARTIAL),
                full(1, 0, 5)));
    assertEquals(CoverageLevel.FULL, watched.level(hours(0, 6)));
    assertEquals(Duration.ofHours(6), watched.seen(hours(0, 6)));
  }

  @Test
  void withoutAnySpanNothingIsProven() {
    assertEquals(CoverageLevel.NONE, new Watched(List.of()).level(hours(0, 1)));
    assertEquals(0.0, new Watched(List.of()).share(hours(0, 1)));
  }

  private static CoverageSpan full(int source, int from, int to) {
    return new CoverageSpan(new SourceId(source), hours(from, to), CoverageLevel.FULL);
  }

  private static TimeRange hours(int from, int to) {
    return new TimeRange(T.plusSeconds(from * 3600L), T.plusSeconds(to * 3600L));
  }
}

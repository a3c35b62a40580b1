package earshot.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The bar of a week shows what was watched, hour by hour.
class CoverageHoursTest {
  private static final Instant NOW = Instant.parse("2026-11-19T14:30:00Z");
  private static final TimeRange WEEK = CoverageHours.weekUntil(NOW, ZoneOffset.UTC);

  @Test
  void theWeekEndsWithTheRunningHour() {
    assertEquals(Instant.parse("2026-11-12T15:00:00Z"), WEEK.from());
    assertEquals(NOW, WEEK.to());
  }

  @Test
  void nothingKnownIsNoCoverage() {
    assertEquals(0, CoverageHours.of(WEEK, List.of(), Optional.empty()).share());
  }

  @Test
  void anHourWatchedThroughoutIsCovered() {
    var week = week(CoverageLevel.FULL, "2026-11-19T12:00:00Z", "2026-11-19T13:00:00Z");
    assertEquals(CoverageLevel.NONE, week.hours().get(164));
    assertEquals(CoverageLevel.FULL, week.hours().get(165));
    assertEquals(CoverageLevel.NONE, week.hours().get(166));
  }

  @Test
  void halfAnHourIsPartly() {
    var week = week(CoverageLevel.FULL, "2026-11-19T12:30:00Z", "2026-11-19T13:00:00Z");
    assertEquals(CoverageLevel.PARTIAL, week.hours().get(165));
  }

  @Test
  void theRunningHourIsMeasuredUntilNow() {
    var week = week(CoverageLevel.FULL, "2026-11-19T14:00:00Z", "2026-11-19T14:30:00Z");
    assertEquals(CoverageLevel.FULL, week.hours().getLast());
  }

  @Test
  void whatTheNextPollWillTellIsNoGap() {
    Instant read = Instant.parse("2026-11-19T12:20:00Z");
    var range = new TimeRange(WEEK.from(), read);
    var span = new CoverageSpan(new SourceId(1), range, CoverageLevel.FULL);
    var week = CoverageHours.of(WEEK, List.of(span), Optional.of(read));
    assertEquals(166, week.hours().size());
    assertEquals(1, week.share());
  }

  @Test
  void whatMayHaveBeenMissedIsPartly() {
    var week = week(CoverageLevel.PARTIAL, "2026-11-19T12:00:00Z", "2026-11-19T13:00:00Z");
    assertEquals(CoverageLevel.PARTIAL, week.hours().get(165));
  }

  @Test
  void spansBeyondTheWeekAreCut() {
    assertEquals(
        1, week(CoverageLevel.FULL, "2026-10-01T00:00:00Z", "2026-12-01T00:00:00Z").share());
  }

  private static CoverageHours week(CoverageLevel level, String from, String to) {
    var range = new TimeRange(Instant.parse(from), Instant.parse(to));
    return CoverageHours.of(
        WEEK, List.of(new CoverageSpan(new SourceId(1), range, level)), Optional.empty());
  }
}

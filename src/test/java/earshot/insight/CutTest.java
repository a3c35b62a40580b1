package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.Series.Width;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aDayMayHaveTwentyThreeOrTwentyFiveHours() {
    assertEquals(List.of(24L, 23L, 24L), hours("2026-03-28", "2026-03-31"));
    assertEquals(List.of(24L, 25L, 24L), hours("2026-10-24", "2026-10-27"));
  }

  @Test
  void weeksBeginOnMondayAndMonthsOnTheFirst() {
    Cut weeks = Cut.of(days("2026-11-01", "2026-11-20"), Width.WEEK, BERLIN);
    assertEquals(List.of("2026-11-01", "2026-11-02", "2026-11-09", "2026-11-16"), starts(weeks));
    Cut months = Cut.of(days("2026-01-31", "2026-03-02"), Width.MONTH, BERLIN);
    assertEquals(List.of("2026-01-31", "2026-02-01", "2026-03-01"), starts(months));
  }

  @Test
  void bucketsFollowTheClocksAndEndWithTheWindow() {
    TimeRange window =
        new TimeRange(Instant.parse("2026-11-20T08:07:00Z"), Instant.parse("2026-11-20T08:21:00Z"));
    Cut cut = Cut.of(window, Width.FIVE_MINUTES, BERLIN);
    assertEquals(
        List.of("08:07", "08:10", "08:15", "08:20"),
        cut.pieces().stream().map(piece -> piece.from().toString().substring(11, 16)).toList());
    assertEquals(window.to(), cut.pieces().getLast().to());
    assertEquals(2, cut.at(Instant.parse("2026-11-20T08:19:59.999Z").toEpochMilli()));
    assertFalse(cut.holds(window.to().toEpochMilli()));
    assertTrue(cut.holds(window.from().toEpochMilli()));
  }

  @Test
  void aChartHasTwentyThousandBucketsAtMost() {
    TimeRange year = days("2025-11-20", "2026-11-20");
    assertThrows(IllegalArgumentException.class, () -> Cut.of(year, Width.FIVE_MINUTES, BERLIN));
    assertEquals(8_760, Cut.of(year, Width.HOUR, BERLIN).size());
  }

  @Test
  void theWindowBeforeHasAsManyDays() {
    // The clocks change in the one and not in the other.
    assertEquals(
        days("2026-10-12", "2026-10-22"), Days.before(days("2026-10-22", "2026-11-01"), BERLIN));
    Instant now = Instant.parse("2026-11-20T23:30:00Z");
    assertEquals(days("2026-11-15", "2026-11-22"), Days.last(7, now, BERLIN));
  }

  private static List<Long> hours(String from, String to) {
    return Cut.of(days(from, to), Width.DAY, BERLIN).pieces().stream()
        .map(piece -> Duration.between(piece.from(), piece.to()).toHours())
        .toList();
  }

  private static List<String> starts(Cut cut) {
    return cut.pieces().stream()
        .map(piece -> piece.from().atZone(BERLIN).toLocalDate().toString())
        .toList();
  }

  private static TimeRange days(String from, String to) {
    return new TimeRange(start(from), start(to));
  }

  private static Instant start(String day) {
    return LocalDate.parse(day).atStartOfDay(BERLIN).toInstant();
  }
}

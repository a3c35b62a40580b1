package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void theDayOnWhichClocksGoBackHas25Hours() {
    List<TimeRange> days =
        Buckets.of(
            range("2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z"), Duration.ofDays(1), BERLIN);
    assertEquals(List.of(24L, 25L, 24L), days.stream().map(BucketsTest::hoursLong).toList());
  }

  @Test
  void theDayOnWhichClocksGoForwardHas23Hours() {
    List<TimeRange> days =
        Buckets.of(
            range("2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z"), Duration.ofDays(1), BERLIN);
    assertEquals(List.of(23L), days.stream().map(BucketsTest::hoursLong).toList());
  }

  @Test
  void hoursStartWhereTheClocksOfTheZoneShowAFullHour() {
    List<TimeRange> hours =
        Buckets.of(
            range("2026-11-19T10:10:00Z", "2026-11-19T10:50:00Z"),
            Duration.ofHours(1),
            ZoneId.of("Asia/Kolkata"));
    assertEquals(
        List.of(Instant.parse("2026-11-19T09:30:00Z"), Instant.parse("2026-11-19T10:30:00Z")),
        hours.stream().map(TimeRange::from).toList());
  }

  private static long hoursLong(TimeRange day) {
    return Duration.between(day.from(), day.to()).toHours();
  }

  private static TimeRange range(String from, String to) {
    return new TimeRange(Instant.parse(from), Instant.parse(to));
  }

  @Test
  void weeksBeginOnMondaysAndMonthsOnTheirFirst() {
    TimeRange range =
        new TimeRange(Instant.parse("2026-10-14T10:00:00Z"), Instant.parse("2026-11-04T10:00:00Z"));
    assertEquals(
        List.of("2026-10-12", "2026-10-19", "2026-10-26", "2026-11-02"),
        starts(Buckets.of(range, Buckets.WEEK, BERLIN)));
    assertEquals(
        List.of("2026-10-01", "2026-11-01"), starts(Buckets.of(range, Buckets.MONTH, BERLIN)));
  }

  private static List<String> starts(List<TimeRange> buckets) {
    return buckets.stream()
        .map(each -> each.from().atZone(BERLIN).toLocalDate().toString())
        .toList();
  }
}

package earshot.insight;

import earshot.model.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// Cuts time into buckets: minutes and hours of equal length, days, weeks and months as the
/// workspace's zone has them.
public final class Buckets {
  /// As wide as a day, in whatever zone.
  public static final Duration DAY = Duration.ofDays(1);

  /// Stands for weeks from Monday.
  public static final Duration WEEK = Duration.ofDays(7);

  /// Stands for months of the calendar.
  public static final Duration MONTH = Duration.ofDays(30);

  /// What people choose between, the narrowest first.
  private static final List<Duration> WIDTHS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          DAY,
          WEEK,
          MONTH);

  /// More columns than these are narrower than a pixel of a wide screen.
  private static final int MOST = 2_400;

  /// As many as can be told apart at a glance.
  private static final int SUITING = 170;

  private Buckets() {}

  /// The buckets that touch the range, oldest first; the first and the last may reach past it.
  public static List<TimeRange> of(TimeRange range, Duration bucket, ZoneId zone) {
    List<TimeRange> buckets = new ArrayList<>();
    if (bucket.compareTo(DAY) >= 0) {
      LocalDate day = first(range.from().atZone(zone).toLocalDate(), bucket);
      Instant from = start(day, zone);
      while (from.isBefore(range.to())) {
        day = next(day, bucket);
        Instant to = start(day, zone);
        buckets.add(new TimeRange(from, to));
        from = to;
      }
    } else {
      Instant from = floor(range.from(), bucket, zone);
      while (from.isBefore(range.to())) {
        Instant to = from.plus(bucket);
        buckets.add(new TimeRange(from, to));
        from = to;
      }
    }
    return buckets;
  }

  /// The bucket that holds the instant.
  public static TimeRange holding(Instant at, Duration bucket, ZoneId zone) {
    return of(new TimeRange(at, at.plusMillis(1)), bucket, zone).getFirst();
  }

  /// Whether a chart of the range has room for such buckets: no column narrower than a pixel, and
  /// never a single one.
  public static boolean fit(TimeRange range, Duration bucket) {
    long buckets = Duration.between(range.from(), range.to()).dividedBy(bucket);
    return buckets >= 2 && buckets <= MOST;
  }

  /// The width in which the range is best seen: the narrowest whose columns can be told apart.
  public static Duration suiting(TimeRange range) {
    Duration whole = Duration.between(range.from(), range.to());
    return WIDTHS.stream()
        .filter(width -> whole.dividedBy(width) <= SUITING)
        .findFirst()
        .orElse(MONTH);
  }

  /// The width some steps narrower (positive) or wider; the last that fits where there are no more.
  public static Duration zoomed(TimeRange range, Duration bucket, int steps) {
    List<Duration> fitting = WIDTHS.stream().filter(width -> fit(range, width)).toList();
    int at = fitting.indexOf(bucket);
    if (at < 0) return bucket;
    return fitting.get(Math.clamp(at - steps, 0, fitting.size() - 1));
  }

  /// The start of the bucket of minutes or hours that holds the instant, as the zone's clocks show
  /// it at that moment; some zones are half an hour off.
  static Instant floor(Instant at, Duration bucket, ZoneId zone) {
    long millis = bucket.toMillis();
    long offset = zone.getRules().getOffset(at).getTotalSeconds() * 1000L;
    return Instant.ofEpochMilli(
        Math.floorDiv(at.toEpochMilli() + offset, millis) * millis - offset);
  }

  private static LocalDate first(LocalDate day, Duration bucket) {
    if (bucket.equals(WEEK)) return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return bucket.equals(MONTH) ? day.withDayOfMonth(1) : day;
  }

  private static LocalDate next(LocalDate day, Duration bucket) {
    if (bucket.equals(WEEK)) return day.plusWeeks(1);
    return bucket.equals(MONTH) ? day.plusMonths(1) : day.plusDays(1);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}

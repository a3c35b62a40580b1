package earshot.insight;

import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Cuts time into buckets: minutes and hours of equal length, days as the workspace's zone has
/// them.
public final class Buckets {
  private static final Duration DAY = Duration.ofDays(1);

  private Buckets() {}

  /// The buckets that touch the range, oldest first; the first and the last may reach past it.
  public static List<TimeRange> of(TimeRange range, Duration bucket, ZoneId zone) {
    List<TimeRange> buckets = new ArrayList<>();
    if (bucket.compareTo(DAY) >= 0) {
      LocalDate day = range.from().atZone(zone).toLocalDate();
      Instant from = start(day, zone);
      while (from.isBefore(range.to())) {
        day = day.plusDays(1);
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

  /// The start of the bucket of minutes or hours that holds the instant, as the zone's clocks show
  /// it at that moment; some zones are half an hour off.
  static Instant floor(Instant at, Duration bucket, ZoneId zone) {
    long millis = bucket.toMillis();
    long offset = zone.getRules().getOffset(at).getTotalSeconds() * 1000L;
    return Instant.ofEpochMilli(
        Math.floorDiv(at.toEpochMilli() + offset, millis) * millis - offset);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}

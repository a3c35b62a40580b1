package earshot.search;

import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts a range of time into buckets.
final class SeriesBuckets {
  private static final int MOST = 100_000;
  private static final Duration DAY = Duration.ofDays(1);

  private final long[] starts;

  private SeriesBuckets(List<Instant> starts) {
    this.starts = starts.stream().mapToLong(Instant::toEpochMilli).toArray();
  }

  /// Buckets that touch the range: days from midnight to midnight of the zone; shorter ones by
  /// multiples since midnight.
  ///
  /// @throws IllegalArgumentException when a bucket is longer than a day or there would be more
  ///   than 100,000
  static SeriesBuckets of(TimeRange range, Duration bucket, ZoneId zone) {
    if (bucket.isNegative() || bucket.isZero() || bucket.compareTo(DAY) > 0) {
      throw new IllegalArgumentException("a bucket lasts up to one day: " + bucket);
    }
    if (Duration.between(range.from(), range.to()).dividedBy(bucket) > MOST) {
      throw new IllegalArgumentException("too many buckets of " + bucket + " in " + range);
    }
    List<Instant> starts = new ArrayList<>();
    ZonedDateTime day = range.from().atZone(zone).truncatedTo(ChronoUnit.DAYS);
    while (day.toInstant().isBefore(range.to())) {
      ZonedDateTime next = day.toLocalDate().plusDays(1).atStartOfDay(zone);
      addDay(day.toInstant(), next.toInstant(), bucket, range, starts);
      day = next;
    }
    return new SeriesBuckets(starts);
  }

  private static void addDay(
      Instant day, Instant next, Duration bucket, TimeRange range, List<Instant> into) {
    Instant start = day;
    while (start.isBefore(next) && start.isBefore(range.to())) {
      Instant end = start.plus(bucket);
      // A day of 23 or 25 hours is one bucket too.
      if (bucket.equals(DAY) || end.isAfter(next)) end = next;
      if (end.isAfter(range.from())) into.add(start);
      start = end;
    }
  }

  int size() {
    return starts.length;
  }

  Instant start(int bucket) {
    return Instant.ofEpochMilli(starts[bucket]);
  }

  /// The bucket of a time inside the range, in milliseconds since 1970.
  int at(long millis) {
    int found = Arrays.binarySearch(starts, millis);
    return found >= 0 ? found : -found - 2;
  }
}

package earshot.insight.spike;

import earshot.insight.Buckets;
import earshot.model.BucketWidth;
import earshot.model.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/// A stretch of time, cut into buckets.
final class Cut {
  private final List<TimeRange> buckets;
  private final long[] starts;

  /// The buckets that touch the range.
  Cut(TimeRange range, BucketWidth width, ZoneId zone) {
    buckets = Buckets.of(range, width.length(), zone);
    starts = buckets.stream().mapToLong(bucket -> bucket.from().toEpochMilli()).toArray();
  }

  int size() {
    return starts.length;
  }

  TimeRange bucket(int place) {
    return buckets.get(place);
  }

  TimeRange whole() {
    return new TimeRange(buckets.getFirst().from(), buckets.getLast().to());
  }

  /// The place of the bucket that holds the time; below zero before the first.
  int at(Instant time) {
    int found = Arrays.binarySearch(starts, time.toEpochMilli());
    return found >= 0 ? found : -found - 2;
  }

  boolean holds(Instant time) {
    return whole().contains(time);
  }
}

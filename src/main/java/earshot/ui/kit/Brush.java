package earshot.ui.kit;

import earshot.insight.SentimentSeries.Bucket;
import earshot.model.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The stretch of buckets chosen on a chart; every change gives a new one.
///
/// @param buckets how many the chart has
/// @param from first chosen bucket
/// @param to bucket after the last; equal to `from` when nothing is chosen
record Brush(int buckets, int from, int to) {
  /// Keeps the stretch within the chart.
  Brush {
    if (from < 0 || to < from || to > buckets) {
      throw new IllegalArgumentException(
          "a stretch of " + buckets + " buckets: " + from + " – " + to);
    }
  }

  /// What a press at some place takes hold of.
  enum Grip {
    FROM,
    TO,
    WHOLE,
    NOTHING
  }

  static Brush none(int buckets) {
    return new Brush(buckets, 0, 0);
  }

  /// The buckets that a range touches; none when it lies outside.
  static Brush of(List<Bucket> buckets, Optional<TimeRange> range) {
    if (range.isEmpty()) return none(buckets.size());
    int from = -1;
    int to = -1;
    for (int i = 0; i < buckets.size(); i++) {
      Bucket bucket = buckets.get(i);
      boolean touches =
          bucket.from().isBefore(range.get().to()) && range.get().from().isBefore(bucket.to());
      if (touches && from < 0) from = i;
      if (touches) to = i + 1;
    }
    return from < 0 ? none(buckets.size()) : new Brush(buckets.size(), from, to);
  }

  boolean isEmpty() {
    return from == to;
  }

  /// The time from the first chosen bucket to the end of the last.
  Optional<TimeRange> range(List<Bucket> all) {
    if (isEmpty()) return Optional.empty();
    Instant start = all.get(from).from();
    return Optional.of(new TimeRange(start, all.get(to - 1).to()));
  }

  /// From the bucket where a drag began to the one where it is now, both included.
  Brush dragged(int began, int now) {
    int first = clamp(Math.min(began, now));
    int last = clamp(Math.max(began, now));
    return buckets == 0 ? this : new Brush(buckets, first, last + 1);
  }

  /// Moved as a whole by so many buckets, as far as the chart goes.
  Brush moved(int by) {
    int step = Math.clamp(by, -from, buckets - to);
    return isEmpty() ? this : new Brush(buckets, from + step, to + step);
  }

  /// The left end elsewhere; at least one bucket stays.
  Brush withFrom(int bucket) {
    return isEmpty() ? this : new Brush(buckets, Math.clamp(bucket, 0, to - 1), to);
  }

  /// The right end elsewhere; at least one bucket stays.
  Brush withTo(int bucket) {
    return isEmpty() ? this : new Brush(buckets, from, Math.clamp(bucket, from + 1, buckets));
  }

  /// What lies under a place of the plot.
  ///
  /// @param x in pixels from the left end of the plot
  /// @param reach of the handles in pixels to either side
  Grip grip(double x, double plotWidth, double reach) {
    if (isEmpty()) return Grip.NOTHING;
    double left = plotWidth * from / buckets;
    double right = plotWidth * to / buckets;
    if (Math.abs(x - right) <= reach) return Grip.TO;
    if (Math.abs(x - left) <= reach) return Grip.FROM;
    return x > left && x < right ? Grip.WHOLE : Grip.NOTHING;
  }

  private int clamp(int bucket) {
    return Math.clamp(bucket, 0, Math.max(0, buckets - 1));
  }
}

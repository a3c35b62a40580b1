package earshot.insight.spike;

import earshot.insight.Buckets;
import earshot.model.BucketWidth;
import earshot.model.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What was said in each bucket of the last weeks, and which buckets can be relied on.
public final class History {
  private final BucketWidth width;
  private final ZoneId zone;
  private final NavigableMap<Instant, Past> buckets;

  /// @param buckets by their starts; buckets of the width, without overlap
  public History(BucketWidth width, ZoneId zone, Map<Instant, Past> buckets) {
    this.width = width;
    this.zone = zone;
    this.buckets = new TreeMap<>(buckets);
  }

  /// A bucket of the past.
  ///
  /// @param excluded why it says nothing about what is usual; absent where it does
  public record Past(Tally tally, Optional<Exclusion> excluded) {
    /// Nothing is known of it.
    static final Past UNKNOWN = new Past(Tally.NOTHING, Optional.of(Exclusion.BEFORE_RECORDS));
  }

  /// How long buckets are.
  public BucketWidth width() {
    return width;
  }

  /// In which days and hours are meant.
  public ZoneId zone() {
    return zone;
  }

  /// The bucket that starts then.
  public Past at(Instant start) {
    return buckets.getOrDefault(start, Past.UNKNOWN);
  }

  /// The buckets that start within the stretch, oldest first.
  NavigableMap<Instant, Past> within(Instant from, Instant to) {
    return buckets.subMap(from, true, to, false);
  }

  /// The bucket that holds the instant.
  public TimeRange bucketOf(Instant at) {
    return Buckets.holding(at, width.length(), zone);
  }
}

package earshot.insight;

import earshot.model.CoverageLevel;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.search.Grouping;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Mentions per bucket of time and label, with how completely the time was watched.
///
/// @param range the window asked for
/// @param bucket width of a bucket; days follow the workspace's zone and may have 23 or 25 hours
/// @param covered share of (source, time) in the window that was watched, in [0, 1]
/// @param sources how many sources the coverage speaks of
/// @param unit what is counted; stories and voices count in every bucket and for every label they
///   occur with
public record SentimentSeries(
    TimeRange range,
    Duration bucket,
    List<Bucket> buckets,
    double covered,
    int sources,
    Unit unit) {
  /// Copies the list.
  public SentimentSeries {
    buckets = List.copyOf(buckets);
  }

  /// Mentions.
  public SentimentSeries(
      TimeRange range, Duration bucket, List<Bucket> buckets, double covered, int sources) {
    this(range, bucket, buckets, covered, sources, Unit.MENTIONS);
  }

  /// The buckets added up: all mentions of the window.
  public int total() {
    return buckets.stream().mapToInt(Bucket::total).sum();
  }

  /// One bucket; a count of zero is proven only where the level is FULL.
  ///
  /// @param running whether the bucket is not over yet
  public record Bucket(
      Instant from, Instant to, Map<Label, Integer> counts, CoverageLevel level, boolean running) {
    /// Copies the map.
    public Bucket {
      counts = Map.copyOf(counts);
    }

    /// All mentions of the bucket.
    public int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /// Computes series; never call it on the FX thread.
  public interface Counting {
    /// The series of the mentions that fit the filter within the range.
    ///
    /// @param bucket one minute, 5 or 15 minutes, one hour, one day, or 7 or 30 days, which stand
    ///   for weeks and months of the calendar
    SentimentSeries of(MentionFilter filter, TimeRange range, Duration bucket);

    /// The same by stories or voices.
    ///
    /// @param grouping which mentions are one of them
    Counting by(Unit unit, Grouping grouping);

    /// Only how many mentions each bucket holds, oldest first, for a drawing too small to say how
    /// completely each was watched.
    default List<Integer> totals(MentionFilter filter, TimeRange range, Duration bucket) {
      return of(filter, range, bucket).buckets().stream().map(Bucket::total).toList();
    }
  }
}

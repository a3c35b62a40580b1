package earshot.replies.playbook;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much was said in a window and how it sounded, with how completely it was watched.
///
/// @param bucket width of a bucket
/// @param buckets oldest first
/// @param covered share of (source, time) in the window that was watched, in [0, 1]
/// @param sources how many sources the coverage speaks of
public record Figures(
    TimeRange window, Duration bucket, List<Bucket> buckets, double covered, int sources) {
  /// Copies the list.
  public Figures {
    buckets = List.copyOf(buckets);
  }

  /// One bucket.
  ///
  /// @param watched whether any source was watched at all; where none was, no mention means nothing
  public record Bucket(Instant from, Map<Label, Integer> counts, boolean watched) {
    /// Copies the map.
    public Bucket {
      counts = Map.copyOf(counts);
    }

    /// All mentions of the bucket.
    public int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /// All mentions of the window.
  public int mentions() {
    return buckets.stream().mapToInt(Bucket::total).sum();
  }

  /// Those of one label.
  public int of(Label label) {
    return buckets.stream().mapToInt(bucket -> bucket.counts().getOrDefault(label, 0)).sum();
  }

  /// Those that have a label of a sentiment: all but unsure and unscored ones.
  public int scored() {
    return mentions() - of(Label.UNSURE) - of(Label.UNSCORED);
  }

  /// Mentions an hour.
  public double perHour() {
    double hours = Duration.between(window.from(), window.to()).toMillis() / 3_600_000.0;
    return mentions() / hours;
  }

  /// Counts; never call it on the FX thread.
  public interface Counting {
    /// The figures of a brand, or of all, within the range.
    ///
    /// @param query in the query language, empty for none
    /// @param bucket one minute, 5 or 15 minutes, one hour or one day
    Figures of(Optional<BrandId> brand, String query, TimeRange range, Duration bucket);
  }
}

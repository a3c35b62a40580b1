package earshot.model;

import java.time.Instant;
import java.util.Map;

/// How many mentions of each label fall into one bucket of time.
///
/// @param from start of the bucket
/// @param counts mentions by label; labels without a mention may be missing
public record SeriesPoint(Instant from, Map<Label, Integer> counts) {
  /// Copies the map.
  public SeriesPoint {
    counts = Map.copyOf(counts);
  }

  /// All mentions of the bucket.
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}

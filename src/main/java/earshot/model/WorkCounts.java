package earshot.model;

import java.util.Map;

/// How much is in work.
///
/// @param lanes how many stand in each list; a list without an entry is empty
/// @param overdue answers that are late
/// @param today answers that are due before tonight, the late ones among them
/// @param mine what one person has and is ours to do
public record WorkCounts(Map<Lane, Long> lanes, long overdue, long today, long mine) {
  /// Nothing.
  public static final WorkCounts NONE = new WorkCounts(Map.of(), 0, 0, 0);

  /// Copies the map.
  public WorkCounts {
    lanes = Map.copyOf(lanes);
  }

  /// How many stand in a list.
  public long of(Lane lane) {
    return lanes.getOrDefault(lane, 0L);
  }
}

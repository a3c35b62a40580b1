package earshot.insight;

import earshot.model.TimeRange;
import java.time.Duration;
import java.util.List;

/// How completely a window was watched.
///
/// @param share of (source, time) that was watched, in [0, 1]
/// @param sources how many sources it speaks of
/// @param expected how long anybody was expected to listen: the window from the first answer on
/// @param missing the unwatched share of that as a length of time
/// @param gaps when no source at all was watched for five minutes or longer, oldest first
public record Covered(
    double share, int sources, Duration expected, Duration missing, List<TimeRange> gaps) {
  /// Nothing is known.
  public static final Covered NOTHING = new Covered(0, 0, Duration.ZERO, Duration.ZERO, List.of());

  /// Copies the list.
  public Covered {
    gaps = List.copyOf(gaps);
  }
}

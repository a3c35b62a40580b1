package earshot.insight;

import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import java.time.Duration;
import java.util.List;

/// What the buckets of a chart could be expected to hold, judged by the same place in the week
/// before; for a dashed line or a band over the columns.
///
/// @param bucket width of a bucket
/// @param bands one for each bucket that has enough history, oldest first; buckets without are left
///   out, and a line breaks there
/// @param dispersion how much more than by chance alone the counts vary, at least 1
public record Expected(Duration bucket, List<Band> bands, double dispersion) {
  /// Copies the list.
  public Expected {
    bands = List.copyOf(bands);
  }

  /// Nothing can be said: there is too little history, or the buckets are of another width than the
  /// detector has.
  public static Expected unknown(Duration bucket) {
    return new Expected(bucket, List.of(), 1);
  }

  /// What one bucket could be expected to hold, in mentions.
  ///
  /// @param mean what is expected
  /// @param low the 2.5 % quantile
  /// @param high the 97.5 % quantile
  /// @param limit from how many mentions on it would be an alarm at about one false alarm a month,
  ///   at least 5
  /// @param weeks how many weeks it is judged by, 4 to 8
  public record Band(TimeRange bucket, double mean, long low, long high, long limit, int weeks) {}

  /// Computes what was to be expected; never call it on the FX thread.
  public interface Expecting {
    /// What the buckets that touch the range could be expected to hold of mentions that fit the
    /// filter.
    ///
    /// @param bucket 5 or 15 minutes, one hour or one day; for all others nothing is known
    Expected of(MentionFilter filter, TimeRange range, Duration bucket);
  }
}

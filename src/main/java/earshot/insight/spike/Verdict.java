package earshot.insight.spike;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether a bucket is unusual, with everything that was said to judge it.
///
/// @param observed how many there are
/// @param of among how many; as many as observed where no share is judged
/// @param tally everything that was counted
/// @param weeks how many weeks can be relied on, 0 to 8
/// @param figures what it was judged by; absent while there is too little history
public record Verdict(
    State state, long observed, long of, Tally tally, int weeks, Optional<Figures> figures) {
  /// What can be said.
  public enum State {
    /// Fewer than four weeks can be relied on.
    NOT_ENOUGH_HISTORY,
    /// Rare, but so few, or so few people, that it means nothing.
    TOO_FEW,
    /// As could be expected.
    USUAL,
    /// Unusual.
    ALERT
  }

  /// What a bucket was judged by.
  ///
  /// @param mean what was expected
  /// @param dispersion variance divided by mean as observed over all places of the week, at least 1
  /// @param spread the same with the doubt about the mean; 1 for shares
  /// @param probability of so many or more
  public record Figures(
      double mean,
      double dispersion,
      double spread,
      double probability,
      Bounds bounds,
      List<Left> excluded) {
    /// Copies the list.
    public Figures {
      excluded = List.copyOf(excluded);
    }
  }

  /// Where the usual ends.
  ///
  /// @param low the 2.5 % quantile
  /// @param high the 97.5 % quantile
  /// @param limit from how many on it is an alarm, at least 5
  public record Bounds(long low, long high, long limit) {}

  /// A bucket that was left out.
  public record Left(Instant from, Exclusion why) {}
}

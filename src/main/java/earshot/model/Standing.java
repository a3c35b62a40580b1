package earshot.model;

import java.time.Instant;
import java.util.Optional;

/// How a source has been doing, as it is remembered between two polls.
///
/// @param conditional whether it has ever said “not modified”, or sent the same bytes again
/// @param failures failed attempts in a row, 0 after a success
/// @param failingSince when the first of these failures was
/// @param announced when the person was told of them
public record Standing(
    boolean conditional,
    int failures,
    Optional<Instant> failingSince,
    Optional<Instant> announced) {
  /// A source of which nothing bad is known.
  public static final Standing FRESH = new Standing(false, 0, Optional.empty(), Optional.empty());

  /// The same after one more poll, which failed or did not.
  public Standing after(boolean nowConditional, int nowFailures, Instant at) {
    return nowFailures == 0
        ? new Standing(nowConditional, 0, Optional.empty(), Optional.empty())
        : new Standing(
            nowConditional, nowFailures, failingSince.or(() -> Optional.of(at)), announced);
  }

  /// The same, now that the person was told.
  public Standing announcedAt(Instant at) {
    return new Standing(conditional, failures, failingSince, Optional.of(at));
  }
}

package earshot.intake;

import earshot.listening.Polled;
import earshot.model.FailureReason;
import earshot.model.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// Decides when a person is told that a source is in trouble: once, within a day, and not for a
/// hiccup.
final class Announcement {
  private static final Duration LONG_ENOUGH = Duration.ofHours(1);
  private static final Duration TOO_LONG = Duration.ofHours(12);
  private static final int FOR_SURE = 3;

  /// What does not pass by itself, or is not tried again within the day.
  private static final Set<FailureReason> CERTAIN =
      Set.of(
          FailureReason.NEEDS_KEY,
          FailureReason.TOO_BIG,
          FailureReason.BUDGET,
          FailureReason.PRIVATE_ADDRESS,
          FailureReason.BAD_ADDRESS);

  private Announcement() {}

  /// Whether it is time to tell, after this poll.
  static boolean due(Standing standing, Polled polled, Instant now) {
    if (standing.announced().isPresent()) return false;
    return switch (polled) {
      case Polled.Gone _, Polled.Blocked _ -> true;
      case Polled.Failed failed -> CERTAIN.contains(failed.reason()) || lasting(standing, now);
      case Polled.News _, Polled.Unchanged _, Polled.Refused _ -> false;
    };
  }

  private static boolean lasting(Standing standing, Instant now) {
    Duration failing = Duration.between(standing.failingSince().orElse(now), now);
    return standing.failures() >= FOR_SURE
        ? failing.compareTo(LONG_ENOUGH) >= 0
        : standing.failures() > 1 && failing.compareTo(TOO_LONG) >= 0;
  }
}

package earshot.model;

import java.time.Instant;
import java.util.Optional;

/// Until when a mention in work is out of sight; whichever comes first ends it.
///
/// @param until absent when no time ends it
/// @param untilAnswer whether words of theirs end it
public record Snooze(Optional<Instant> until, boolean untilAnswer) {
  /// Awake.
  public static final Snooze NONE = new Snooze(Optional.empty(), false);

  /// Out of sight until then.
  public static Snooze till(Instant at) {
    return new Snooze(Optional.of(at), false);
  }

  /// Out of sight until they say something.
  public static Snooze forAnswer() {
    return new Snooze(Optional.empty(), true);
  }

  /// Whether it is out of sight.
  public boolean asleep() {
    return untilAnswer || until.isPresent();
  }
}

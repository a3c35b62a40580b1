package earshot.replies.work;

import earshot.model.Need;
import earshot.model.Provenance;
import earshot.storage.WorkUpkeep;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Says for which mentions an answer is owed when they arrive. The one place where this is decided.
final class Owed {
  // What a source brings of long ago, as it does when it is asked first, nobody waits for any more.
  private static final Duration NEWS = Duration.ofDays(7);
  private static final Duration LATELY = Duration.ofDays(30);

  private Owed() {}

  /// Why an answer is owed; absent when none is: for archives, for what is old, and for what says
  /// something of others.
  static Optional<Need> need(WorkUpkeep.Arrived mention, boolean ours, Instant now) {
    if (mention.provenance() == Provenance.IMPORTED) return Optional.empty();
    if (mention.at().isBefore(mention.storedAt().minus(NEWS))) return Optional.empty();
    if (mention.storedAt().isBefore(now.minus(LATELY))) return Optional.empty();
    return Need.of(mention.traits()).filter(need -> need == Need.DIRECT || ours);
  }
}

package earshot.listening;

import java.time.Duration;
import java.util.Optional;

/// Lets no more than twenty exchanges start within any second.
final class StartRate {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final long[] starts = new long[20];
  private int count;

  /// How long to wait for the next start, in nanoseconds; empty when it may start now.
  Optional<Long> pause(long now) {
    if (count < starts.length) return Optional.empty();
    long pause = starts[count % starts.length] + SECOND - now;
    return pause > 0 ? Optional.of(pause) : Optional.empty();
  }

  /// Notes a start.
  void took(long now) {
    starts[count % starts.length] = now;
    // Falls back by whole rounds, so that the oldest start keeps its place.
    count = count == Integer.MAX_VALUE ? count % starts.length + starts.length + 1 : count + 1;
  }
}

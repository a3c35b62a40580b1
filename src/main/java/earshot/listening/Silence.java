package earshot.listening;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Works out how long a host that refused is left alone.
final class Silence {
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int MOST_DOUBLINGS = 7;

  private Silence() {}

  /// What the host wishes; without a wish 15 minutes, doubled with each refusal in a row, give or
  /// take a fifth.
  static Duration of(Optional<Duration> wish, int refusalsBefore, RandomGenerator chance) {
    return clamp(wish.orElseGet(() -> unasked(refusalsBefore, chance)));
  }

  /// The same between 15 minutes and 24 hours.
  static Duration clamp(Duration wish) {
    if (wish.compareTo(SHORTEST) < 0) return SHORTEST;
    return wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
  }

  private static Duration unasked(int refusalsBefore, RandomGenerator chance) {
    Duration doubled = SHORTEST.multipliedBy(1L << Math.min(refusalsBefore, MOST_DOUBLINGS));
    double fifth = 0.8 + 0.4 * chance.nextDouble();
    return Duration.ofNanos((long) (doubled.toNanos() * fifth));
  }
}

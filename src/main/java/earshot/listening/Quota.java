package earshot.listening;

import earshot.listening.preset.Lookup;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Hears that an API wants silence although it answered: `backoff` and `quota_remaining` in the
/// body (Stack Exchange), or a rate limit used up to the last request in the headers.
final class Quota {
  private Quota() {}

  /// How long the host wants to be left alone.
  static Optional<Duration> wish(Lookup root, Fetched.Headers headers, Instant now) {
    Optional<Duration> backoff = number(root, "backoff").map(Duration::ofSeconds);
    if (backoff.isPresent()) return backoff;
    if (number(root, "quota_remaining").filter(left -> left == 0).isPresent()) {
      Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
      return Optional.of(Duration.between(now, midnight));
    }
    boolean used =
        headers
            .get("X-RateLimit-Remaining")
            .or(() -> headers.get("RateLimit-Remaining"))
            .filter(left -> left.strip().equals("0"))
            .isPresent();
    return used ? RetryAfter.in(headers, now) : Optional.empty();
  }

  private static Optional<Long> number(Lookup root, String path) {
    return root.at(path)
        .filter(text -> text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
        .filter(text -> !text.isEmpty())
        .map(Long::parseLong);
  }
}

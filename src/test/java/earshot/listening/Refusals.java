package earshot.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Reads what a refusing host wishes, for tests of other rooms.
public final class Refusals {
  private Refusals() {}

  /// The wish in a Retry-After header, in either spelling.
  public static Optional<Duration> retryAfter(String header, Instant now) {
    return RetryAfter.in(new Fetched.Headers(Map.of("retry-after", header)), now);
  }
}

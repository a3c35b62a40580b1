package earshot.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/// Reads how long a host wants to be left alone.
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}");

  private RetryAfter() {}

  /// The wish in `Retry-After` (seconds or an HTTP date, RFC 9110 §10.2.3), else in
  /// `X-RateLimit-Reset` (seconds since 1970); anything else counts as no wish. Dates that have
  /// passed are a wish of zero.
  static Optional<Duration> in(Fetched.Headers headers, Instant now) {
    return headers
        .get("Retry-After")
        .flatMap(value -> read(value.strip(), now))
        .or(() -> headers.get("X-RateLimit-Reset").flatMap(value -> epoch(value.strip(), now)));
  }

  private static Optional<Duration> read(String value, Instant now) {
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    Instant date = DateUtils.parseStandardDate(value);
    return date == null ? Optional.empty() : Optional.of(until(date, now));
  }

  private static Optional<Duration> epoch(String value, Instant now) {
    return EPOCH.matcher(value).matches()
        ? Optional.of(until(Instant.ofEpochSecond(Long.parseLong(value)), now))
        : Optional.empty();
  }

  private static Duration until(Instant date, Instant now) {
    return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
  }
}

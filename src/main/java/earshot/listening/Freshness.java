package earshot.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/// Reads how long an answer stays good (RFC 9111 §5.2.2 and §5.3).
final class Freshness {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

  private Freshness() {}

  /// `max-age`, else `Expires`; empty when neither promises anything.
  static Optional<Duration> in(Fetched.Headers headers, Instant now) {
    return headers
        .get("Cache-Control")
        .flatMap(Freshness::maxAge)
        .or(() -> headers.get("Expires").flatMap(date -> expires(date, headers, now)))
        .filter(Duration::isPositive);
  }

  private static Optional<Duration> maxAge(String value) {
    Matcher matcher = MAX_AGE.matcher(value);
    return matcher.find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  // Measured against the server's own clock, which may be wrong together with its promise.
  private static Optional<Duration> expires(String date, Fetched.Headers headers, Instant now) {
    Optional<Instant> served = headers.get("Date").flatMap(Freshness::date);
    return date(date).map(end -> Duration.between(served.orElse(now), end));
  }

  private static Optional<Instant> date(String value) {
    return Optional.ofNullable(DateUtils.parseStandardDate(value));
  }
}

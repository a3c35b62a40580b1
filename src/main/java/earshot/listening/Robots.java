package earshot.listening;

import earshot.listening.robots.RobotsRules;
import earshot.model.FailureReason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Asks a site once a day what it wants of programs that read its pages, and keeps to it.
///
/// Feeds and APIs are asked because a person asked for them; only pages are read like this.
final class Robots {
  /// The name by which rules speak of Earshot.
  static final String TOKEN = "EarshotBot";

  private static final Duration KEPT = Duration.ofHours(24);
  private static final int MOST_SITES = 1_000;

  private final InstantSource clock;
  private final LinkedHashMap<String, Known> sites = new LinkedHashMap<>();

  private record Known(RobotsRules rules, Instant until) {}

  Robots(InstantSource clock) {
    this.clock = clock;
  }

  /// Why a page is not read; absent when it may be.
  Optional<Polled> objection(Inquiry inquiry, URI page) {
    String site = BoundKey.origin(page);
    Optional<RobotsRules> known = known(site);
    if (known.isPresent()) return judged(inquiry, known.get(), page);
    return switch (inquiry.robots(page.resolve("/robots.txt"))) {
      case Fetched.Body body -> {
        Optional<String> charset =
            body.answerer().headers().get("Content-Type").flatMap(ContentTypes::charset);
        String text = Charsets.decode(body.bytes(), charset).text();
        yield judged(inquiry, kept(site, RobotsRules.parse(text, TOKEN)), page);
      }
      case Fetched.Blocked _, Fetched.Gone _, Fetched.NotModified _ ->
          judged(inquiry, kept(site, RobotsRules.NONE), page);
      case Fetched.Refused refused ->
          Optional.of(new Polled.Refused(refused.retryAfter(), inquiry.exchange()));
      case Fetched.Failed failed -> unanswered(inquiry, failed, site, page);
    };
  }

  /// No rules allow everything, rules that cannot be had allow nothing (RFC 9309 §2.3.1).
  private Optional<Polled> unanswered(
      Inquiry inquiry, Fetched.Failed failed, String site, URI page) {
    int status = failed.exchange().status();
    if (status / 100 == 4) return judged(inquiry, kept(site, RobotsRules.NONE), page);
    return status / 100 == 5
        ? refused(
            inquiry,
            "%s cannot say now what robots may read (%d), so its page is not read; asked again later."
                .formatted(page.getHost(), status))
        : Optional.of(new Polled.Failed(failed.reason(), failed.sentence(), inquiry.exchange()));
  }

  private static Optional<Polled> judged(Inquiry inquiry, RobotsRules rules, URI page) {
    String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
    String path = page.getRawPath() == null ? "" : page.getRawPath();
    return rules.allows(path + query)
        ? Optional.empty()
        : refused(
            inquiry,
            "%s asks programs not to read this page (robots.txt). Use its feed or newsletter, or paste what you see there."
                .formatted(page.getHost()));
  }

  private static Optional<Polled> refused(Inquiry inquiry, String sentence) {
    return Optional.of(new Polled.Failed(FailureReason.ROBOTS, sentence, inquiry.exchange()));
  }

  private synchronized Optional<RobotsRules> known(String site) {
    return Optional.ofNullable(sites.get(site))
        .filter(known -> clock.instant().isBefore(known.until))
        .map(Known::rules);
  }

  private synchronized RobotsRules kept(String site, RobotsRules rules) {
    sites.remove(site);
    sites.put(site, new Known(rules, clock.instant().plus(KEPT)));
    if (sites.size() > MOST_SITES) sites.pollFirstEntry();
    return rules;
  }
}

package earshot.ui.sources;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.FailureReason;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.Repair;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Invented sources in every state a source can be in.
public final class SampleSources {
  /// The invented present: a Thursday afternoon.
  public static final Instant NOW = Instant.parse("2026-11-19T14:32:00Z");

  private SampleSources() {}

  /// A source by name that is asked.
  public static Source source(int id, String name, String address) {
    return source(id, name, address, SourceState.ACTIVE);
  }

  /// A source in a given state.
  public static Source source(int id, String name, String address, SourceState state) {
    return new Source(
        new SourceId(id),
        new Source.SourceSetup(
            id == 6 ? SourceKind.JSON : SourceKind.FEED,
            "any-feed",
            name,
            URI.create(address),
            id % 5 == 4 ? SourceRole.PRESS : SourceRole.COMMUNITY,
            false,
            id == 2 || id == 4 ? "News/Local" : ""),
        state,
        Optional.empty(),
        false);
  }

  /// An attempt that ended some time before the present.
  public static PollAttempt attempt(int source, Duration ago, Outcome outcome, int status) {
    return attempt(source, NOW.minus(ago), outcome, Optional.empty(), status);
  }

  /// An attempt that failed some time before the present.
  public static PollAttempt failure(int source, Duration ago, FailureReason reason, int status) {
    return attempt(source, NOW.minus(ago), Outcome.FAILED, Optional.of(reason), status);
  }

  /// An attempt that came to the same as another, some time before the present.
  static PollAttempt like(PollAttempt other, Duration ago) {
    return attempt(
        other.source().value(),
        NOW.minus(ago),
        other.result().outcome(),
        other.result().reason(),
        other.exchange().status());
  }

  private static PollAttempt attempt(
      int source, Instant at, Outcome outcome, Optional<FailureReason> reason, int status) {
    boolean news = outcome == Outcome.NEWS;
    Optional<Instant> retryAfter =
        outcome == Outcome.REFUSED
            ? Optional.of(NOW.plus(Duration.ofMinutes(38)))
            : Optional.empty();
    return new PollAttempt(
        new SourceId(source),
        at.minusMillis(412),
        at,
        new PollAttempt.Result(outcome, reason, ""),
        new PollAttempt.Exchange(status, "example.org", 18_000, 91_000, true, false, retryAfter),
        new PollAttempt.Yield(
            news ? 25 : 0,
            news ? 4 : 0,
            news ? 3 : 0,
            news ? 3 : 0,
            news && source % 3 == 0
                ? Set.of(Repair.CHARSET_MISLABELLED, Repair.DATE_UNREADABLE)
                : Set.of()),
        new PollAttempt.Proof(
            Optional.empty(), Optional.empty(), Optional.of(true), List.of(), false));
  }

  /// A source that answers.
  public static SourceStatus listening(int id, String name, String address, long stored) {
    return new SourceStatus(
        source(id, name, address),
        Optional.of(attempt(id, Duration.ofMinutes(1 + id % 14), Outcome.NEWS, 200)),
        Optional.of(NOW.minus(Duration.ofMinutes(1 + id % 14))),
        Optional.of(NOW.minus(Duration.ofHours(id % 30))),
        Optional.of(NOW.plusSeconds(42 + 37L * id)),
        0,
        stored);
  }

  /// A source with a given last attempt.
  public static SourceStatus after(
      Source source, PollAttempt last, Optional<Instant> lastSuccess, int failures, long stored) {
    return new SourceStatus(
        source,
        Optional.of(last),
        lastSuccess,
        lastSuccess,
        Optional.of(NOW.plus(Duration.ofMinutes(28))),
        failures,
        stored);
  }

  /// One source in each state, worst ones among them, and healthy ones.
  public static List<SourceStatus> all() {
    Instant nov12 = Instant.parse("2026-11-12T09:10:00Z");
    return List.of(
        listening(1, "r/espresso new posts", "https://www.reddit.com/r/espresso/new.rss", 1_204),
        listening(2, "Brewnotes Weekly", "https://brewnotes.example/feed.xml", 163),
        listening(3, "Café forum, latest", "https://forum.cafetalk.example/latest.rss", 612),
        after(
            source(4, "Coffee Town Gazette", "https://gazette.example/food/rss"),
            failure(4, Duration.ofMinutes(50), FailureReason.MISSING, 404),
            Optional.of(nov12),
            9,
            48),
        after(
            source(5, "Roasters’ Review", "https://roasters.example/reviews/atom"),
            attempt(5, Duration.ofHours(3), Outcome.BLOCKED, 403),
            Optional.of(Instant.parse("2026-11-16T08:00:00Z")),
            2,
            71),
        after(
            source(6, "Mastodon #northwindcoffee", "https://coffeetown.example/tags/nw.rss"),
            attempt(6, Duration.ofMinutes(6), Outcome.REFUSED, 429),
            Optional.of(NOW.minus(Duration.ofHours(1))),
            1,
            327),
        new SourceStatus(
            source(7, "Harbor Roast blog", "https://harborroast.example/blog/index.xml"),
            Optional.of(attempt(7, Duration.ofMinutes(11), Outcome.UNCHANGED, 304)),
            Optional.of(NOW.minus(Duration.ofMinutes(11))),
            Optional.of(Instant.parse("2026-11-03T10:00:00Z")),
            Optional.of(NOW.plus(Duration.ofMinutes(51))),
            0,
            19),
        after(
            source(8, "Barista Diaries", "https://diaries.example/rss", SourceState.PAUSED),
            attempt(8, Duration.ofDays(5), Outcome.NEWS, 200),
            Optional.of(NOW.minus(Duration.ofDays(5))),
            0,
            204),
        after(
            source(9, "Grinder Club", "https://grinders.example/feed", SourceState.GONE),
            attempt(9, Duration.ofDays(2), Outcome.GONE, 410),
            Optional.of(NOW.minus(Duration.ofDays(3))),
            0,
            88),
        listening(
            10, "News search: northwind coffee", "https://news.example/rss?q=northwind", 2_418),
        listening(11, "Mill Street Residents", "https://millstreet.example/feed", 7),
        after(
            source(12, "City council minutes", "https://council.example/minutes.xml"),
            failure(12, Duration.ofMinutes(4), FailureReason.DEADLINE, 0),
            Optional.of(NOW.minus(Duration.ofMinutes(19))),
            1,
            12),
        new SourceStatus(
            source(13, "Flat White Podcast", "https://podcast.example/episodes.rss"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(NOW.plusSeconds(20)),
            0,
            0));
  }

  /// The same attempt where some items may have come and gone before it.
  static PollAttempt lossy(PollAttempt attempt) {
    return new PollAttempt(
        attempt.source(),
        attempt.startedAt(),
        attempt.endedAt(),
        attempt.result(),
        attempt.exchange(),
        attempt.yield(),
        new PollAttempt.Proof(
            Optional.empty(), Optional.empty(), Optional.of(false), List.of(), true));
  }

  /// Two days of the last week of which some of the hours are doubtful.
  static List<CoverageSpan> partly(SourceId id) {
    return List.of(
        span(
            id,
            NOW.minus(Duration.ofDays(6)),
            NOW.minus(Duration.ofDays(5)),
            CoverageLevel.PARTIAL),
        span(
            id,
            NOW.minus(Duration.ofDays(3)),
            NOW.minus(Duration.ofDays(2)),
            CoverageLevel.PARTIAL));
  }

  /// What is known of the coverage of a source: complete, with a gap, or from some day on.
  public static List<CoverageSpan> coverage(SourceStatus status) {
    SourceId id = status.source().id();
    Instant from = NOW.minus(Duration.ofDays(8));
    Instant until = status.lastSuccess().filter(from::isBefore).orElse(from);
    if (!from.isBefore(until)) return List.of();
    if (id.value() % 3 != 1) return List.of(span(id, from, until, CoverageLevel.FULL));
    Instant gap = NOW.minus(Duration.ofDays(4));
    if (!gap.isBefore(until)) return List.of(span(id, from, until, CoverageLevel.FULL));
    return List.of(
        span(id, from, gap, CoverageLevel.FULL),
        span(id, gap, gap.plus(Duration.ofHours(9)), CoverageLevel.PARTIAL),
        span(id, gap.plus(Duration.ofHours(16)), until, CoverageLevel.FULL));
  }

  private static CoverageSpan span(SourceId id, Instant from, Instant to, CoverageLevel level) {
    return new CoverageSpan(id, new TimeRange(from, to), level);
  }
}

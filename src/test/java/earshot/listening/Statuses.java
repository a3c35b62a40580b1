package earshot.listening;

import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is known of a source of example.org, made by saying what matters.
final class Statuses {
  /// The invented present.
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  /// Nothing is known of what came before the last attempt.
  static final Past NO_PAST = new Past(Optional.empty(), Optional.empty(), 0);

  private Statuses() {}

  /// What came before the last attempt.
  record Past(Optional<Instant> success, Optional<Instant> news, int failures) {}

  static SourceStatus of(SourceState state, Optional<PollAttempt> last, Past past) {
    Source source =
        new Source(
            new SourceId(1),
            new Source.SourceSetup(
                SourceKind.FEED,
                "any-feed",
                "Test",
                URI.create("https://example.org/feed"),
                SourceRole.COMMUNITY,
                false,
                ""),
            state,
            Optional.empty(),
            false);
    return new SourceStatus(
        source,
        last,
        past.success(),
        past.news(),
        Optional.of(NOW.plus(Duration.ofMinutes(20))),
        past.failures(),
        0);
  }
}

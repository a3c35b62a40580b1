package earshot.intake;

import earshot.model.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers which sources gave a mention lately, for those are asked more often.
final class RecentKeeps {
  private static final Duration LATELY = Duration.ofHours(24);

  private final Map<SourceId, Instant> last = new ConcurrentHashMap<>();

  void kept(SourceId source, Instant now) {
    last.put(source, now);
  }

  boolean lately(SourceId source, Instant now) {
    Instant kept = last.get(source);
    return kept != null && kept.isAfter(now.minus(LATELY));
  }
}

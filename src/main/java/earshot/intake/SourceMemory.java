package earshot.intake;

import earshot.listening.Pace;
import earshot.listening.PollHistory;
import earshot.listening.Watch;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.Standing;
import earshot.storage.ScheduleStore;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers of each source what the next poll needs; after a start it is read from the store, when
/// the source is asked for the first time.
final class SourceMemory {
  private static final int ATTEMPTS_LOOKED_AT = 40;
  private static final Duration LATELY = Duration.ofHours(24);

  private final Stores stores;
  private final Map<SourceId, Known> known = new ConcurrentHashMap<>();
  private final Map<SourceId, Instant> kept = new ConcurrentHashMap<>();
  private boolean keptRead;

  SourceMemory(Stores stores) {
    this.stores = stores;
  }

  /// What is known of a source.
  record Known(PollHistory history, Watch watch, Standing standing) {}

  /// What is known of a source now.
  Known of(Source source, Pace pace, Instant now) {
    PollHistory.Rules rules = PollHistory.Rules.of(source, pace);
    Known found = known.computeIfAbsent(source.id(), _ -> read(source, rules, now));
    return new Known(found.history().under(rules), found.watch(), found.standing());
  }

  void keep(SourceId source, Known now) {
    known.put(source, now);
  }

  /// Whether a source gave a mention in the last 24 hours; those are asked more often.
  boolean keptLately(SourceId source, Instant now) {
    readKept(now);
    Instant last = kept.get(source);
    return last != null && last.isAfter(now.minus(LATELY));
  }

  /// Remembers what became durable.
  void keep(Judgement.Verdict verdict, Instant now) {
    SourceId source = verdict.batch().source();
    if (!verdict.batch().candidates().isEmpty()) kept.put(source, now);
    keep(source, verdict.known());
  }

  private Known read(Source source, PollHistory.Rules rules, Instant now) {
    List<PollAttempt> latest = stores.coverage().attempts(source.id(), ATTEMPTS_LOOKED_AT);
    ScheduleStore.Known stored = stores.schedule().known(source.id());
    Standing standing = stored.standing();
    PollHistory.Stored told =
        new PollHistory.Stored(
            standing.conditional(),
            keptLately(source.id(), now),
            standing.failures(),
            stored.due());
    return new Known(PollHistory.of(rules, latest, told), watch(source, latest), standing);
  }

  // A source that failed for long has its last success beyond the attempts looked at.
  private Watch watch(Source source, List<PollAttempt> latest) {
    Watch watch = Watch.of(latest);
    if (watch.until().isPresent() || latest.size() < ATTEMPTS_LOOKED_AT) return watch;
    return new Watch(stores.coverage().lastSuccess(source.id()), List.of());
  }

  private synchronized void readKept(Instant now) {
    if (keptRead) return;
    stores.schedule().keptSince(now.minus(LATELY)).forEach(kept::putIfAbsent);
    keptRead = true;
  }
}

package earshot.intake;

import earshot.listening.Coverage;
import earshot.listening.PollHistory;
import earshot.listening.PollPlan;
import earshot.listening.Polled;
import earshot.listening.SourceReader;
import earshot.model.Candidate;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.search.SearchIndex;
import earshot.storage.MentionStore;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one road of a mention: what a source says is matched, understood, stored in one transaction,
/// and only then indexed and told.
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int ATTEMPTS_LOOKED_AT = 20;

  private final Stores stores;
  private final Means means;
  private final PollPlan plan;
  private final InstantSource clock;
  private final Map<SourceId, PollHistory> histories = new ConcurrentHashMap<>();
  private final RecentKeeps keeps = new RecentKeeps();
  private boolean remembered;

  /// Who does the work along the road.
  public record Means(SourceReader reader, Ears ears, SearchIndex index, Live live) {}

  /// The road into one workspace.
  public Intake(Stores stores, Means means, PollPlan plan, InstantSource clock) {
    this.stores = stores;
    this.means = means;
    this.plan = plan;
    this.clock = clock;
  }

  /// Asks a source once. What matched is durable when this returns, together with the memory of the
  /// source, so that a crash neither loses nor doubles.
  public PollAttempt poll(Source source) {
    SourceCursor cursor = stores.sources().cursor(source.id());
    Instant started = clock.instant();
    return take(source, cursor, means.reader().read(source, cursor), started);
  }

  /// Takes what a source answered before it was kept, as if it had been polled just now, so that
  /// nobody is asked a second time.
  public PollAttempt take(Source source, Polled heard) {
    return take(
        source, stores.sources().cursor(source.id()), Attempts.by(source, heard), clock.instant());
  }

  private PollAttempt take(Source source, SourceCursor cursor, Polled polled, Instant started) {
    List<Candidate> candidates = means.ears().candidates(source, fresh(polled));
    PollBatch batch = batch(source, cursor, polled, candidates, started);
    MentionStore.Taken taken = stores.mentions().take(batch);
    tell(taken);
    return taken.attempt();
  }

  /// The outcome for a source whose host wants silence: nothing is asked and nothing is blamed.
  PollAttempt held(Source source, Duration wait) {
    Instant now = clock.instant();
    return Attempts.held(source, now, now.plus(wait));
  }

  private static List<Sighting> fresh(Polled polled) {
    return polled instanceof Polled.News news ? news.fresh() : List.of();
  }

  private PollBatch batch(
      Source source,
      SourceCursor before,
      Polled polled,
      List<Candidate> candidates,
      Instant started) {
    Instant now = clock.instant();
    Coverage.Before known =
        Coverage.Before.of(
            source.id(), stores.coverage().attempts(source.id(), ATTEMPTS_LOOKED_AT), false);
    PollAttempt.Proof proof = Coverage.proof(known, polled, started);
    if (!candidates.isEmpty()) keeps.kept(source.id(), now);
    PollHistory history =
        history(source).after(polled, keeps.lately(source.id(), now), proof.possibleLoss());
    Instant next = plan.next(history, polled, now);
    histories.put(source.id(), history.planned(Duration.between(now, next)));
    return new PollBatch(
        source.id(),
        candidates,
        Attempts.cursor(polled, before),
        Attempts.attempt(source, polled, started, now, candidates.size(), proof),
        next,
        history.failures());
  }

  private PollHistory history(Source source) {
    remember();
    PollHistory.Rules rules = PollHistory.Rules.of(source, Duration.ZERO);
    PollHistory known = histories.get(source.id());
    return known == null ? PollHistory.unknown(rules) : known.under(rules);
  }

  /// Reads what was stored of all sources, once.
  private synchronized void remember() {
    if (remembered) return;
    remembered = true;
    for (SourceStatus status : stores.sources().statuses()) {
      SourceId id = status.source().id();
      histories.putIfAbsent(id, PollHistory.of(status, Duration.ZERO, false));
    }
  }

  private void tell(MentionStore.Taken taken) {
    if (!taken.added().isEmpty()) {
      means.index().add(taken.added());
      means.live().publish(new LiveEvent.MentionsAdded(taken.added()));
    }
    if (!taken.changed().isEmpty()) {
      means.index().replayChanged();
      means.live().publish(new LiveEvent.MentionsChanged(taken.changed()));
    }
    PollAttempt attempt = taken.attempt();
    means.live().publish(new LiveEvent.SourcePolled(attempt));
    LOG.info(
        "polled source={} outcome={} status={} entries={} new={} took={}ms",
        attempt.source(),
        attempt.result().outcome(),
        attempt.exchange().status(),
        attempt.yield().entries(),
        attempt.yield().stored(),
        Duration.between(attempt.startedAt(), attempt.endedAt()).toMillis());
  }
}

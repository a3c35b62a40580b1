package earshot.intake;

import earshot.listening.Pace;
import earshot.listening.PollPlan;
import earshot.listening.Polled;
import earshot.listening.SourceReader;
import earshot.model.Candidate;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceMove;
import earshot.model.Standing;
import earshot.model.TimeRange;
import earshot.search.SearchIndex;
import earshot.storage.MentionStore;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one road of a mention: what a source says is matched, understood, stored in one transaction,
/// and only then indexed and told.
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int NIGHTS_REMEMBERED = 20;

  /// Answers on the road at once. More would only wait for the one who writes, and each that is
  /// read and judged takes fifty times the room of one that is still packed.
  private static final int ON_THE_ROAD = 8;

  private final Stores stores;
  private final Means means;
  private final Manners manners;
  private final InstantSource clock;
  private final SourceMemory memory;
  private final Judgement judgement;
  private final Vanished vanished;
  private final Semaphore road = new Semaphore(ON_THE_ROAD);
  private volatile List<TimeRange> asleep = List.of();

  /// Who does the work along the road.
  public record Means(SourceReader reader, Ears ears, SearchIndex index, Live live) {}

  /// How sources are treated.
  ///
  /// @param paces how often and how carefully each source likes to be asked
  /// @param network whether answers can be believed
  public record Manners(PollPlan plan, Function<Source, Pace> paces, Network network) {}

  /// The road into one workspace.
  public Intake(Stores stores, Means means, Manners manners, InstantSource clock) {
    this.stores = stores;
    this.means = means;
    this.manners = manners;
    this.clock = clock;
    memory = new SourceMemory(stores);
    vanished = new Vanished(stores);
    judgement = new Judgement(manners, memory, new Moves(stores.moves()));
  }

  /// What came of asking, and when to ask again.
  record Asked(PollAttempt attempt, Instant next) {}

  /// Asks a source once. What matched is durable when this returns, together with the memory of the
  /// source, so that a crash neither loses nor doubles.
  public PollAttempt poll(Source source) {
    return ask(source).attempt();
  }

  /// Takes what a source answered before it was kept, as if it had been polled just now, so that
  /// nobody is asked a second time.
  public PollAttempt take(Source source, Polled heard) {
    PollAttempt attempt = kept(question(source), Attempts.by(source, heard)).attempt();
    // It is due at another time now.
    means.live().publish(new LiveEvent.SourcesChanged());
    return attempt;
  }

  Asked ask(Source source) {
    Judgement.Question question = question(source);
    return switch (means.reader().hear(source, question.cursor())) {
      case SourceReader.Heard.Known(Polled polled) -> kept(question, polled);
      case SourceReader.Heard.Unread(Supplier<Polled> reading) -> {
        road.acquireUninterruptibly();
        try {
          yield kept(question, reading.get());
        } finally {
          road.release();
        }
      }
    };
  }

  private Asked kept(Judgement.Question question, Polled polled) {
    Judgement.Verdict verdict = verdict(question, polled);
    MentionStore.Taken taken = stores.mentions().take(verdict.batch());
    memory.keep(verdict, clock.instant());
    tell(taken);
    withdraw(question, verdict.batch());
    tellMore(question.source(), verdict);
    return new Asked(taken.attempt(), verdict.batch().nextDue());
  }

  private void withdraw(Judgement.Question question, PollBatch batch) {
    if (question.source().setup().kind() != SourceKind.FEED) return;
    long gone = vanished.withdraw(batch.source(), question.cursor(), batch.cursor());
    if (gone > 0) means.index().replayChanged();
  }

  private Judgement.Question question(Source source) {
    Instant now = clock.instant();
    SourceMemory.Known known = memory.of(source, manners.paces().apply(source), now);
    return new Judgement.Question(source, known, stores.sources().cursor(source.id()), now);
  }

  private Judgement.Verdict verdict(Judgement.Question question, Polled polled) {
    Network network = manners.network();
    // What lies on this computer says nothing about the network.
    boolean believed =
        question.source().setup().local()
            || network.believes(question.source(), question.known(), polled, question.started());
    forgive(network.forgiven());
    if (!believed) return judgement.thrownAway(question, polled, clock.instant());
    List<Candidate> candidates = means.ears().candidates(question.source(), fresh(polled));
    return judgement.believed(question, polled, candidates, clock.instant(), asleep);
  }

  /// The outcome for a source whose host wants silence: nothing is asked and nothing is blamed.
  PollAttempt held(Source source, Duration wait) {
    Instant now = clock.instant();
    return Attempts.held(source, now, now.plus(wait));
  }

  /// The computer slept: what was under way failed for that reason, and nobody was asked meanwhile.
  void slept(TimeRange night) {
    manners.network().woke(night.to());
    asleep = Stream.concat(asleep.stream(), Stream.of(night)).toList();
    if (asleep.size() > NIGHTS_REMEMBERED) asleep = asleep.subList(1, asleep.size());
  }

  Stores stores() {
    return stores;
  }

  Live live() {
    return means.live();
  }

  Manners manners() {
    return manners;
  }

  private static List<Sighting> fresh(Polled polled) {
    return polled instanceof Polled.News news ? news.fresh() : List.of();
  }

  /// Takes back what sources were blamed for before the network was found out.
  private void forgive(List<Network.Suspect> suspects) {
    if (suspects.isEmpty()) return;
    Map<SourceId, Standing> before = new HashMap<>();
    for (Network.Suspect suspect : suspects.reversed()) {
      memory.keep(suspect.source().id(), suspect.before());
      before.put(suspect.source().id(), suspect.before().standing());
    }
    stores.schedule().forgive(before, clock.instant());
    LOG.info("forgiven sources={}", before.size());
    means.live().publish(new LiveEvent.SourcesChanged());
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

  /// Tells what became of the source itself.
  private void tellMore(Source source, Judgement.Verdict verdict) {
    PollBatch batch = verdict.batch();
    Live live = means.live();
    if (verdict.announced()) {
      live.publish(new LiveEvent.SourceInTrouble(source, batch.attempt().result().sentence()));
    }
    Optional<SourceMove> moved = batch.move().filter(move -> move.believed().isPresent());
    moved.ifPresent(move -> live.publish(new LiveEvent.SourceMoved(source, move.to())));
    boolean gone = batch.attempt().result().outcome() == Outcome.GONE;
    if (gone || moved.isPresent()) live.publish(new LiveEvent.SourcesChanged());
  }
}

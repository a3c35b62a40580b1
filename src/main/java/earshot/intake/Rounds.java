package earshot.intake;

import earshot.listening.HostGate;
import earshot.listening.HostGate.Turn;
import earshot.listening.HostGate.Visit;
import earshot.listening.Pace;
import earshot.model.Mistakes;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.storage.Stores;
import earshot.storage.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every second who is due, and sends for those whose host may be asked now.
///
/// Called from one thread; what it sends for runs elsewhere.
final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration REREAD = Duration.ofMinutes(10);
  private static final Duration LEDGER_KEPT = Duration.ofDays(90);
  private static final int GOOD_ONES = 10;

  private final Intake intake;
  private final HostGate gate;
  private final Visits visits;
  private final Agenda agenda;
  private final Clocks clocks;
  private final Vigil vigil;
  private volatile boolean offline;
  private volatile boolean resting;
  private volatile boolean stale;
  private boolean begun;
  private boolean resuming;
  private int probes;
  private long nextProbe;
  private long nextReading;
  private long nextTidying;

  Rounds(Intake intake, HostGate gate, Visits visits, Agenda agenda, Clocks clocks) {
    this.intake = intake;
    this.gate = gate;
    this.visits = visits;
    this.agenda = agenda;
    this.clocks = clocks;
    this.vigil = new Vigil(clocks);
    this.nextTidying = clocks.now().nanos() + REREAD.toNanos();
  }

  /// Sources were added or changed: look them up at the next opportunity.
  void changed() {
    stale = true;
  }

  /// Asks nobody outside while true.
  void offline(boolean wished) {
    offline = wished;
  }

  /// Asks nobody and looks nowhere while true.
  void rest(boolean wished) {
    resting = wished;
  }

  boolean isSilent() {
    return offline || resting;
  }

  /// Makes everybody due now, for a person who is waiting.
  void hurryAll() {
    agenda.hurryAll(clocks.now().nanos());
  }

  /// One look; never waits for the outside.
  void tick() {
    try {
      Clocks.Now now = clocks.now();
      vigil.look(now).ifPresent(this::woke);
      if (stale || !begun || now.nanos() >= nextReading) read(now);
      if (now.nanos() >= nextTidying) tidy(now);
      if (!resting) lookAround(now);
      if (isSilent()) resuming = true;
      else if (doubtful()) probe(now);
      else dispatch(now);
    } catch (Unavailable gone) {
      LOG.warn("could not look who is due");
    } catch (RuntimeException | Error mistake) {
      Mistakes.tell(mistake);
    }
  }

  private void read(Clocks.Now now) {
    stale = false;
    long since = agenda.changes();
    agenda.load(stores().schedule().planned(), since, now, !begun);
    begun = true;
    nextReading = now.nanos() + REREAD.toNanos();
  }

  private void woke(TimeRange night) {
    LOG.info("woke after={}s", Duration.between(night.from(), night.to()).toSeconds());
    intake.slept(night);
    resuming = true;
  }

  private boolean doubtful() {
    boolean doubtful = intake.manners().network().trouble().isPresent();
    if (doubtful) resuming = true;
    return doubtful;
  }

  /// Looks into folders of this computer that are due, which needs neither network nor gate.
  private void lookAround(Clocks.Now now) {
    for (Agenda.Turn turn : agenda.due(now.nanos())) {
      Source source = turn.source();
      if (!source.setup().local() || visits.underWay(source.id())) continue;
      each(source, now, () -> visits.begin(source, () -> visits.poll(source, attempt -> {})));
    }
  }

  private void dispatch(Clocks.Now now) {
    if (resuming) {
      resuming = false;
      gate.resumed();
      agenda.resume(now);
    }
    Map<SourceId, Instant> silent = new HashMap<>();
    for (Agenda.Turn turn : agenda.due(now.nanos())) {
      Source source = turn.source();
      if (source.setup().local() || visits.underWay(source.id())) continue;
      each(
          source,
          now,
          () -> {
            switch (gate.ask(visit(source, turn.hurried()))) {
              case Turn.Go go -> send(source, go);
              case Turn.Later later -> {
                // The host wants silence: no need to look again before.
                if (later.held()) silent.put(source.id(), millis(now.wall().plus(later.pause())));
              }
            }
          });
    }
    if (!silent.isEmpty()) {
      silent.forEach((source, until) -> agenda.plan(source, until, now));
      visits.aside("poll-put-off", () -> visits.putOff(silent));
    }
  }

  /// One source's turn; a mistake of it would come again in each round, and those behind it would
  /// never be asked.
  private void each(Source source, Clocks.Now now, Runnable turn) {
    try {
      turn.run();
    } catch (RuntimeException | Error mistake) {
      Mistakes.tell(mistake);
      agenda.plan(source.id(), millis(now.wall().plus(Visits.AFTER_A_MISHAP)), now);
    }
  }

  /// Asks one good source now and then, until its answer can be believed.
  private void probe(Clocks.Now now) {
    if (now.nanos() < nextProbe) return;
    List<Source> good = agenda.good(GOOD_ONES);
    for (int i = 0; i < good.size(); i++) {
      Source source = good.get(Math.floorMod(probes++, good.size()));
      if (visits.underWay(source.id())) continue;
      if (gate.ask(visit(source, true)) instanceof Turn.Go go) {
        send(source, go);
        nextProbe = now.nanos() + intake.manners().network().probeEvery().toNanos();
        return;
      }
    }
  }

  private void send(Source source, Turn.Go go) {
    visits.begin(
        source,
        () -> {
          try (go) {
            visits.poll(source, attempt -> {});
          }
        });
  }

  private Visit visit(Source source, boolean hurried) {
    Pace pace = intake.manners().paces().apply(source);
    return new Visit(source.url(), source.setup().allowPrivate(), pace.spacing(), hurried);
  }

  private void tidy(Clocks.Now now) {
    nextTidying = now.nanos() + A_DAY.toNanos();
    Instant before = now.wall().minus(LEDGER_KEPT);
    visits.aside("work-tidy", () -> stores().coverage().compact(before));
  }

  private Stores stores() {
    return intake.stores();
  }

  private static Instant millis(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}

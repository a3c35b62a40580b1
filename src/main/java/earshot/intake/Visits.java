package earshot.intake;

import earshot.model.Mistakes;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.storage.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes to sources and comes back with what they said; knows who is on the way.
final class Visits {
  private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
  static final Duration AFTER_A_MISHAP = Duration.ofMinutes(1);

  private final Intake intake;
  private final Agenda agenda;
  private final Clocks clocks;
  private final Errands errands;
  private final Set<SourceId> underWay = new HashSet<>();

  /// Runs something on a thread of its own.
  interface Errands {
    void run(String name, Runnable errand);

    /// One virtual thread each.
    static Errands onVirtualThreads() {
      return (name, errand) -> Thread.ofVirtual().name(name).start(errand);
    }
  }

  Visits(Intake intake, Agenda agenda, Clocks clocks, Errands errands) {
    this.intake = intake;
    this.agenda = agenda;
    this.clocks = clocks;
    this.errands = errands;
  }

  /// Sets out to a source.
  void begin(Source source, Runnable visit) {
    synchronized (underWay) {
      underWay.add(source.id());
    }
    errands.run("poll-" + source.id(), () -> visit(source, visit));
  }

  /// Does something on the side.
  void aside(String name, Runnable errand) {
    errands.run(
        name,
        () -> {
          try {
            errand.run();
          } catch (RuntimeException failed) {
            LOG.warn("not done errand={} why={}", name, failed.toString());
          }
        });
  }

  /// Asks a source and plans when to ask it again; a mishap of this program puts that off a little.
  void poll(Source source, Consumer<PollAttempt> done) {
    try {
      Intake.Asked asked = intake.ask(source);
      PollAttempt attempt = asked.attempt();
      agenda.plan(source.id(), asked.next(), clocks.now());
      if (attempt.succeeded()) agenda.answered(source.id(), attempt.endedAt());
      done.accept(attempt);
    } catch (Unavailable full) {
      LOG.warn("poll not stored source={}", source.id());
      afterAMishap(source);
    } catch (RuntimeException | Error mistake) {
      LOG.error("poll failed source={}", source.id());
      Mistakes.tell(mistake);
      afterAMishap(source);
    }
  }

  private void afterAMishap(Source source) {
    Clocks.Now now = clocks.now();
    Instant later = now.wall().plus(AFTER_A_MISHAP).truncatedTo(ChronoUnit.MILLIS);
    agenda.plan(source.id(), later, now);
    putOff(Map.of(source.id(), later));
  }

  /// Stores that sources are asked later than planned.
  void putOff(Map<SourceId, Instant> until) {
    try {
      intake.stores().schedule().putOff(until);
    } catch (RuntimeException failed) {
      // The agenda knows; after a new start they are merely asked earlier.
      LOG.warn("could not put off sources={}", until.size());
    }
  }

  boolean underWay(SourceId source) {
    synchronized (underWay) {
      return underWay.contains(source);
    }
  }

  /// How many sources are being asked right now.
  int count() {
    synchronized (underWay) {
      return underWay.size();
    }
  }

  /// Waits until all have come back, for at most this long.
  void await(Duration most) throws InterruptedException {
    long latest = clocks.now().nanos() + most.toNanos();
    synchronized (underWay) {
      while (!underWay.isEmpty()) {
        long left = Duration.ofNanos(latest - clocks.now().nanos()).toMillis();
        if (left <= 0) return;
        underWay.wait(left);
      }
    }
  }

  private void visit(Source source, Runnable visit) {
    try {
      visit.run();
    } finally {
      synchronized (underWay) {
        underWay.remove(source.id());
        underWay.notifyAll();
      }
    }
  }
}

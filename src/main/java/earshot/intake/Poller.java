package earshot.intake;

import earshot.listening.HostGate;
import earshot.listening.HostGate.Turn;
import earshot.listening.HostGate.Visit;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.storage.SourceStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks each source when it is due, on a thread of its own, and no host more often than it likes.
public final class Poller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final Duration AFTER_A_MISHAP = Duration.ofMinutes(1);
  private static final Duration CLOSING = Duration.ofSeconds(40);

  private final Intake intake;
  private final SourceStore sources;
  private final HostGate gate;
  private final InstantSource clock;
  private final ScheduledExecutorService pollClock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("poll-clock").factory());
  private final Map<SourceId, Thread> underWay = new ConcurrentHashMap<>();
  private volatile boolean offline;
  private volatile boolean closing;

  /// A poller that waits to be started.
  public Poller(Intake intake, SourceStore sources, HostGate gate, InstantSource clock) {
    this.intake = intake;
    this.sources = sources;
    this.gate = gate;
    this.clock = clock;
  }

  /// Looks every second who is due, until closed.
  public void start() {
    pollClock.execute(this::keepPromises);
    var _ = pollClock.scheduleWithFixedDelay(this::tick, 0, 1, TimeUnit.SECONDS);
  }

  /// Makes every active source due now.
  public void askAll() {
    pollClock.execute(
        () -> {
          Instant now = clock.instant();
          for (Source source : sources.all()) {
            if (isAsked(source)) sources.setNextDue(source.id(), now);
          }
          tick();
        });
  }

  /// Asks nobody while true; polls under way are finished.
  public void offline(boolean wished) {
    offline = wished;
  }

  /// How many sources are being asked right now.
  public int asking() {
    return underWay.size();
  }

  /// Asks active sources once, now; returns when all have answered. The rules of hosts hold, the
  /// gentle start does not.
  ///
  /// @param onlyDue leaves out those that are not due yet
  /// @param done told of each attempt, on the thread of that source; not of one that a mishap of
  ///   this program kept from being stored
  /// @return how many sources were to be asked
  public int askEachOnce(boolean onlyDue, Consumer<PollAttempt> done) throws InterruptedException {
    keepPromises();
    Set<SourceId> due =
        sources.due(clock.instant()).stream()
            .map(SourceStore.Due::source)
            .collect(Collectors.toSet());
    List<Source> active =
        sources.all().stream()
            .filter(Poller::isAsked)
            .filter(source -> !onlyDue || due.contains(source.id()))
            .toList();
    CountDownLatch open = new CountDownLatch(active.size());
    for (Source source : active) {
      begin(
          source,
          () -> {
            try {
              ask(source, true, done);
            } finally {
              open.countDown();
            }
          });
    }
    open.await();
    return active.size();
  }

  /// Lets polls under way finish, for at most as long as one may take, and asks nobody any more.
  @Override
  public void close() {
    closing = true;
    pollClock.shutdown();
    Instant latest = clock.instant().plus(CLOSING);
    for (Thread poll : underWay.values()) {
      try {
        Duration left = Duration.between(clock.instant(), latest);
        if (left.isPositive()) poll.join(left);
      } catch (InterruptedException impatient) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static boolean isAsked(Source source) {
    return source.state() == SourceState.ACTIVE && source.setup().kind().polled();
  }

  /// Keeps the silence that hosts asked for before the program was started.
  private void keepPromises() {
    for (SourceStatus status : sources.statuses()) {
      status
          .last()
          .flatMap(last -> last.exchange().retryAfter())
          .ifPresent(until -> gate.holdUntil(status.source().url(), until));
    }
  }

  private void tick() {
    if (offline || closing) return;
    try {
      for (SourceStore.Due due : sources.due(clock.instant())) {
        if (!underWay.containsKey(due.source())) sources.byId(due.source()).ifPresent(this::visit);
      }
    } catch (RuntimeException mishap) {
      LOG.error("could not look who is due", mishap);
    }
  }

  private void visit(Source source) {
    switch (gate.ask(Visit.to(source.url(), source.setup().allowPrivate(), false))) {
      case Turn.Go go ->
          begin(
              source,
              () -> {
                try (go) {
                  poll(source, attempt -> {});
                }
              });
      case Turn.Later later -> {
        // The host wants silence: no need to look again before.
        if (later.held()) sources.setNextDue(source.id(), clock.instant().plus(later.pause()));
      }
    }
  }

  private void ask(Source source, boolean hurried, Consumer<PollAttempt> done) {
    try {
      switch (gate.await(Visit.to(source.url(), source.setup().allowPrivate(), hurried))) {
        case Turn.Go go -> {
          try (go) {
            poll(source, done);
          }
        }
        case Turn.Later later -> done.accept(intake.held(source, later.pause()));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void begin(Source source, Runnable visit) {
    Thread thread =
        Thread.ofVirtual()
            .name("poll-" + source.id())
            .unstarted(
                () -> {
                  try {
                    visit.run();
                  } finally {
                    underWay.remove(source.id());
                  }
                });
    underWay.put(source.id(), thread);
    thread.start();
  }

  private void poll(Source source, Consumer<PollAttempt> done) {
    try {
      done.accept(intake.poll(source));
    } catch (RuntimeException mishap) {
      LOG.error("poll failed source={}", source.id(), mishap);
      putOff(source);
    }
  }

  private void putOff(Source source) {
    try {
      sources.setNextDue(source.id(), clock.instant().plus(AFTER_A_MISHAP));
    } catch (RuntimeException alsoFailed) {
      LOG.warn("could not put off source={}", source.id());
    }
  }
}

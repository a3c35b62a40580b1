package earshot.intake;

import earshot.listening.HostGate;
import earshot.listening.HostGate.Turn;
import earshot.listening.HostGate.Visit;
import earshot.listening.Pace;
import earshot.model.Mistakes;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.storage.SourceStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// Asks each source when it is due, on a thread of its own, and no host more often than it likes.
public final class Poller implements AutoCloseable {
  private static final Duration CLOSING = Duration.ofSeconds(40);

  private final Intake intake;
  private final HostGate gate;
  private final Clocks clocks;
  private final Agenda agenda = new Agenda();
  private final Visits visits;
  private final Rounds rounds;
  // Once it is closed, whoever came late asks in vain, and nothing is wrong with that.
  private final ScheduledExecutorService pollClock =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("poll-clock").factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private Optional<Live.Subscription> hearing = Optional.empty();

  /// A poller that waits to be started.
  ///
  /// @param nanos monotonic time
  public Poller(Intake intake, HostGate gate, InstantSource clock, LongSupplier nanos) {
    this.intake = intake;
    this.gate = gate;
    clocks = new Clocks(clock, nanos);
    visits = new Visits(intake, agenda, clocks, Visits.Errands.onVirtualThreads());
    rounds = new Rounds(intake, gate, visits, agenda, clocks);
  }

  /// What was missed while the computer slept and is asked for now.
  ///
  /// @param done how many of the sources that were late have been asked
  public record CatchingUp(int done, int of) {}

  /// Looks every second who is due, until closed; afterwards it does nothing, for a window may be
  /// closed while what it opened is still being made ready.
  public synchronized void start() {
    if (pollClock.isShutdown()) return;
    hearing = Optional.of(intake.live().subscribe(this::hear));
    pollClock.execute(Mistakes.told(this::keepPromises));
    var _ = pollClock.scheduleWithFixedDelay(Mistakes.told(rounds::tick), 0, 1, TimeUnit.SECONDS);
  }

  /// Makes every active source due now; does nothing once it is closed.
  public void askAll() {
    pollClock.execute(
        Mistakes.told(
            () -> {
              rounds.hurryAll();
              rounds.tick();
            }));
  }

  /// Asks nobody outside while true; polls under way are finished. Folders of this computer are
  /// looked into all the same.
  public void offline(boolean wished) {
    rounds.offline(wished);
  }

  /// Asks nobody and looks nowhere while true.
  public void rest(boolean wished) {
    rounds.rest(wished);
  }

  /// Whether nobody may be asked at this moment: a person works offline, the workspace rests or is
  /// being closed, or the answers of this network cannot be believed.
  public boolean silent() {
    return rounds.isSilent() || intake.manners().network().trouble().isPresent();
  }

  /// How many sources are being asked right now.
  public int asking() {
    return visits.count();
  }

  /// How the catching up after a sleep goes; empty when there is nothing to catch up with.
  public Optional<CatchingUp> catchingUp() {
    int late = agenda.late();
    return late == 0
        ? Optional.empty()
        : Optional.of(new CatchingUp(agenda.lateAtFirst() - late, agenda.lateAtFirst()));
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
    List<Source> active = onlyDue ? due() : active();
    CountDownLatch open = new CountDownLatch(active.size());
    for (Source source : active) {
      visits.begin(
          source,
          () -> {
            try {
              ask(source, done);
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
  public synchronized void close() {
    hearing.ifPresent(Live.Subscription::close);
    rounds.rest(true);
    pollClock.shutdown();
    try {
      // A look under way reads the store, which is closed after this.
      var _ = pollClock.awaitTermination(CLOSING.toSeconds(), TimeUnit.SECONDS);
      visits.await(CLOSING);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  private void hear(LiveEvent event) {
    switch (event) {
      case LiveEvent.SourcesChanged _, LiveEvent.BrandsChanged _ -> rounds.changed();
      case LiveEvent.MentionsAdded _,
          LiveEvent.ScoresChanged _,
          LiveEvent.MentionsChanged _,
          LiveEvent.SourcePolled _,
          LiveEvent.SourceInTrouble _,
          LiveEvent.SourceMoved _,
          LiveEvent.NetworkChanged _,
          LiveEvent.PeopleChanged _,
          LiveEvent.SearchesChanged _,
          LiveEvent.RulesChanged _,
          LiveEvent.ReportMade _,
          LiveEvent.SafeguardFailed _,
          LiveEvent.SearchFound _ -> {}
    }
  }

  private List<Source> active() {
    return sources().all().stream()
        .filter(source -> source.state() == SourceState.ACTIVE && source.setup().polled())
        .toList();
  }

  private List<Source> due() {
    Set<SourceId> due =
        sources().due(clocks.now().wall()).stream()
            .map(SourceStore.Due::source)
            .collect(Collectors.toSet());
    return active().stream().filter(source -> due.contains(source.id())).toList();
  }

  private void ask(Source source, Consumer<PollAttempt> done) {
    if (source.setup().local()) {
      visits.poll(source, done);
      return;
    }
    Pace pace = intake.manners().paces().apply(source);
    Visit visit = new Visit(source.url(), source.setup().allowPrivate(), pace.spacing(), true);
    try {
      switch (gate.await(visit)) {
        case Turn.Go go -> {
          try (go) {
            visits.poll(source, done);
          }
        }
        case Turn.Later later -> done.accept(intake.held(source, later.pause()));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Keeps the silence that hosts asked for before the program was started.
  private void keepPromises() {
    for (SourceStatus status : sources().statuses()) {
      status
          .last()
          .flatMap(last -> last.exchange().retryAfter())
          .ifPresent(until -> gate.holdUntil(status.source().url(), until));
    }
  }

  private SourceStore sources() {
    return intake.stores().sources();
  }
}

package earshot;

import earshot.model.Alert;
import earshot.model.Incident;
import earshot.model.IncidentId;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.TimeRange;
import earshot.replies.playbook.Playbooks;
import earshot.ui.incident.DrillControl;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A bad day lived through again in a throw-away workspace: what was recorded arrives on a clock of
/// its own, the detector raises its hand by itself, and an incident begins.
///
/// Nobody is contacted, and nothing but the throw-away folder is touched.
final class Drill implements DrillControl, AutoCloseable {
  /// How many times faster than life a drill runs at first.
  static final int PACE = 60;

  private static final Logger LOG = LoggerFactory.getLogger(Drill.class);
  private static final Duration TICK = Duration.ofMillis(500);
  private static final Duration AFTER = Duration.ofMinutes(15);

  private final Workspace workspace;
  private final DrillClock clock;
  private final Replayed voices;
  private final TimeRange span;
  private final int mentions;
  private final List<Runnable> hearing = new CopyOnWriteArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().name("work-drill").daemon().unstarted(this::run);
  private volatile Optional<IncidentId> begun = Optional.empty();
  private volatile int pace = PACE;
  private volatile boolean paused;
  private volatile Runnable whenEnded = () -> {};

  private Drill(Workspace workspace, DrillClock clock, Replayed voices, Recording recording) {
    this.workspace = workspace;
    this.clock = clock;
    this.voices = voices;
    span = recording.span();
    mentions = recording.mentions();
  }

  /// Makes a drill of what lies in a throw-away folder; it stands still until it is stepped or
  /// started.
  ///
  /// @throws IllegalArgumentException when there is nothing to practise on
  static Drill in(Path folder, Machine machine) {
    DrillClock clock = new DrillClock(machine.clock().instant());
    AtomicReference<Replayed> outside = new AtomicReference<>();
    Workspace workspace =
        Workspace.open(
            folder,
            machine.by(clock),
            ground -> {
              Replayed made = new Replayed(ground, clock);
              outside.set(made);
              return made;
            });
    try {
      // A backup of a drill has no business in the person's second folder.
      workspace.safekeeping().secondFolder(Optional.empty());
      Recording recording = Recording.cut(workspace.stores());
      clock.set(recording.span().from());
      Replayed voices = Objects.requireNonNull(outside.get(), "a workspace asks for its outside");
      voices.record(recording.said());
      return new Drill(workspace, clock, voices, recording);
    } catch (RuntimeException | Error refused) {
      workspace.close();
      throw refused;
    }
  }

  /// The throw-away workspace.
  Workspace workspace() {
    return workspace;
  }

  /// How many mentions were recorded.
  int mentions() {
    return mentions;
  }

  /// The recorded time.
  TimeRange span() {
    return span;
  }

  /// Lets time pass: what is due is said, and the detector looks.
  ///
  /// @return the incident that began with this step
  synchronized Optional<Incident> step(Duration further) {
    if (over()) return Optional.empty();
    clock.go(further);
    for (Source source : workspace.stores().sources().all()) {
      if (voices.speaks(source.id())) {
        PollAttempt unused = workspace.road().intake().poll(source);
      }
    }
    // Voices are counted by story.
    var unused = workspace.stories();
    workspace.alerts().look();
    Optional<Incident> started = begun.isPresent() ? Optional.empty() : begin();
    hearing.forEach(Runnable::run);
    return started;
  }

  private Optional<Incident> begin() {
    Optional<Alert> first =
        workspace.alerts().book().open().stream().min(Comparator.comparing(Alert::raisedAt));
    if (first.isEmpty()) return Optional.empty();
    Playbooks.Proposal plan = workspace.incidents().proposed(first.get().id()).getFirst();
    Incident started =
        workspace
            .incidents()
            .start(first.get().id(), plan.playbook().id(), Machine.user())
            .incident();
    begun = Optional.of(started.id());
    return Optional.of(started);
  }

  /// Lets it run by itself until it is over or ended.
  void start() {
    thread.start();
  }

  private void run() {
    while (!endedWithin(TICK) && !over()) {
      if (paused) continue;
      try {
        Optional<Incident> unused = step(TICK.multipliedBy(pace));
      } catch (RuntimeException unforeseen) {
        LOG.error("a step of the drill failed", unforeseen);
      }
    }
  }

  private boolean endedWithin(Duration pause) {
    try {
      return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException asked) {
      return true;
    }
  }

  /// What else happens when a person ends it.
  void whenEnded(Runnable then) {
    whenEnded = then;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public int pace() {
    return pace;
  }

  @Override
  public void pace(int times) {
    if (times < 1 || times > 600)
      throw new IllegalArgumentException("a pace is 1 to 600: " + times);
    pace = times;
  }

  @Override
  public Optional<IncidentId> begun() {
    return begun;
  }

  @Override
  public boolean paused() {
    return paused;
  }

  @Override
  public void pause(boolean yes) {
    paused = yes;
  }

  @Override
  public boolean over() {
    return voices.left() == 0 && clock.instant().isAfter(span.to().plus(AFTER));
  }

  @Override
  public Runnable hear(Runnable stepped) {
    hearing.add(stepped);
    return () -> hearing.remove(stepped);
  }

  @Override
  public void end() {
    whenEnded.run();
  }

  /// Ends it; a step under way is finished first.
  @Override
  public void close() {
    ended.countDown();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException kept) {
        interrupted = true;
      }
    }
    workspace.close();
    if (interrupted) Thread.currentThread().interrupt();
  }
}

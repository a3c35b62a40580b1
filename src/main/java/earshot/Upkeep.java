package earshot;

import earshot.archive.ArchiveRefused;
import earshot.archive.KeptBefore;
import earshot.archive.Safekeeping;
import earshot.archive.TrialRestore;
import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.intake.LiveEvent.Safeguard;
import earshot.model.Mistakes;
import earshot.storage.Database;
import earshot.storage.DerivedCheck;
import earshot.storage.Progress;
import earshot.storage.StorageRefused;
import earshot.storage.Stores;
import earshot.storage.Unavailable;
import earshot.storage.Uninterrupted;
import earshot.storage.lock.WorkspaceKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after one workspace while it is open: recounts what is derived soon after the start and
/// once a day, and makes the daily backup.
///
/// Nothing here holds up the program: what fails is told once a day and tried again.
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  // A command that answers and ends should not be made to wait.
  private static final Duration AFTER_START = Duration.ofSeconds(10);
  private static final Duration BETWEEN = Duration.ofMinutes(10);
  private static final Duration A_DAY = Duration.ofHours(24);

  private final Safekeeping safekeeping;
  private final Live live;
  private final DerivedCheck derived;
  private final LettingGo lettingGo;
  private final Following following;
  private final InstantSource clock;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread;
  private final List<Runnable> also = new CopyOnWriteArrayList<>();
  private Instant recounted = Instant.MIN;
  private final Map<Safeguard, Instant> complained = new EnumMap<>(Safeguard.class);
  private boolean settled;
  private volatile Optional<Doing> doing = Optional.empty();

  /// What there is to do.
  enum Chore {
    DAYS,
    COUNTS,
    BACKUP,
    TRIAL,
    LETTING_GO
  }

  /// How far it is with one of them.
  record Doing(Chore chore, earshot.search.Progress far) {}

  private Upkeep(Safekeeping safekeeping, Road.Aim aim, Road road, InstantSource clock) {
    this.safekeeping = safekeeping;
    this.live = aim.live();
    this.derived = aim.stores().derivedCheck();
    this.lettingGo = new LettingGo(aim, safekeeping, road, clock);
    this.following = new Following(aim, road, clock);
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("work-upkeep").daemon().unstarted(this::run);
  }

  /// The upkeep of a workspace.
  static Upkeep of(Road.Aim aim, Safekeeping safekeeping, Road road, InstantSource clock) {
    return new Upkeep(safekeeping, aim, road, clock);
  }

  /// Opens a workspace over its file; closes the file when that fails.
  ///
  /// @throws earshot.storage.StorageRefused with one sentence, when that is not possible
  static <T> T opened(Path folder, Machine machine, Function<Database, T> over) {
    Database database = open(folder, machine);
    try {
      Logs.into(folder.resolve("logs"));
      return over.apply(database);
    } catch (RuntimeException | Error mishap) {
      database.close();
      throw mishap;
    }
  }

  /// Opens the file of a workspace, backed up first where its schema is older.
  ///
  /// @throws earshot.storage.StorageRefused with one sentence, when that is not possible
  static Database open(Path folder, Machine machine) {
    Optional<WorkspaceKey> key = machine.keys().of(folder);
    Database database =
        Database.open(
            folder,
            machine.clock(),
            machine.mustNotWait(),
            new Database.Opening(
                key, machine.zone(), new KeptBefore(folder, key, machine.clock(), far -> {})));
    forgetAgain(database);
    return database;
  }

  // Before anybody looks: a restoring that was cut short may have brought somebody back.
  private static void forgetAgain(Database database) {
    try {
      long gone = new Stores(database).keeping().removal().sweep();
      if (gone > 0) LOG.info("forgotten again mentions={}", gone);
    } catch (RuntimeException | Error mishap) {
      database.close();
      throw mishap;
    }
  }

  /// Does this in each round, too, after the rest; it does nothing when nothing is due.
  Upkeep also(Runnable task) {
    also.add(task);
    return this;
  }

  /// What it does at this moment; from any thread.
  Optional<Doing> doing() {
    return doing;
  }

  void start() {
    thread.start();
    following.start();
  }

  /// Ends it; a backup under way is given up, the former ones stay.
  @Override
  public void close() {
    ended.countDown();
    following.close();
    Uninterrupted.join(thread);
  }

  private void run() {
    countDaysAnew();
    Duration pause = AFTER_START;
    while (!over(pause)) {
      look();
      settle();
      pause = BETWEEN;
    }
  }

  // What a change of the time zone left to do; charts ask the index for these days meanwhile.
  private void countDaysAnew() {
    try {
      doing(Chore.DAYS, derived::countDaysAnew);
    } catch (CancellationException closing) {
      LOG.info("days left to be counted anew, the workspace is being closed");
    } catch (Unavailable full) {
      LOG.warn("days not counted anew, nothing can be stored");
    } catch (RuntimeException | Error unforeseen) {
      Mistakes.tell(unforeseen);
    }
  }

  private boolean over(Duration pause) {
    try {
      return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException asked) {
      return true;
    }
  }

  /// From now on the start is over, and what takes long may begin.
  void settle() {
    settled = true;
  }

  /// One round; does what is due.
  void look() {
    try {
      Instant now = clock.instant();
      safekeeping.sealLeft();
      countDaysAnew();
      if (recounted.isBefore(now.minus(A_DAY))) {
        doing(Chore.COUNTS, far -> derived.run());
        recounted = now;
      }
      guard(Safeguard.BACKUP, "Today’s backup was not made.", this::backUp);
      // Never beside a start: it reads all there is.
      if (settled) guard(Safeguard.REHEARSAL, "Restoring on trial failed.", this::rehearse);
      doing(Chore.LETTING_GO, far -> lettingGo.look(ended));
    } catch (CancellationException closing) {
      LOG.info("safekeeping given up, the workspace is being closed");
    } catch (Unavailable full) {
      LOG.warn("upkeep put off, nothing can be stored");
    } catch (RuntimeException | Error unforeseen) {
      Mistakes.tell(unforeseen);
    }
    for (Runnable each : also) if (ended.getCount() > 0) run(each);
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (ArchiveRefused | StorageRefused | Unavailable refused) {
      LOG.warn("upkeep left something why={}", refused.getClass().getSimpleName());
    } catch (RuntimeException | Error unforeseen) {
      Mistakes.tell(unforeseen);
    }
  }

  private void backUp() {
    if (!safekeeping.due()) return;
    doing(Chore.BACKUP, far -> tell(safekeeping.backUp(far).secondTrouble()));
  }

  private void tell(Optional<String> trouble) {
    trouble.ifPresent(
        why -> complain(Safeguard.SECOND_COPY, "Today’s backup has no copy elsewhere.", why));
  }

  private void rehearse() {
    TrialRestore trial = safekeeping.trial();
    if (trial.due()) doing(Chore.TRIAL, trial::run);
  }

  // Tells how far it is while it lasts, and gives it up where the workspace is being closed.
  private void doing(Chore chore, Consumer<Progress> deed) {
    tell(chore, 0, 0);
    try {
      deed.accept(
          (done, of) -> {
            if (ended.getCount() == 0) throw new CancellationException();
            tell(chore, done, of);
          });
    } finally {
      doing = Optional.empty();
    }
  }

  private void tell(Chore chore, long done, long of) {
    doing = Optional.of(new Doing(chore, new earshot.search.Progress(done, Math.max(done, of))));
  }

  private void guard(Safeguard safeguard, String what, Runnable deed) {
    try {
      deed.run();
    } catch (ArchiveRefused | StorageRefused | Unavailable refused) {
      complain(safeguard, what, String.valueOf(refused.getMessage()));
    }
  }

  private void complain(Safeguard safeguard, String what, String why) {
    Instant now = clock.instant();
    Instant last = complained.getOrDefault(safeguard, Instant.MIN);
    if (!last.isBefore(now.minus(A_DAY))) return;
    complained.put(safeguard, now);
    LOG.warn("safeguard failed which={}", safeguard);
    // Some reasons begin where a command has named itself.
    String sentence = Character.toUpperCase(why.charAt(0)) + why.substring(1);
    live.publish(new LiveEvent.SafeguardFailed(safeguard, what + " " + sentence));
  }
}

package earshot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that changes the database: each job is a transaction, a group of them shares one
/// force to the disk, and only then is any of them acknowledged.
final class Writer {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int MOST_JOBS = 64;
  private static final long MOST_MILLIS = 50;

  /// With so many waiting, whoever came last waits longer for small groups than for great ones:
  /// each group writes the pages it touched.
  private static final int CROWD = 32;

  private static final long MOST_MILLIS_IN_A_CROWD = 250;

  private final Seams seams;
  private final Path folder;
  private final InstantSource clock;
  private final Connections connections;
  private final Memory memory = new Memory();
  private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
  private final Job<?> stop = new Job<>(rows -> "");
  private final Thread thread = Thread.ofPlatform().name("db-writer").daemon().unstarted(this::run);
  private @Nullable Connection connection;
  private @Nullable Rows rows;
  private final Unsynced unsynced;
  private volatile @Nullable String unavailable;
  private final AtomicInteger falls = new AtomicInteger();
  private volatile @Nullable Job<?> pause;
  private volatile boolean closed;

  Writer(Seams seams, Path folder, InstantSource clock, Connections connections) {
    this.seams = seams;
    this.folder = folder;
    this.clock = clock;
    this.connections = connections;
    unsynced = new Unsynced(seams.force());
  }

  /// Opens the file for writing and starts the thread.
  void start() throws SQLException {
    open();
    thread.start();
  }

  Memory memory() {
    return memory;
  }

  Optional<String> unavailable() {
    return Optional.ofNullable(unavailable);
  }

  /// Runs the work in a transaction of its own; returns when it is durable.
  <T> T write(Job.Work<T> work) {
    return write(new Job<>(work));
  }

  /// Runs the work in a transaction of its own; returns when it is committed. It is durable after
  /// the next [#write(Job.Work)], unless the store fell in between.
  <T> T writeUnhurried(Job.Work<T> work) {
    return write(Job.unhurried(work));
  }

  /// How often the database broke; what was not forced before may be lost.
  int falls() {
    return falls.get();
  }

  private <T> T write(Job<T> job) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a write inside a write would wait for itself");
    }
    if (closed) throw new IllegalStateException("the store is closed");
    queue.add(job);
    return job.await();
  }

  /// Does something to the closed file between two groups of jobs, then opens it again. Nobody has
  /// a connection meanwhile; what was waiting is done afterwards.
  <T> T meanwhile(Job.Work<T> work) {
    if (closed) throw new IllegalStateException("the store is closed");
    Job<T> job = new Job<>(work);
    pause = job;
    queue.add(job);
    return job.await();
  }

  /// Has the writer look after a database that broke under a reader.
  void lookAfter() {
    queue.add(new Job<>(rows -> rows.number("SELECT COUNT(*) FROM id_block")));
  }

  /// Ends the thread when everything waiting is done; the connections stay their owner's to close.
  void stop() {
    closed = true;
    queue.add(stop);
    Uninterrupted.join(thread);
  }

  private void run() {
    while (true) {
      Optional<Job<?>> next = next();
      if (next.isEmpty() && unavailable == null) {
        settle();
      } else if (next.isEmpty()) {
        tryAgain();
      } else if (next.get() == stop) {
        return;
      } else if (unavailable != null) {
        next.get().fail(new Unavailable(String.valueOf(unavailable)));
      } else if (done(next.get())) {
        return;
      }
    }
  }

  // True when the thread shall end.
  private boolean done(Job<?> next) {
    @Nullable Job<?> last = next == pause ? next : group(next);
    if (last == stop) return true;
    if (last != null && last == pause) pause(last);
    return false;
  }

  private void pause(Job<?> job) {
    pause = null;
    try {
      if (unavailable != null) throw new Unavailable(String.valueOf(unavailable));
      job.run(rowsOf(open()));
    } catch (SQLException failed) {
      job.fail(Snapshot.worded(failed));
    } catch (RuntimeException | Error failed) {
      job.fail(failed);
    }
    connection = null;
    rows = null;
    try {
      open();
    } catch (SQLException broken) {
      fall(broken);
    }
    // Whoever failed was told so already.
    job.complete();
  }

  private Optional<Job<?>> next() {
    if (unavailable != null) return Uninterrupted.poll(queue, seams.retry());
    return unsynced.isNothing()
        ? Optional.of(Uninterrupted.take(queue))
        : Uninterrupted.poll(queue, Unsynced.LONGEST);
  }

  // Nobody waits for it, but nothing is left to chance for long.
  private void settle() {
    try {
      unsynced.force(open());
    } catch (SQLException | RuntimeException broken) {
      fall(broken);
    }
  }

  private void tidy() {
    try {
      connections.tidy(clock.millis());
    } catch (RuntimeException broken) {
      fall(broken);
    }
  }

  // Returns the last job looked at, so that the caller sees a request to stop or to pause.
  private @Nullable Job<?> group(Job<?> first) {
    List<Job<?>> committed = new ArrayList<>();
    long start = clock.millis();
    long most = queue.size() < CROWD ? MOST_MILLIS : MOST_MILLIS_IN_A_CROWD;
    @Nullable Job<?> job = first;
    try {
      do {
        if (commit(job)) committed.add(job);
        job = null;
      } while (committed.size() < MOST_JOBS
          && clock.millis() - start < most
          && (job = queue.poll()) != null
          && !ends(job));
      unsynced.committed(committed, open());
      committed.forEach(Job::complete);
      tidy();
    } catch (SQLException | RuntimeException broken) {
      fall(broken);
      // What was committed but not forced may be lost with the file: nobody is told it was stored.
      if (job != null && !ends(job)) job.fail(Unavailable.notStored());
      for (Job<?> each : committed) each.fail(Unavailable.notStored());
    }
    return job;
  }

  private boolean ends(Job<?> job) {
    return job == stop || job == pause;
  }

  private boolean commit(Job<?> job) throws SQLException {
    Connection open = open();
    try {
      job.run(rowsOf(open));
      open.commit();
      memory.keep();
      return true;
    } catch (SQLException failed) {
      if (Job.broken(failed)) throw failed;
      // Whoever is told looks at the memory next: it must be as before by then.
      memory.forget();
      job.fail(Job.worded(failed));
    } catch (RuntimeException | Error failed) {
      memory.forget();
      job.fail(failed);
    }
    open.rollback();
    return false;
  }

  private Connection open() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = connections.openWriting();
      connection = open;
      rows = new Rows(open);
    }
    return open;
  }

  private Rows rowsOf(Connection open) {
    Rows current = rows;
    if (current == null) {
      current = new Rows(open);
      rows = current;
    }
    return current;
  }

  private void fall(Exception broken) {
    int code = broken instanceof SQLException failed ? failed.getErrorCode() : 0;
    falls.incrementAndGet();
    LOG.warn("store unavailable code={} kind={}", code, broken.getClass().getSimpleName());
    unavailable =
        "nothing can be stored at the moment (code "
            + code
            + "); make room on the disk of \""
            + folder
            + "\" and see that it can be written.";
    openReadingOnly();
  }

  private void tryAgain() {
    try {
      if (Files.getFileStore(folder).getUsableSpace() < seams.leastFree()) return;
      Connection open = open();
      Rows trial = rowsOf(open);
      trial.change("INSERT INTO setting (name, content) VALUES ('store.trial', '')");
      trial.change("DELETE FROM setting WHERE name = 'store.trial'");
      var unused = memory.zone().load(trial, seams.zone());
      open.commit();
      seams.force().force(open);
      unavailable = null;
      LOG.info("store available again");
    } catch (SQLException | IOException | RuntimeException stillBroken) {
      openReadingOnly();
    }
  }

  private void openReadingOnly() {
    connection = null;
    rows = null;
    memory.forget();
    try {
      connections.openReadingOnly();
    } catch (SQLException unreadable) {
      LOG.warn("store unreadable code={}", unreadable.getErrorCode());
    }
  }
}

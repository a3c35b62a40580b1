package earshot.storage;

import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;

/// The connections to one database file: the first opens it and holds it open, the readers join.
///
/// The first belongs to the writer thread. It opens before the readers, because its address carries
/// the settings, and closes after them.
final class Connections {
  private static final int CLOSED = 90098;

  /// As in the address of the database.
  private static final int USUAL_KB = 65_536;

  private static final int RESTING_KB = 8_192;

  /// How often, how much at once, and below which percentage of use the file is tidied: as H2 would
  /// do it by a thread of its own.
  private static final Duration TIDY_EVERY = Duration.ofSeconds(2);

  private static final int TIDIED_AT_ONCE = 4 << 20;
  private static final int WELL_USED = 60;

  private volatile Access access;
  private volatile Path file;
  private @Nullable Connection first;

  private boolean resting;
  private long tidied;
  private volatile Opening opening = new Opening();

  /// One opening of the file; a connection of an earlier one is dead.
  static final class Opening {
    private final CountDownLatch over = new CountDownLatch(1);

    /// Waits a while for the next one.
    void awaitNext(Duration longest) {
      try {
        over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException early) {
        // A database thread takes no interrupts; it just looks again.
        return;
      }
    }
  }

  /// How a look ends. Closing alone would roll back, which H2 takes for a change: where much is
  /// unsaved it would store, in the midst of what the writer does.
  private interface Ending extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }

  Connections(Access access, Path file) {
    this.access = access;
    this.file = file;
  }

  Opening opening() {
    return opening;
  }

  /// Opens the file for writing.
  synchronized Connection openWriting() throws SQLException {
    shutDown();
    Connection writer = connect(DatabaseUrl.writing(access, file), DatabaseUrl.WRITER);
    writer.setAutoCommit(false);
    return opened(writer);
  }

  /// Opens the file so that nobody can write.
  synchronized void openReadingOnly() throws SQLException {
    shutDown();
    opened(connect(DatabaseUrl.readingOnly(access, file), DatabaseUrl.WRITER));
  }

  /// Holds little of the file in memory while nobody looks at it, or as much as usual.
  synchronized void rest(boolean nobodyLooks) {
    resting = nobodyLooks;
    int kept = nobodyLooks ? RESTING_KB : USUAL_KB;
    session().ifPresent(session -> session.getDatabase().setCacheSize(kept));
  }

  /// Writes what is left of old, mostly superseded parts of the file anew, so that their room is
  /// used again: a little at a time, and not at each call. Called by the writer between
  /// transactions only, for it may store.
  ///
  /// @param now in milliseconds; a clock that is set back does not keep it from being done
  void tidy(long now) {
    if (Math.abs(now - tidied) < TIDY_EVERY.toMillis()) return;
    tidied = now;
    session()
        .map(session -> session.getDatabase().getStore().getMvStore())
        .ifPresent(store -> store.compact(WELL_USED, TIDIED_AT_ONCE));
  }

  private synchronized Optional<SessionLocal> session() {
    return first instanceof JdbcConnection own && own.getSession() instanceof SessionLocal session
        ? Optional.of(session)
        : Optional.empty();
  }

  /// Another connection that may only look.
  synchronized Connection reader() throws SQLException {
    // A reader that opened the file itself would do so without the settings of the first.
    if (first == null) throw new SQLException("the database is closed", "90098", CLOSED);
    return connect(DatabaseUrl.reading(access, file), DatabaseUrl.READER);
  }

  Path file() {
    return file;
  }

  /// Looks at one moment of everything over a connection and a thread of its own.
  <T> T aside(String name, Function<Snapshot, T> look) {
    Job<T> job = new Job<>(rows -> look.apply(rows.snapshot()));
    Thread thread =
        Thread.ofPlatform()
            .name(name)
            .daemon()
            .start(
                () -> {
                  try (Connection connection = reader();
                      Ending _ = connection::commit) {
                    job.run(new Rows(connection));
                    job.complete();
                  } catch (SQLException failed) {
                    job.fail(Snapshot.worded(failed));
                  } catch (RuntimeException | Error failed) {
                    job.fail(failed);
                  }
                });
    T answer = job.await();
    Uninterrupted.join(thread);
    return answer;
  }

  /// Does something over the first connection.
  synchronized <T> T first(Job.Work<T> work) throws SQLException {
    Connection open = first;
    if (open == null) throw new SQLException("the database is closed", "90098", CLOSED);
    return work.run(new Rows(open));
  }

  /// Closes the file, writes it anew in less room, and leaves it closed.
  synchronized Compaction.Sizes compact(Progress progress) throws SQLException {
    Connection open = first;
    first = null;
    if (open == null) throw new SQLException("the database is closed", "90098", CLOSED);
    // Closing the first alone would leave the file open for the readers.
    try (Statement statement = open.createStatement()) {
      statement.execute("SHUTDOWN");
    }
    return Compaction.run(access, file, progress);
  }

  /// Closes the file, writes it once more under another key or none, and leaves it closed; whoever
  /// opens next opens the copy.
  ///
  /// @param making makes the finished copy the workspace's database, and gives its name
  synchronized boolean rewrite(
      Optional<WorkspaceKey> key, Path unfinished, Progress progress, Switch making)
      throws SQLException {
    Connection open = first;
    first = null;
    if (open == null) throw new SQLException("the database is closed", "90098", CLOSED);
    try (Statement statement = open.createStatement()) {
      statement.execute("SHUTDOWN");
    }
    Access other = access.with(key);
    try {
      Files.deleteIfExists(unfinished);
      Rewriting.copy(file, access, unfinished, other, progress);
      file = making.take(unfinished);
      access = other;
      return true;
    } catch (IOException failed) {
      throw new Unavailable(
          "the workspace could not be written anew and is as it was; see that its disk has room and"
              + " can be written.");
    } finally {
      Compaction.discard(unfinished);
    }
  }

  /// Makes a finished file the workspace's.
  interface Switch {
    Path take(Path unfinished) throws IOException;
  }

  /// By which key the file is read.
  Optional<WorkspaceKey> key() {
    return access.key();
  }

  /// Closes the file in order.
  synchronized void close() throws SQLException {
    Connection open = first;
    first = null;
    if (open != null) open.close();
  }

  private Connection opened(Connection connection) {
    first = connection;
    if (resting) rest(true);
    Opening past = opening;
    opening = new Opening();
    past.over.countDown();
    return connection;
  }

  // Whatever state H2 is in, the next connection must open the file anew.
  private void shutDown() {
    Connection old = first;
    first = null;
    if (old == null) return;
    try (old;
        Statement statement = old.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException alreadyDown) {
      return;
    }
  }

  private Connection connect(String url, String name) throws SQLException {
    return access.connect(url, name);
  }
}

package earshot.storage;

import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one workspace's database: one thread writes, three read, and what a call returned is
/// durable.
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final WorkspaceFolder folder;
  private final Connections connections;
  private final Writer writer;
  private final Readers readers;
  private final InstantSource clock;
  private final BooleanSupplier onForbiddenThread;
  // Whoever wants all of the file: two at once would only be in each other's way.
  private final ReentrantLock whole = new ReentrantLock();
  private final Departures departures = new Departures();
  private boolean closed;

  private Database(
      WorkspaceFolder folder,
      Connections connections,
      Writer writer,
      InstantSource clock,
      BooleanSupplier onForbiddenThread) {
    this.folder = folder;
    this.connections = connections;
    this.writer = writer;
    this.readers = new Readers(connections, writer::lookAfter);
    this.clock = clock;
    this.onForbiddenThread = onForbiddenThread;
  }

  /// Opens the workspace in the folder; makes a new one when the folder is absent or empty.
  ///
  /// @param clock tells the time of new rows
  /// @param onForbiddenThread says whether the calling thread must not wait for a database; a store
  ///   call there throws [IllegalStateException]
  /// @throws StorageRefused when it is locked by another Earshot, cannot be written, is newer than
  ///   this program, or was not made by it
  public static Database open(Path folder, InstantSource clock, BooleanSupplier onForbiddenThread) {
    return open(folder, clock, onForbiddenThread, Seams.product());
  }

  /// The same where the file is encrypted; a new workspace becomes so.
  ///
  /// @param opening the key, the zone, and what goes along with an upgrade
  /// @throws LockRefused when it is encrypted and there is no key, or the other way round
  public static Database open(
      Path folder, InstantSource clock, BooleanSupplier onForbiddenThread, Opening opening) {
    return open(folder, clock, onForbiddenThread, opening.seams());
  }

  /// How a workspace is opened.
  ///
  /// @param key absent when it is not encrypted
  /// @param zone in which the days of a new one begin
  /// @param upgrading goes along when its schema is older
  public record Opening(Optional<WorkspaceKey> key, ZoneId zone, Upgrading upgrading) {
    /// The same with the computer's zone for a new one.
    public Opening(Optional<WorkspaceKey> key, Upgrading upgrading) {
      this(key, ZoneId.systemDefault(), upgrading);
    }

    Seams seams() {
      return Seams.product().upgrading(upgrading).key(key).zone(zone);
    }
  }

  /// Whether the database of a workspace is encrypted; false when there is none.
  ///
  /// @throws StorageRefused when `workspace.json` cannot be read
  public static boolean isEncrypted(Path folder) {
    return Encrypted.workspace(folder);
  }

  static Database open(
      Path path, InstantSource clock, BooleanSupplier onForbiddenThread, Seams seams) {
    WorkspaceFolder folder = WorkspaceFolder.enter(path, seams, clock);
    try {
      Connections connections = new Connections(seams.access(), folder.database());
      Writer writer = new Writer(seams, path, clock, connections);
      Database database = new Database(folder, connections, writer, clock, onForbiddenThread);
      database.start(seams.zone());
      return database;
    } catch (SQLException failed) {
      letGo(folder);
      throw Encrypted.refused(path, failed);
    } catch (RuntimeException | Error failed) {
      letGo(folder);
      throw failed;
    }
  }

  /// The zone whose midnights divide the days of this workspace.
  public ZoneId zone() {
    return midnights().zone();
  }

  /// On which days mentions are counted; asked anew in each transaction that counts.
  Midnights midnights() {
    return memory().zone().midnights();
  }

  /// Why nothing can be stored at the moment, in one sentence; absent while all is well. Reading
  /// goes on meanwhile, and storing resumes by itself.
  public Optional<String> unavailable() {
    return writer.unavailable();
  }

  /// Looks at one moment of everything for as long as it takes, beside all other work; called on a
  /// thread of its own, which is never interrupted. Waits for its end.
  ///
  /// @throws Unavailable when the database cannot be read
  public <T> T still(Function<Snapshot, T> look) {
    refuseForbiddenThread();
    whole.lock();
    try {
      return connections.aside("db-snapshot", look);
    } finally {
      whole.unlock();
    }
  }

  /// Writes the file anew without the room that deleted and changed rows have left. Who reads or
  /// writes meanwhile waits. A kill or a full disk leaves the old file.
  ///
  /// @throws Unavailable when the disk has no room for it, or the file cannot be written
  public Compaction.Sizes compact(Progress progress) {
    refuseForbiddenThread();
    whole.lock();
    try {
      Compaction.Sizes sizes = writer.meanwhile(rows -> connections.compact(progress));
      Compaction.note(this, sizes);
      return sizes;
    } finally {
      whole.unlock();
    }
  }

  /// Writes the file once more under a key, or under none, reads it back, makes it the workspace's
  /// and deletes the former one. Who reads or writes meanwhile waits. A kill leaves one of the two
  /// whole and in use.
  ///
  /// @param key absent for a file that is not encrypted
  /// @param progress hears bytes, and may throw to give it up; then nothing has changed
  /// @throws Unavailable when the disk has no room for it, or the file cannot be written
  public void rewrite(Optional<WorkspaceKey> key, Progress progress) {
    refuseForbiddenThread();
    whole.lock();
    try {
      boolean unused =
          writer.meanwhile(
              rows ->
                  connections.rewrite(
                      key,
                      folder.beginOther(),
                      progress,
                      made -> folder.takeRewritten(made, connections.file())));
    } finally {
      whole.unlock();
    }
  }

  /// By which key the file is read; absent when it is not encrypted.
  public Optional<WorkspaceKey> key() {
    return connections.key();
  }

  /// Holds little of the file in memory while nobody looks at it (8 MB), or as usual (64 MB).
  public void rest(boolean nobodyLooks) {
    connections.rest(nobodyLooks);
  }

  /// When the file was last written to, as far as the disk knows.
  public Instant lastWritten() {
    try {
      return Files.getLastModifiedTime(connections.file()).toInstant();
    } catch (IOException unknown) {
      return Instant.MAX;
    }
  }

  /// Deletes former database files of this workspace, from before an upgrade or a restoring, once
  /// the present one has been in use for 7 days; call it after a backup.
  public void dropSuperseded() {
    dropSuperseded(WorkspaceFolder.SUPERSEDED_KEPT);
  }

  /// The same once the present one has been in use for so long.
  public void dropSuperseded(Duration inUse) {
    folder.dropSuperseded(connections.file(), inUse);
  }

  /// The person at this computer, as it knows them.
  static String user() {
    return System.getProperty("user.name", "someone");
  }

  /// The file of the database.
  Path file() {
    return connections.file();
  }

  /// Waits for what is under way and closes the file.
  @Override
  public synchronized void close() {
    if (closed) return;
    closed = true;
    readers.stop();
    writer.stop();
    try {
      connections.close();
    } catch (SQLException failed) {
      // Everything acknowledged was forced before; only the tidying is lost.
      LOG.warn("closed untidily code={}", failed.getErrorCode());
    }
    letGo(folder);
    LOG.info("workspace closed");
  }

  InstantSource clock() {
    return clock;
  }

  /// Tells which mentions were deleted.
  Departures departures() {
    return departures;
  }

  IdSource ids() {
    return writer.memory().ids();
  }

  Memory memory() {
    return writer.memory();
  }

  /// Changes something; durable when this returns.
  <T> T write(Job.Work<T> work) {
    refuseForbiddenThread();
    return writer.write(work);
  }

  /// Changes something; durable after the next [#write(Job.Work)].
  <T> T writeUnhurried(Job.Work<T> work) {
    refuseForbiddenThread();
    return writer.writeUnhurried(work);
  }

  /// How often the database broke since it was opened; what was not durable then may be lost.
  int falls() {
    return writer.falls();
  }

  /// Looks something up.
  <T> T read(Job.Work<T> work) {
    refuseForbiddenThread();
    return readers.read(work);
  }

  private void start(ZoneId zoneOfNew) throws SQLException {
    writer.start();
    readers.start();
    var unused = writer.write(rows -> memory().zone().load(rows, zoneOfNew));
  }

  private void refuseForbiddenThread() {
    if (onForbiddenThread.getAsBoolean()) {
      throw new IllegalStateException("this thread must not wait for the database");
    }
  }

  private static void letGo(WorkspaceFolder folder) {
    try {
      folder.close();
    } catch (IOException failed) {
      LOG.warn("lock not freed kind={}", failed.getClass().getSimpleName());
    }
  }
}

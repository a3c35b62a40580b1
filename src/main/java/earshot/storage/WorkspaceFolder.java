package earshot.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.h2.engine.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of a workspace while this program has it: locked, looked over, and brought to today's
/// schema before H2 opens anything.
final class WorkspaceFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceFolder.class);
  static final Duration SUPERSEDED_KEPT = Duration.ofDays(7);
  private static final String UNFINISHED = "unfinished-";

  private final Path folder;
  private final Seams seams;
  private final InstantSource clock;
  private final FolderLock lock;
  private final boolean marked;

  private WorkspaceFolder(
      Path folder, Seams seams, InstantSource clock, FolderLock lock, boolean marked) {
    this.folder = folder;
    this.seams = seams;
    this.clock = clock;
    this.lock = lock;
    this.marked = marked;
  }

  /// Takes the folder; makes it when it is absent.
  ///
  /// @throws StorageRefused when it cannot be used
  static WorkspaceFolder enter(Path given, Seams seams, InstantSource clock) {
    Path folder = DatabaseUrl.checked(given);
    try {
      Durable.makeFolder(folder);
      refuseOpenToAll(folder);
    } catch (IOException unwritable) {
      throw FolderLock.notWritable(folder, unwritable);
    }
    boolean marked = Files.exists(folder.resolve(FolderLock.FILE));
    FolderLock lock = FolderLock.take(folder);
    try {
      if (WorkspaceRemoval.isBegun(folder)) throw WorkspaceRemoval.refused(folder);
      Optional<String> foreign = ForeignThings.in(folder);
      if (foreign.isPresent()) throw ForeignThings.refused(foreign.get(), folder);
      return new WorkspaceFolder(folder, seams, clock, lock, marked);
    } catch (IOException | StorageRefused refused) {
      lock.letGo(marked);
      if (refused instanceof StorageRefused worded) throw worded;
      throw FolderLock.notWritable(folder, (IOException) refused);
    }
  }

  /// The database file, passed by the gate and of the latest schema.
  Path database() {
    try {
      deleteUnfinished();
      Optional<WorkspaceFile> named = WorkspaceFile.read(folder);
      WorkspaceFile current = named.isPresent() ? named.get() : adoptedOrMade();
      refuseOtherMakers(current);
      Path file = folder.resolve(current.database());
      if (!Files.exists(file)) {
        throw new StorageRefused(
            "\"" + file + "\" is missing; put it back, or restore the newest backup.");
      }
      Encrypted.refuseUnfit(file, seams.access().key(), folder);
      SchemaGate.pass(file, seams.access(), seams.migrations().expected().apply(current.schema()));
      Encrypted.dropPlain(files("mentions-*.mv.db"), file);
      return current.schema() < latest() ? migrated(current, file) : file;
    } catch (IOException unwritable) {
      throw FolderLock.notWritable(folder, unwritable);
    } catch (SQLException failed) {
      throw new StorageRefused(
          "cannot prepare the database in \""
              + folder
              + "\" (code "
              + failed.getErrorCode()
              + "); restore its newest backup.");
    }
  }

  /// Where a database is made from rows that shall become this workspace's.
  Path beginRestored() {
    Optional<WorkspaceFile> current = WorkspaceFile.read(folder);
    if (current.isPresent()) refuseNewer(current.get());
    return beginOther();
  }

  /// Where a database is made that shall take the place of the present one.
  Path beginOther() {
    String name = fileName();
    // The file in use keeps its name, so that the pointer is the only switch.
    for (int n = 1; Files.exists(folder.resolve(name)); n++) {
      name = String.format(Locale.ROOT, "mentions-%03d%03d.mv.db", latest(), n);
    }
    return unfinished(folder.resolve(name));
  }

  /// Makes a database that was written under another key the workspace's, and deletes the former
  /// one, so that nothing of it stays readable.
  Path takeRewritten(Path unfinished, Path former) throws IOException {
    Path file = finished(unfinished);
    Durable.move(unfinished, file);
    WorkspaceFile.read(folder)
        .orElseThrow()
        .on(String.valueOf(file.getFileName()), latest(), Constants.VERSION)
        .write(folder);
    Files.delete(former);
    LOG.info("rewritten file={}", file.getFileName());
    return file;
  }

  /// Makes a restored database the workspace's; what was derived from the former one is dropped.
  void take(Path unfinished) throws IOException {
    Path file = finished(unfinished);
    String name = String.valueOf(file.getFileName());
    deleteAll(folder.resolve("index"));
    Durable.move(unfinished, file);
    WorkspaceFile.read(folder)
        .map(former -> former.on(name, latest(), Constants.VERSION))
        .orElseGet(() -> WorkspaceFile.fresh(name, latest(), Constants.VERSION))
        .write(folder);
    LOG.info("restored file={}", name);
  }

  /// Deletes former database files when the pointer has led elsewhere for so long.
  void dropSuperseded(Path current, Duration inUse) {
    try {
      if (WorkspaceFile.since(folder).isAfter(clock.instant().minus(inUse))) return;
      for (Path file : files("mentions-*.mv.db")) {
        if (file.equals(current)) continue;
        Files.delete(file);
        LOG.info("superseded file dropped name={}", file.getFileName());
      }
    } catch (IOException left) {
      LOG.warn("superseded file left kind={}", left.getClass().getSimpleName());
    }
  }

  private Path finished(Path unfinished) {
    String name = String.valueOf(unfinished.getFileName()).substring(UNFINISHED.length());
    return folder.resolve(name);
  }

  /// Where a file is made that shall take this one's place; what is left of it is deleted at the
  /// next start.
  static Path unfinished(Path file) {
    return file.resolveSibling(UNFINISHED + file.getFileName());
  }

  /// Leaves a folder in which nothing was made after all, as it was found.
  void leave() {
    lock.letGo(marked);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static void refuseOpenToAll(Path folder) throws IOException {
    if (!Durable.posix(folder)) return;
    if (Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new StorageRefused(
          "cannot use \""
              + folder
              + "\": everyone may write there; take that right away or choose another folder.");
    }
  }

  private static void deleteAll(Path index) throws IOException {
    if (!Files.isDirectory(index)) return;
    try (DirectoryStream<Path> each = Files.newDirectoryStream(index)) {
      for (Path file : each) Files.delete(file);
    }
    Files.delete(index);
  }

  private void refuseNewer(WorkspaceFile current) {
    if (current.leastReader() > latest() || current.schema() > latest()) {
      throw new StorageRefused(
          "this workspace was last used by a newer Earshot; open it with that version.");
    }
  }

  private void refuseOtherMakers(WorkspaceFile current) {
    refuseNewer(current);
    if (!current.h2().equals(Constants.VERSION)) {
      throw new StorageRefused(
          "this workspace was written by version "
              + current.h2()
              + " of the database and this Earshot brings "
              + Constants.VERSION
              + "; export it with the Earshot that made it and import it here.");
    }
  }

  // Without workspace.json the newest file that is wholly ours is taken: it was lost, or a kill hit
  // between the making of the database and the naming of it.
  private WorkspaceFile adoptedOrMade() throws IOException, SQLException {
    List<Path> found = files("mentions-*.mv.db");
    if (found.isEmpty()) return made();
    Path newest = found.getLast();
    Encrypted.refuseUnfit(newest, seams.access().key(), folder);
    SchemaGate.pass(newest, seams.access(), seams.migrations().expected().apply(latest()));
    return named(newest);
  }

  private WorkspaceFile made() throws IOException, SQLException {
    Path unfinished = folder.resolve(UNFINISHED + fileName());
    seams.migrations().make(seams.access(), unfinished, clock);
    Path file = folder.resolve(fileName());
    Durable.move(unfinished, file);
    return named(file);
  }

  private WorkspaceFile named(Path file) {
    WorkspaceFile fresh =
        WorkspaceFile.fresh(String.valueOf(file.getFileName()), latest(), Constants.VERSION);
    fresh.write(folder);
    return fresh;
  }

  private Path migrated(WorkspaceFile current, Path old) throws IOException, SQLException {
    long size = Files.size(old);
    if (Files.getFileStore(folder).getUsableSpace() < size * 2.2) {
      throw new StorageRefused(
          "an upgrade of this workspace needs "
              + Math.round(size * 2.2 / 1_000_000)
              + " MB of free space on its disk; make room and start again.");
    }
    Upgrade.keep(old, seams);
    Path unfinished = folder.resolve(UNFINISHED + fileName());
    Upgrading hearing = seams.upgrading();
    try {
      Durable.copy(old, unfinished, hearing.during(Upgrading.Step.COPYING));
      seams
          .migrations()
          .migrate(seams.access(), unfinished, clock, hearing.during(Upgrading.Step.CHANGING));
    } catch (CancellationException stopped) {
      Files.deleteIfExists(unfinished);
      throw stopped;
    }
    Path file = folder.resolve(fileName());
    Durable.move(unfinished, file);
    // The only switch: before it the old file is the workspace, after it the new one.
    current.on(fileName(), latest()).write(folder);
    LOG.info("migrated from={} to={}", current.schema(), latest());
    return file;
  }

  private void deleteUnfinished() throws IOException {
    for (Path left : files(UNFINISHED + "*")) Files.delete(left);
    for (Path left : files("workspace.json.part")) Files.delete(left);
  }

  private List<Path> files(String glob) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> each = Files.newDirectoryStream(folder, glob)) {
      each.forEach(found::add);
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private String fileName() {
    return String.format(Locale.ROOT, "mentions-%03d.mv.db", latest());
  }

  private int latest() {
    return seams.migrations().latest();
  }
}

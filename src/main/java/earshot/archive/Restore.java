package earshot.archive;

import earshot.storage.Database;
import earshot.storage.Durable;
import earshot.storage.Loading;
import earshot.storage.Progress;
import earshot.storage.StorageRefused;
import earshot.storage.Stores;
import earshot.storage.Upgrading;
import earshot.storage.lock.KeyFile;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a workspace from a backup.
public final class Restore {
  private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

  // Rows take this many times the room of their text while they are loaded.
  private static final long ROOM = 2;

  private final InstantSource clock;
  private final Keys keys;

  /// @param clock notes when the schema was made
  public Restore(InstantSource clock) {
    this(clock, Keys.NONE);
  }

  /// The same where something is encrypted.
  public Restore(InstantSource clock, Keys keys) {
    this.clock = clock;
    this.keys = keys;
  }

  /// By which keys. A workspace stays under its own; a new one comes under that of the backup.
  ///
  /// @param backup absent when the backup is not encrypted
  /// @param workspace absent when there is none yet, or it is not encrypted
  public record Keys(Optional<WorkspaceKey> backup, Optional<WorkspaceKey> workspace) {
    /// Nothing is encrypted.
    public static final Keys NONE = new Keys(Optional.empty(), Optional.empty());
  }

  /// What was restored.
  public record Restored(Manifest manifest, long rows) {}

  /// Reads the whole backup once and compares it with its hashes, then makes a new database from it
  /// and names it the workspace's. Until that last step nothing of a workspace changes.
  ///
  /// @param folder absent, empty, or a workspace whose database is to be replaced; its former file
  ///   stays beside the new one
  /// @param progress hears bytes checked, then rows, then steps of the indexes
  /// @throws ArchiveRefused when the backup cannot be believed
  /// @throws StorageRefused when the folder cannot take it
  public Restored into(Path backup, Path folder, Progress progress) {
    try (BundleReader reader = BundleReader.open(backup, keys.backup())) {
      reader.check(progress);
      askForRoom(reader.manifest(), folder);
      return into(backup, reader, folder, progress);
    }
  }

  private Restored into(Path backup, BundleReader reader, Path folder, Progress progress) {
    boolean there = Files.exists(folder);
    boolean keyed = Files.exists(folder.resolve(KeyFile.FILE));
    try {
      return made(backup, reader, folder, progress);
    } catch (RuntimeException | Error givenUp) {
      if (!keyed && !Database.isEncrypted(folder)) dropKeys(folder);
      if (!there) dropEmpty(folder);
      throw givenUp;
    }
  }

  private Restored made(Path backup, BundleReader reader, Path folder, Progress progress) {
    Optional<WorkspaceKey> key = target(backup, folder);
    boolean maybeBack;
    try (Loading loading = Loading.into(folder, reader.manifest().schema(), clock, key)) {
      load(reader, loading, progress);
      loading.forget(NewerCopies.forgotten(backup, keys.backup(), reader.manifest()));
      loading.finish(progress);
      maybeBack = loading.maybeBack();
    } catch (IllegalArgumentException misfit) {
      throw new ArchiveRefused(
          "“"
              + backup
              + "” does not hold the rows of a workspace ("
              + misfit.getMessage()
              + "); use another backup. Nothing was changed.",
          misfit);
    }
    if (maybeBack) forgetAgain(folder, key);
    return new Restored(reader.manifest(), reader.manifest().rows());
  }

  // They open nothing here: nothing was encrypted with them.
  private static void dropKeys(Path folder) {
    try {
      KeyFile.delete(folder);
    } catch (IOException left) {
      LOG.warn("key file left kind={}", left.getClass().getSimpleName());
    }
  }

  private static void dropEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException used) {
      LOG.info("folder left kind={}", used.getClass().getSimpleName());
    }
  }

  // Before anybody looks, and without a trace in the file.
  private void forgetAgain(Path folder, Optional<WorkspaceKey> key) {
    try (Database restored =
        Database.open(folder, clock, () -> false, new Database.Opening(key, Upgrading.ALONE))) {
      Stores stores = new Stores(restored);
      long gone = stores.keeping().removal().sweep();
      if (gone > 0) {
        LOG.info("forgotten again mentions={}", gone);
        var unused = stores.compaction().run(Progress.NONE);
      }
    }
  }

  private Optional<WorkspaceKey> target(Path backup, Path folder) {
    if (Database.isEncrypted(folder)) return keys.workspace();
    Optional<KeyFile> lock = Locking.lockOf(backup);
    if (lock.isEmpty()) return Optional.empty();
    try {
      Durable.makeFolder(folder);
    } catch (IOException unwritable) {
      throw new ArchiveRefused(
          "cannot write in \"%s\"; choose another folder.".formatted(folder), unwritable);
    }
    // Before a byte is encrypted, for nothing else opens it.
    lock.get().write(folder);
    return keys.backup();
  }

  private static void load(BundleReader reader, Loading loading, Progress progress) {
    if (!new HashSet<>(reader.tables()).equals(new HashSet<>(loading.tables()))) {
      throw new IllegalArgumentException("other tables");
    }
    long done = 0;
    for (String table : reader.tables()) {
      for (Manifest.Entry part : reader.manifest().of(table)) {
        progress.at(done, reader.manifest().rows());
        reader.read(part, loading.table(table));
        done += part.rows();
      }
    }
  }

  private static void askForRoom(Manifest manifest, Path folder) {
    try {
      Path there = folder.toAbsolutePath();
      while (there.getParent() != null && !Files.exists(there)) there = there.getParent();
      long needed = manifest.bytes() * ROOM;
      if (Files.getFileStore(there).getUsableSpace() >= needed) return;
      throw new ArchiveRefused(
          "restoring this needs %,d MB of free space on the disk of \"%s\"; make room there. Nothing was changed."
              .formatted(Math.max(1, needed >> 20), folder));
    } catch (IOException unknown) {
      // The disk will tell when it is full.
    }
  }
}

package earshot.archive;

import earshot.storage.Database;
import earshot.storage.Progress;
import earshot.storage.Scrub;
import earshot.storage.Snapshot;
import earshot.storage.Stores;
import earshot.storage.Upgrading;
import earshot.storage.lock.WorkspaceKey;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Restores the newest backup of a workspace on trial, only to see that it can be done.
public final class TrialRestore {
  private static final String LAST = "backup.rehearsed";
  private static final Duration A_MONTH = Duration.ofDays(30);

  private final Database database;
  private final Stores stores;
  private final Backups backups;
  private final InstantSource clock;

  TrialRestore(Database database, Stores stores, Backups backups, InstantSource clock) {
    this.database = database;
    this.stores = stores;
    this.backups = backups;
    this.clock = clock;
  }

  /// Restores into a folder of its own and compares what came out with what the backup says; the
  /// folder is the caller's to delete.
  ///
  /// @throws ArchiveRefused when there is no backup, or it does not restore
  public Manifest run(Path trial, Progress progress) {
    Path backup =
        backups
            .newest()
            .orElseThrow(
                () -> new ArchiveRefused("There is no backup yet; “earshot backup” makes one."))
            .file();
    Restore.Keys keys = new Restore.Keys(database.key(), Optional.empty());
    Manifest manifest = new Restore(clock, keys).into(backup, trial, progress).manifest();
    Optional<WorkspaceKey> key = Database.isEncrypted(trial) ? database.key() : Optional.empty();
    Database.Opening opening = new Database.Opening(key, Upgrading.ALONE);
    try (Database restored = Database.open(trial, clock, () -> false, opening)) {
      restored.still(snapshot -> compared(manifest, snapshot));
    }
    stores.settings().put(LAST, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    return manifest;
  }

  /// The same in a throw-away folder, of which nothing is left.
  ///
  /// @throws ArchiveRefused as [#run(Path, Progress)]
  public void run(Progress progress) {
    try (Scratch scratch = Scratch.make()) {
      Manifest unused = run(scratch.folder().resolve("workspace"), progress);
    }
  }

  /// Whether there is a backup, and none gave everything back for a month.
  public boolean due() {
    Instant monthAgo = clock.instant().minus(A_MONTH);
    return backups.newest().isPresent() && last().map(at -> at.isBefore(monthAgo)).orElse(true);
  }

  /// When a backup last gave everything back.
  public Optional<Instant> last() {
    try {
      return stores.settings().get(LAST).map(Instant::parse);
    } catch (DateTimeException changedByHand) {
      return Optional.empty();
    }
  }

  private static String compared(Manifest manifest, Snapshot restored) {
    for (String table : restored.tables()) {
      // Opening a workspace may note a setting.
      if (table.equals("setting")) continue;
      if (restored.count(table) != manifest.rows(table)) {
        throw new ArchiveRefused("The newest backup does not give back all rows of " + table + ".");
      }
    }
    if (!Scrub.damagedTexts(restored).equals(manifest.damaged())) {
      throw new ArchiveRefused("The newest backup does not give back all texts as they were.");
    }
    return restored.journalHead();
  }
}

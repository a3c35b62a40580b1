package earshot.archive;

import earshot.storage.Compaction;
import earshot.storage.Database;
import earshot.storage.ForgettingStore;
import earshot.storage.JournalCheck;
import earshot.storage.Progress;
import earshot.storage.Scrub;
import earshot.storage.Stores;
import earshot.storage.lock.LockRefused;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one workspace safe: a verified backup a day, older ones let go, words that were damaged on
/// the disk taken back from a backup, and the file made small after one.
public final class Safekeeping {
  private static final Logger LOG = LoggerFactory.getLogger(Safekeeping.class);
  private static final String SECOND = "backup.second-folder";
  private static final Duration A_DAY = Duration.ofHours(20);
  private static final Duration FORGOTTEN_KEPT = Duration.ofDays(30);
  private static final Duration OVERDUE = Duration.ofDays(3);

  private final Database database;
  private final Stores stores;
  private final Path folder;
  private final InstantSource clock;
  private final ZoneId zone;

  /// @param folder the workspace's folder
  public Safekeeping(
      Database database, Stores stores, Path folder, InstantSource clock, ZoneId zone) {
    this.database = database;
    this.stores = stores;
    this.folder = folder;
    this.clock = clock;
    this.zone = zone;
  }

  /// By which key its backups are sealed; absent when they are not.
  public Optional<WorkspaceKey> key() {
    return database.key();
  }

  /// Brings all backups, those of the second folder too, to what the workspace is now.
  ///
  /// @param opens the key of those that are sealed
  /// @return how many are still not as they should be
  int reseal(Optional<WorkspaceKey> opens) {
    Optional<Locking> wanted = Locking.of(database.key(), folder);
    int left = new Resealing(folder.resolve(Backups.FOLDER), opens, wanted).run();
    return left + secondFolder().map(each -> new Resealing(each, opens, wanted).run()).orElse(0);
  }

  /// Seals backups of an encrypted workspace that a kill has left plain; does nothing else.
  public void sealLeft() {
    if (database.key().isPresent()) reseal(database.key());
  }

  private Backups own() {
    return backupsIn(folder.resolve(Backups.FOLDER));
  }

  // Asked each time: the workspace may have been encrypted meanwhile.
  private Backups backupsIn(Path where) {
    return new Backups(where, Locking.of(database.key(), folder));
  }

  /// What a backup came to.
  ///
  /// @param secondTrouble why the second folder has no copy; empty when it has, or is not wished
  public record Made(Backups.Kept kept, Optional<String> secondTrouble) {}

  /// Makes a backup now, copies it into the second folder when there is one, and lets older ones
  /// go.
  ///
  /// @throws ArchiveRefused when it cannot be made; the former ones are as they were
  public Made backUp(Progress progress) {
    Backups own = own();
    Backups.Kept kept = database.still(snapshot -> own.make(snapshot, clock.instant(), progress));
    own.rotate(zone);
    own.dropBefore(forgottenUntil());
    database.dropSuperseded();
    Optional<String> trouble = Optional.empty();
    try {
      secondFolder().map(this::backupsIn).ifPresent(second -> copy(kept, second));
    } catch (ArchiveRefused refused) {
      LOG.warn("second folder without backup");
      trouble = Optional.ofNullable(refused.getMessage());
    }
    return new Made(kept, trouble);
  }

  /// Makes a backup that is to be the only copy: former files of the database go at once, older
  /// backups 30 days from now at the latest.
  ///
  /// @throws ArchiveRefused when it cannot be made; everything is as it was
  public void backUpAnew(Progress progress) {
    backUp(progress);
    database.dropSuperseded(Duration.ZERO);
  }

  // Whoever was forgotten 30 days ago is in none of the backups that are left.
  private Instant forgottenUntil() {
    Instant then = clock.instant().minus(FORGOTTEN_KEPT);
    return stores.keeping().forgetting().all().stream()
        .map(ForgettingStore.Run::at)
        .filter(at -> !at.isAfter(then))
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  /// Makes archives of the workspace.
  public Bundles bundles() {
    return new Bundles(database, stores, clock);
  }

  /// Whether the newest backup is older than a day and something was written since.
  public boolean due() {
    Optional<Backups.Kept> newest = own().newest();
    if (newest.isEmpty()) return true;
    return newest.get().at().isBefore(clock.instant().minus(A_DAY))
        && database.lastWritten().isAfter(newest.get().at());
  }

  /// Whether the newest backup is older than three days.
  public boolean overdue() {
    return newest().map(kept -> kept.at().isBefore(clock.instant().minus(OVERDUE))).orElse(false);
  }

  /// The backups in the workspace's own folder, newest first.
  public List<Backups.Kept> list() {
    return own().list();
  }

  /// The heads of the journal that the backups keep; of one that cannot be read, none.
  public List<JournalCheck.Kept> journalHeads() {
    List<JournalCheck.Kept> heads = new ArrayList<>();
    for (Backups.Kept kept : own().list()) {
      try (BundleReader reader = BundleReader.open(kept.file(), database.key())) {
        Manifest manifest = reader.manifest();
        long rows = manifest.rows("journal");
        String where = "the backup of " + kept.at();
        heads.add(new JournalCheck.Kept(rows, manifest.journalHead(), kept.at(), where));
      } catch (ArchiveRefused | LockRefused unreadable) {
        LOG.warn("backup without manifest bytes={}", kept.bytes());
      }
    }
    return heads;
  }

  /// Looks at each row of the journal, and at the heads that the backups keep.
  public JournalCheck.Result verifyJournal() {
    return stores.journal().verify(journalHeads());
  }

  /// The newest of them.
  public Optional<Backups.Kept> newest() {
    return own().newest();
  }

  /// Where each backup is copied to, best on another disk.
  public Optional<Path> secondFolder() {
    try {
      return stores.settings().get(SECOND).filter(path -> !path.isEmpty()).map(Path::of);
    } catch (InvalidPathException ofAnotherSystem) {
      return Optional.empty();
    }
  }

  /// Chooses where each backup is copied to; empty for nowhere.
  ///
  /// @throws ArchiveRefused when nothing can be written there
  public void secondFolder(Optional<Path> folder) {
    if (folder.isPresent()) {
      try {
        Files.createDirectories(folder.get());
        Files.delete(Files.createTempFile(folder.get(), "earshot-", ".try"));
      } catch (IOException unwritable) {
        throw new ArchiveRefused(
            "cannot write in \"" + folder.get() + "\"; choose another folder for the copies.",
            unwritable);
      }
    }
    stores.settings().put(SECOND, folder.map(each -> each.toAbsolutePath().toString()).orElse(""));
  }

  /// Makes a backup, then gives the room back that deleted rows have left.
  ///
  /// @throws ArchiveRefused when the backup cannot be made; then nothing is compacted
  public Compaction.Sizes compact(Progress progress) {
    backUp(progress);
    return stores.compaction().run(progress);
  }

  /// What mending came to.
  ///
  /// @param left mentions whose words no backup has
  public record Mended(int mended, List<Long> left) {}

  /// Takes words that were damaged on the disk back from the newest backup in which they are sound.
  public Mended mend(List<Long> damaged) {
    Set<Long> left = new HashSet<>(damaged);
    for (Backups.Kept kept : own().list()) {
      if (left.isEmpty()) break;
      try (BundleReader reader = BundleReader.open(kept.file(), database.key())) {
        for (SavedWords.Found found : SavedWords.find(reader, left)) {
          Scrub scrub = stores.scrub();
          if (scrub.mend(found.mention(), found.at(), found.source(), found.words())) {
            left.remove(found.mention());
          }
        }
      } catch (ArchiveRefused | LockRefused unreadable) {
        LOG.warn("backup not readable name={}", kept.file().getFileName());
      }
    }
    List<Long> without = new ArrayList<>(left);
    without.sort(Long::compare);
    return new Mended(damaged.size() - left.size(), without);
  }

  /// Restores the newest backup on trial.
  public TrialRestore trial() {
    return new TrialRestore(database, stores, own(), clock);
  }

  private void copy(Backups.Kept kept, Backups second) {
    second.copy(kept);
    second.rotate(zone);
    second.dropBefore(forgottenUntil());
  }
}

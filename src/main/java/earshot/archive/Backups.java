package earshot.archive;

import earshot.storage.Durable;
import earshot.storage.Progress;
import earshot.storage.Snapshot;
import earshot.storage.lock.LockRefused;
import earshot.storage.lock.WorkspaceKey;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The backups in one folder: makes them, lists them, lets old ones go.
///
/// A backup has its name only after it was forced to the disk and read back; a kill leaves the
/// former ones and at most an unfinished file, which the next one deletes.
public final class Backups {
  /// Where a workspace keeps its own.
  public static final String FOLDER = "backups";

  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
  private static final String PART = ".part";
  private static final long ROOM_TO_SPARE = 64L << 20;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'earshot-'uuuuMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter SEALED =
      DateTimeFormatter.ofPattern("'earshot-'uuuuMMdd'T'HHmmss'Z.sealed'").withZone(ZoneOffset.UTC);
  private static final String ALL = "earshot-*.{zip,sealed}";

  private final Path folder;
  private final Optional<Locking> seal;

  /// The backups in a folder, which need not be there yet.
  public Backups(Path folder) {
    this(folder, Optional.empty());
  }

  /// The same for a workspace that may be encrypted.
  ///
  /// @param seal absent when new backups are not sealed
  public Backups(Path folder, Optional<Locking> seal) {
    this.folder = folder;
    this.seal = seal;
  }

  /// A backup that was read back.
  public record Kept(Path file, Instant at, long bytes) {}

  /// All of them, newest first.
  public List<Kept> list() {
    if (!Files.isDirectory(folder)) return List.of();
    List<Kept> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ALL)) {
      for (Path file : files) {
        Optional<Instant> at = time(file);
        if (at.isPresent()) found.add(new Kept(file, at.get(), Files.size(file)));
      }
    } catch (IOException unreadable) {
      LOG.warn("backups not listed kind={}", unreadable.getClass().getSimpleName());
    }
    found.sort(Comparator.comparing(Kept::at).reversed());
    return found;
  }

  /// The newest one.
  public Optional<Kept> newest() {
    return list().stream().findFirst();
  }

  /// Writes one moment of a database, forces it to the disk, reads it back, and only then calls it
  /// a backup.
  ///
  /// @param progress hears rows, then bytes read back
  /// @throws ArchiveRefused when it cannot be written or does not read back as it was written; the
  ///   former ones are as they were
  public Kept make(Snapshot snapshot, Instant now, Progress progress) {
    return make(snapshot, now, progress, progress);
  }

  /// The backup that holds this moment already, so that no other need be made: the newest, when
  /// nothing was written to the file since, and there is as much in each table as when it was made.
  ///
  /// @param written when the file was last written to
  public Optional<Kept> holding(Snapshot snapshot, Instant written, Instant now) {
    return newest()
        .filter(kept -> kept.at().isAfter(written) && !kept.at().isAfter(now))
        .filter(kept -> holds(kept, snapshot));
  }

  private boolean holds(Kept kept, Snapshot snapshot) {
    if (name(kept.at(), seal.isEmpty()).equals(String.valueOf(kept.file().getFileName()))) {
      return false;
    }
    try (BundleReader reader = BundleReader.open(kept.file(), key())) {
      Manifest manifest = reader.manifest();
      return manifest.schema() == snapshot.schema()
          && manifest.journalHead().equals(snapshot.journalHead())
          && snapshot.tables().stream()
              .allMatch(table -> manifest.rows(table) == snapshot.count(table));
    } catch (ArchiveRefused | LockRefused unreadable) {
      LOG.warn("backup not readable name={}", kept.file().getFileName());
      return false;
    }
  }

  /// The same where what is written and what is read back are told apart.
  ///
  /// @param written hears rows
  /// @param checked hears bytes
  public Kept make(Snapshot snapshot, Instant now, Progress written, Progress checked) {
    Instant at = now.truncatedTo(ChronoUnit.SECONDS);
    Path file = folder.resolve(name(at, seal.isPresent()));
    Path part = folder.resolve(file.getFileName() + PART);
    try {
      Durable.makeFolder(folder);
      deleteUnfinished();
      askForRoom();
      Durable.make(part);
      Manifest manifest = write(snapshot, at, part, written);
      Durable.keep(part);
      readBack(part, manifest, checked);
      Durable.move(part, file);
      Kept kept = new Kept(file, at, Files.size(file));
      LOG.info(
          "backed up mentions={} rows={} bytes={} damaged={}",
          manifest.mentions(),
          manifest.rows(),
          kept.bytes(),
          manifest.damaged().size());
      return kept;
    } catch (IOException | tools.jackson.core.JacksonException failed) {
      discard(part);
      throw notWritten(failed);
    } catch (RuntimeException failed) {
      discard(part);
      throw failed;
    }
  }

  /// Puts a copy of a backup of another folder here, read back like the first.
  ///
  /// @throws ArchiveRefused when it cannot be written
  public Kept copy(Kept other) {
    Path file = folder.resolve(String.valueOf(other.file().getFileName()));
    Path part = folder.resolve(file.getFileName() + PART);
    try {
      Durable.makeFolder(folder);
      deleteUnfinished();
      Durable.make(part);
      try (OutputStream out = Files.newOutputStream(part)) {
        Files.copy(other.file(), out);
      }
      Durable.keep(part);
      try (BundleReader reader = BundleReader.open(part, key())) {
        reader.check(Progress.NONE);
      }
      Durable.move(part, file);
      return new Kept(file, other.at(), other.bytes());
    } catch (IOException failed) {
      discard(part);
      throw notWritten(failed);
    } catch (RuntimeException failed) {
      discard(part);
      throw failed;
    }
  }

  /// Lets go of those that are neither the last of one of 7 days, 4 weeks or 3 months; returns how
  /// many that were.
  public int rotate(ZoneId zone) {
    List<Kept> all = list();
    Set<Instant> kept = Rotation.kept(all.stream().map(Kept::at).collect(Collectors.toSet()), zone);
    int gone = 0;
    for (Kept each : all) {
      if (kept.contains(each.at())) continue;
      discard(each.file());
      gone++;
    }
    return gone;
  }

  /// Lets go of those made before a moment; returns how many that were.
  public int dropBefore(Instant moment) {
    int gone = 0;
    for (Kept each : list()) {
      if (!each.at().isBefore(moment)) continue;
      discard(each.file());
      gone++;
    }
    return gone;
  }

  static String name(Instant at, boolean sealed) {
    return (sealed ? SEALED : NAME).format(at);
  }

  private Optional<WorkspaceKey> key() {
    return seal.map(Locking::key);
  }

  private Manifest write(Snapshot snapshot, Instant at, Path part, Progress progress)
      throws IOException {
    try (OutputStream raw = Files.newOutputStream(part);
        OutputStream sealed = seal.isPresent() ? seal.get().over(raw) : raw;
        OutputStream out = new BufferedOutputStream(sealed, 1 << 16)) {
      return new BundleWriter(snapshot, Cut.ALL, progress).write(out, at);
    }
  }

  private void readBack(Path part, Manifest written, Progress progress) throws IOException {
    try (BundleReader reader = BundleReader.open(part, key())) {
      if (!reader.manifest().equals(written)) throw new IOException("another manifest");
      reader.check(progress);
    }
  }

  private void askForRoom() throws IOException {
    long former = newest().map(Kept::bytes).orElse(0L);
    long needed = ROOM_TO_SPARE + former + former / 4;
    if (Files.getFileStore(folder).getUsableSpace() < needed) {
      throw new ArchiveRefused(
          "a backup needs %,d MB of free space in \"%s\"; make room there. The former backups are as they were."
              .formatted(needed >> 20, folder));
    }
  }

  private void deleteUnfinished() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "earshot-*" + PART)) {
      for (Path file : files) Files.delete(file);
    }
  }

  private ArchiveRefused notWritten(Exception failed) {
    return new ArchiveRefused(
        "the backup could not be written in \""
            + folder
            + "\"; see that its disk has room and can be written. The former backups are as they"
            + " were.",
        failed);
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      LOG.warn("file left kind={}", left.getClass().getSimpleName());
    }
  }

  private static Optional<Instant> time(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      DateTimeFormatter form = name.endsWith(".zip") ? NAME : SEALED;
      return Optional.of(form.parse(name, Instant::from));
    } catch (DateTimeException otherName) {
      return Optional.empty();
    }
  }
}

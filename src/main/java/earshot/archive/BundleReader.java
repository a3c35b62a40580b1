package earshot.archive;

import earshot.storage.Cells;
import earshot.storage.Progress;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/// Reads a backup or an archive, entry by expected name and never onto the disk; believes nothing
/// it says of itself before it was counted and hashed.
public final class BundleReader implements AutoCloseable {
  private static final String JOURNAL = "journal";

  private final Path file;
  private final Pack zip;
  private final Manifest manifest;
  private final Set<String> missing;

  private BundleReader(Path file, Pack zip, Manifest manifest, Set<String> missing) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
    this.missing = missing;
  }

  /// A part that is not as it was written.
  ///
  /// @param part its name, such as `tables/mention_text-0003.ndjson`
  /// @param rows how many rows it held
  /// @param missing whether it is not there at all
  public record Damage(String part, long rows, boolean missing) {}

  /// Opens a backup and reads what it says of itself.
  ///
  /// @throws ArchiveRefused when it is not there, is no backup of Earshot, or holds other things
  public static BundleReader open(Path file) {
    return open(file, Optional.empty());
  }

  /// The same for one that may be encrypted.
  ///
  /// @param key ignored by one that is not
  /// @throws earshot.storage.lock.LockRefused when it is encrypted, and not by this key
  public static BundleReader open(Path file, Optional<WorkspaceKey> key) {
    BundleReader reader = openWhatIsLeft(file, key);
    if (reader.missing.isEmpty()) return reader;
    reader.close();
    throw noBackup(file, new IOException("no entry"));
  }

  /// The same, also where parts of it are missing.
  ///
  /// @throws ArchiveRefused when it is not there, is nothing of Earshot's, or cannot be read at all
  public static BundleReader openWhatIsLeft(Path file) {
    return openWhatIsLeft(file, Optional.empty());
  }

  private static BundleReader openWhatIsLeft(Path file, Optional<WorkspaceKey> key) {
    try {
      Pack zip = Locking.open(file, key);
      try {
        Admission.refuseReview(file, zip);
        Set<String> names = Admission.names(zip);
        Manifest manifest = Admission.manifest(file, zip);
        return new BundleReader(file, zip, manifest, Admission.judge(zip, manifest, names));
      } catch (IOException | RuntimeException refused) {
        zip.close();
        throw refused;
      }
    } catch (NoSuchFileException absent) {
      throw new ArchiveRefused("There is no file “" + file + "”.", absent);
    } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
      throw noBackup(file, unreadable);
    }
  }

  /// What it says of itself.
  public Manifest manifest() {
    return manifest;
  }

  /// Reads everything once and compares it with what it says of itself.
  ///
  /// @param progress hears bytes
  /// @throws ArchiveRefused when a byte is not as it was written
  public void check(Progress progress) {
    long done = 0;
    for (Manifest.Entry entry : manifest.entries()) {
      progress.at(done, manifest.bytes());
      hashed(entry);
      done += entry.bytes();
    }
    checkHead();
    progress.at(done, done);
  }

  // The only word of the manifest that no other file vouches for; a selection of mentions goes
  // without the journal.
  private void checkHead() {
    if (!tables().contains(JOURNAL)) return;
    if (manifest.about().isPresent() && manifest.rows(JOURNAL) == 0) return;
    LastHash last = new LastHash();
    read(JOURNAL, last);
    if (!last.hash().equals(manifest.journalHead())) {
      throw new ArchiveRefused(
          "“%s” names another last decision than it holds; use an older backup. Nothing was changed."
              .formatted(file));
    }
  }

  /// Tells the rows of a table.
  ///
  /// @throws ArchiveRefused when they are not as they were written
  /// @throws IllegalArgumentException when the listener takes no such row
  public void read(String table, Cells into) {
    List<Manifest.Entry> parts = manifest.of(table);
    if (parts.isEmpty()) throw new IllegalArgumentException("no table " + table);
    for (Manifest.Entry part : parts) read(part, into);
  }

  /// Tells the newest mentions with their words, newest first.
  ///
  /// @throws ArchiveRefused when they are not as they were written
  void readFirst(Cells into) {
    manifest.entries().stream()
        .filter(each -> each.name().equals(Manifest.FIRST))
        .forEach(each -> read(each, into));
  }

  /// Tells the rows of one part.
  ///
  /// @throws ArchiveRefused when they are not as they were written
  void read(Manifest.Entry entry, Cells into) {
    Measure measure = new Measure();
    try (InputStream in = measure.over(stream(entry), entry.bytes())) {
      long rows = RowReader.read(in, into);
      in.transferTo(java.io.OutputStream.nullOutputStream());
      if (rows != entry.rows() || !as(entry, measure)) throw changed(entry);
    } catch (IOException | JacksonException unreadable) {
      throw changed(entry);
    }
  }

  /// Reads everything once and names each part that is not as it was written.
  ///
  /// @param progress hears bytes
  public List<Damage> damages(Progress progress) {
    List<Damage> found = new ArrayList<>();
    long done = 0;
    for (Manifest.Entry entry : manifest.entries()) {
      progress.at(done, manifest.bytes());
      if (missing.contains(entry.name())) {
        found.add(new Damage(entry.name(), entry.rows(), true));
      } else if (!isWhole(entry)) {
        found.add(new Damage(entry.name(), entry.rows(), false));
      }
      done += entry.bytes();
    }
    progress.at(done, done);
    return found;
  }

  /// The tables whose rows it holds.
  public List<String> tables() {
    return manifest.entries().stream()
        .filter(Manifest.Entry::isTable)
        .map(Manifest.Entry::table)
        .distinct()
        .toList();
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException failed) {
      // It was only read.
    }
  }

  private void hashed(Manifest.Entry entry) {
    if (!isWhole(entry)) throw changed(entry);
  }

  private boolean isWhole(Manifest.Entry entry) {
    Measure measure = new Measure();
    try (InputStream in = measure.over(stream(entry), entry.bytes())) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return as(entry, measure);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean as(Manifest.Entry entry, Measure measure) {
    return measure.bytes() == entry.bytes() && measure.sha256Hex().equals(entry.sha256());
  }

  private InputStream stream(Manifest.Entry entry) throws IOException {
    return zip.open(entry.name());
  }

  private ArchiveRefused changed(Manifest.Entry entry) {
    return new ArchiveRefused(
        "“%s” is damaged in %s; use an older backup. Nothing was changed."
            .formatted(file, entry.name()));
  }

  private static ArchiveRefused noBackup(Path file, Exception why) {
    return new ArchiveRefused(
        "“"
            + file
            + "” is no archive and no backup that Earshot can read: it is cut off, damaged, or"
            + " holds other things; use another one. Nothing was changed.",
        why);
  }

  /// When it was made.
  Instant madeAt() {
    return manifest.madeAt();
  }
}

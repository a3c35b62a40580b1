package earshot.archive;

import earshot.storage.Cells;
import earshot.storage.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads a backup, entry by expected name and never onto the disk; believes nothing it says of
/// itself before it was counted and hashed.
public final class BundleReader implements AutoCloseable {
  private static final int MOST_ENTRIES = 500;
  private static final String JOURNAL = "journal";
  private static final int LONGEST_MANIFEST = 1 << 20;
  private static final long MOST_BYTES = 1L << 36;
  private static final long FREE_OF_RATIO = 1L << 20;
  private static final long MOST_RATIO = 250;
  private static final Pattern OURS =
      Pattern.compile("manifest\\.json|first\\.ndjson|tables/[a-z_]{1,60}\\.ndjson");
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(5)
                          .maxStringLength(1_000)
                          .maxNameLength(64)
                          .build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private BundleReader(Path file, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /// Opens a backup and reads what it says of itself.
  ///
  /// @throws ArchiveRefused when it is not there, is no backup of Earshot, or holds other things
  public static BundleReader open(Path file) {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        return new BundleReader(file, zip, manifest(file, zip));
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

  // The only word of the manifest that no other file vouches for.
  private void checkHead() {
    if (!tables().contains(JOURNAL)) return;
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
    Manifest.Entry entry =
        manifest.entries().stream()
            .filter(each -> each.name().equals(Manifest.entryOf(table)))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no table " + table));
    Measure measure = new Measure();
    try (InputStream in = measure.over(stream(entry), entry.bytes())) {
      long rows = RowReader.read(in, into);
      in.transferTo(java.io.OutputStream.nullOutputStream());
      if (rows != entry.rows() || !as(entry, measure)) throw changed(entry);
    } catch (IOException | JacksonException unreadable) {
      throw changed(entry);
    }
  }

  /// The tables whose rows it holds.
  public List<String> tables() {
    return manifest.entries().stream()
        .filter(Manifest.Entry::isTable)
        .map(Manifest.Entry::table)
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
    Measure measure = new Measure();
    try (InputStream in = measure.over(stream(entry), entry.bytes())) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException unreadable) {
      throw changed(entry);
    }
    if (!as(entry, measure)) throw changed(entry);
  }

  private static boolean as(Manifest.Entry entry, Measure measure) {
    return measure.bytes() == entry.bytes() && measure.sha256Hex().equals(entry.sha256());
  }

  private InputStream stream(Manifest.Entry entry) throws IOException {
    ZipEntry there = zip.getEntry(entry.name());
    if (there == null) throw new IOException("entry vanished");
    return zip.getInputStream(there);
  }

  private ArchiveRefused changed(Manifest.Entry entry) {
    return new ArchiveRefused(
        "“%s” is damaged in %s; use an older backup. Nothing was changed."
            .formatted(file, entry.name()));
  }

  private static Manifest manifest(Path file, ZipFile zip) throws IOException {
    if (zip.size() > MOST_ENTRIES) throw new IOException("too many entries");
    Set<String> names = new HashSet<>();
    for (ZipEntry entry : zip.stream().collect(Collectors.toList())) {
      if (!OURS.matcher(entry.getName()).matches() || !names.add(entry.getName())) {
        throw new IOException("an entry that does not belong here");
      }
    }
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) throw new IOException("no manifest");
    Manifest manifest;
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] json = in.readNBytes(LONGEST_MANIFEST + 1);
      if (json.length > LONGEST_MANIFEST) throw new IOException("a manifest that is too long");
      manifest = JSON.readValue(json, Manifest.class);
    }
    if (!manifest.format().equals(Manifest.FORMAT)) throw new IOException("another format");
    if (manifest.version() > Manifest.VERSION) {
      throw new ArchiveRefused(
          "“" + file + "” was made by a newer Earshot; restore it with that version.");
    }
    judge(zip, manifest, names);
    return manifest;
  }

  // Sizes are held to what was packed, so that a few bytes cannot fill the disk.
  private static void judge(ZipFile zip, Manifest manifest, Set<String> names) throws IOException {
    Set<String> told = new HashSet<>();
    told.add(Manifest.NAME);
    long bytes = 0;
    for (Manifest.Entry each : manifest.entries()) {
      told.add(each.name());
      ZipEntry packed = zip.getEntry(each.name());
      if (packed == null || each.bytes() < 0 || each.rows() < 0) throw new IOException("no entry");
      long most = FREE_OF_RATIO + MOST_RATIO * Math.max(0, packed.getCompressedSize());
      if (each.bytes() > most) throw new IOException("inflates too much");
      bytes += each.bytes();
    }
    if (bytes > MOST_BYTES) throw new IOException("too large");
    if (!told.equals(names) || manifest.entries().size() != names.size() - 1) {
      throw new IOException("entries that were not told");
    }
  }

  private static ArchiveRefused noBackup(Path file, Exception why) {
    return new ArchiveRefused(
        "“"
            + file
            + "” is no backup that Earshot can read: it is cut off, damaged, or holds other things;"
            + " use another one. Nothing was changed.",
        why);
  }

  /// When it was made.
  Instant madeAt() {
    return manifest.madeAt();
  }
}

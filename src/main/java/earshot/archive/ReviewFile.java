package earshot.archive;

import earshot.model.Label;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Turns a review into the bytes of its file and back: two lists of rows and a manifest that binds
/// them to one archive.
final class ReviewFile {
  private static final int VERSION = 1;
  static final String LABELS = "labels.ndjson";
  static final String NOTES = "notes.ndjson";
  private static final String BETWEEN_MARKS = " ";
  private static final long MOST_BYTES = 64L << 20;
  private static final LocalDateTime TIME_OF_ENTRIES = LocalDateTime.of(1980, 2, 1, 0, 0);
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private ReviewFile() {}

  /// What a file holds.
  record Content(Review.Head head, List<Review.Given> labels, List<Review.Remark> notes) {}

  /// Told by the file itself.
  ///
  /// @param sha256 of each list, in hex, by its name
  record Told(
      String format,
      int version,
      Review.Head head,
      Map<String, String> sha256,
      String readableBy) {}

  static byte[] bytes(Review.Head head, List<Review.Given> labels, List<Review.Remark> notes)
      throws IOException {
    byte[] given = rows(out -> labels.forEach(each -> write(each, out)));
    byte[] noted = rows(out -> notes.forEach(each -> write(each, out)));
    Map<String, String> sums = new java.util.TreeMap<>();
    sums.put(LABELS, sum(given));
    sums.put(NOTES, sum(noted));
    Told told = new Told(Admission.REVIEW, VERSION, head, sums, Manifest.About.SINCE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, LABELS, given);
      put(zip, NOTES, noted);
      put(zip, Manifest.NAME, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(told));
    }
    return bytes.toByteArray();
  }

  /// @throws ArchiveRefused when it is no review, or not as it was written
  static Content read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) throw new IOException("too large");
      try (ZipFile zip = new ZipFile(file.toFile())) {
        return read(file, zip);
      }
    } catch (NoSuchFileException absent) {
      throw new ArchiveRefused("There is no file “" + file + "”.", absent);
    } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
      throw new ArchiveRefused(
          "“" + file + "” is no review that Earshot can read: it is cut off, damaged, or holds other"
              + " things. Nothing was changed.",
          unreadable);
    }
  }

  private static Content read(Path file, ZipFile zip) throws IOException {
    Told told = JSON.readValue(entry(zip, Manifest.NAME), Told.class);
    if (!told.format().equals(Admission.REVIEW)) throw new IOException("another format");
    if (told.version() > VERSION) {
      throw new ArchiveRefused(
          "“%s” was made by a newer Earshot; version %s or a later one reads it."
              .formatted(file, told.readableBy()));
    }
    List<Review.Given> labels = new ArrayList<>();
    List<Review.Remark> notes = new ArrayList<>();
    tell(zip, told, LABELS, row -> labels.add(given(row)));
    tell(zip, told, NOTES, row -> notes.add(remark(row)));
    return new Content(told.head(), labels, notes);
  }

  private static void tell(ZipFile zip, Told told, String name, Consumer<HeldRow> row)
      throws IOException {
    byte[] bytes = entry(zip, name);
    if (!sum(bytes).equals(told.sha256().get(name))) throw new IOException("changed: " + name);
    long unused = RowReader.read(new ByteArrayInputStream(bytes), Sieve.seeing(row));
  }

  private static byte[] entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) throw new IOException("no " + name);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) throw new IOException("inflates too much");
      return bytes;
    }
  }

  private static byte[] rows(Consumer<RowWriter> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RowWriter rows = new RowWriter(bytes, () -> {})) {
      content.accept(rows);
    }
    return bytes.toByteArray();
  }

  private static void write(Review.Given given, RowWriter out) {
    out.text("marks", String.join(BETWEEN_MARKS, given.marks()));
    out.text("brand", given.brand());
    out.number("label", given.label().code());
    out.text("reason", given.reason());
    out.time("made_at", given.at());
    out.endOfRow();
  }

  private static void write(Review.Remark remark, RowWriter out) {
    out.text("marks", String.join(BETWEEN_MARKS, remark.marks()));
    out.text("body", remark.words());
    out.time("made_at", remark.at());
    out.endOfRow();
  }

  private static Review.Given given(HeldRow row) {
    return new Review.Given(
        marks(row),
        row.words("brand"),
        label(row.whole("label").orElse(0L)),
        row.words("reason"),
        row.moment("made_at"));
  }

  private static Review.Remark remark(HeldRow row) {
    return new Review.Remark(marks(row), row.words("body"), row.moment("made_at"));
  }

  private static List<String> marks(HeldRow row) {
    return Arrays.asList(row.words("marks").split(BETWEEN_MARKS, -1));
  }

  static Label label(long code) {
    for (Label each : Label.values()) if (each.code() == code) return each;
    throw new IllegalArgumentException("no label " + code);
  }

  private static String sum(byte[] bytes) {
    Measure measure = new Measure();
    try (var hashed = measure.over(java.io.OutputStream.nullOutputStream())) {
      hashed.write(bytes);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return measure.sha256Hex();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME_OF_ENTRIES);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}

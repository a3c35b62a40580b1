package earshot.archive;

import earshot.storage.Cells;
import earshot.storage.Progress;
import earshot.storage.Scrub;
import earshot.storage.Snapshot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Writes one moment of a database as a zip: files of rows per table, the newest mentions once more
/// in front, and what there is in a manifest at the end. The same content gives the same bytes.
final class BundleWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int NEWEST = 200;
  private static final int LEVEL = 1;
  private static final int BUFFER = 1 << 16;
  private static final int ROWS_PER_REPORT = 5_000;

  // In an archive a damaged part costs at most these.
  static final long ROWS_OF_A_PART = 50_000;

  // No zone and no clock gets into the zip; a month later, for its first day of all is written as
  // an extra field.
  private static final LocalDateTime TIME_OF_ENTRIES = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final Snapshot snapshot;
  private final Cut cut;
  private final Progress progress;
  private final List<Manifest.Entry> entries = new ArrayList<>();
  private long done;
  private long all;

  BundleWriter(Snapshot snapshot, Cut cut, Progress progress) {
    this.snapshot = snapshot;
    this.cut = cut;
    this.progress = progress;
  }

  /// Writes a backup; the stream stays the caller's to close.
  Manifest write(OutputStream out, Instant at) throws IOException {
    return write(out, at, Optional.empty(), Long.MAX_VALUE);
  }

  /// Writes an archive that still has to be sealed; the stream stays the caller's to close.
  Manifest write(OutputStream out, Instant at, Manifest.About about, long rowsOfAPart)
      throws IOException {
    return write(out, at, Optional.of(about), rowsOfAPart);
  }

  private Manifest write(
      OutputStream out, Instant at, Optional<Manifest.About> about, long rowsOfAPart)
      throws IOException {
    for (String table : snapshot.tables()) all += snapshot.count(table);
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(LEVEL);
    if (about.isPresent()) zip.setComment(Seal.empty());
    new Pieces(zip, Long.MAX_VALUE)
        .write(part -> Manifest.FIRST, rows -> cut.newest(snapshot, NEWEST, rows));
    done = 0;
    Pieces pieces = new Pieces(zip, rowsOfAPart);
    for (String table : snapshot.tables()) {
      pieces.write(
          part -> Manifest.partOf(table, part),
          rows -> snapshot.read(table, cut.through(table, rows)));
    }
    Manifest manifest =
        new Manifest(
            about.isPresent() ? Manifest.ARCHIVE : Manifest.FORMAT,
            Manifest.VERSION,
            snapshot.schema(),
            at,
            entries,
            cut.journalHead(snapshot),
            cut.damaged(Scrub.damagedTexts(snapshot)),
            about);
    zip.putNextEntry(named(Manifest.NAME));
    zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    zip.closeEntry();
    zip.finish();
    progress.at(all, all);
    return manifest;
  }

  private static ZipEntry named(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME_OF_ENTRIES);
    return entry;
  }

  /// Writes rows into one entry after the other.
  private final class Pieces {
    private final ZipOutputStream zip;
    private final long most;

    Pieces(ZipOutputStream zip, long most) {
      this.zip = zip;
      this.most = most;
    }

    void write(IntFunction<String> names, Consumer<Cells> content) throws IOException {
      try (Rolling rows = new Rolling(names)) {
        content.accept(rows);
      } catch (UncheckedIOException failed) {
        throw failed.getCause();
      }
    }

    /// Begins the next entry when one is full.
    private final class Rolling implements Cells, AutoCloseable {
      private final IntFunction<String> names;
      private int part;
      private Piece piece;

      Rolling(IntFunction<String> names) throws IOException {
        this.names = names;
        piece = new Piece(zip, names.apply(0));
      }

      @Override
      public void number(String column, long number) {
        rows().number(column, number);
      }

      @Override
      public void real(String column, double number) {
        rows().real(column, number);
      }

      @Override
      public void flag(String column, boolean flag) {
        rows().flag(column, flag);
      }

      @Override
      public void text(String column, String text) {
        rows().text(column, text);
      }

      @Override
      public void time(String column, Instant at) {
        rows().time(column, at);
      }

      @Override
      public void endOfRow() {
        piece.rows.endOfRow();
      }

      @Override
      public void close() throws IOException {
        piece.close();
      }

      private RowWriter rows() {
        if (piece.written < most) return piece.rows;
        try {
          piece.close();
          piece = new Piece(zip, names.apply(++part));
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
        return piece.rows;
      }
    }
  }

  /// One entry while it is written.
  private final class Piece {
    private final ZipOutputStream zip;
    private final String name;
    private final Measure measure = new Measure();
    private final OutputStream measured;
    private final RowWriter rows;
    private long written;

    Piece(ZipOutputStream zip, String name) throws IOException {
      this.zip = zip;
      this.name = name;
      zip.putNextEntry(named(name));
      measured = new BufferedOutputStream(measure.over(zip), BUFFER);
      rows = new RowWriter(measured, this::row);
    }

    void close() throws IOException {
      rows.close();
      measured.flush();
      zip.closeEntry();
      entries.add(new Manifest.Entry(name, written, measure.bytes(), measure.sha256Hex()));
    }

    private void row() {
      written++;
      count();
    }
  }

  private void count() {
    done++;
    if (done % ROWS_PER_REPORT == 0) progress.at(Math.min(done, all), all);
  }
}

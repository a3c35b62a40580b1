package earshot.archive;

import earshot.storage.Progress;
import earshot.storage.Scrub;
import earshot.storage.Snapshot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Writes one moment of a database as a zip: a file of rows per table, the newest mentions once
/// more in front, and what there is in a manifest at the end.
final class BundleWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int NEWEST = 200;
  private static final int LEVEL = 1;
  private static final int BUFFER = 1 << 16;
  private static final int ROWS_PER_REPORT = 5_000;

  private final Snapshot snapshot;
  private final Instant now;
  private final Progress progress;
  private final List<Manifest.Entry> entries = new ArrayList<>();
  private long done;
  private long all;

  BundleWriter(Snapshot snapshot, Instant now, Progress progress) {
    this.snapshot = snapshot;
    this.now = now;
    this.progress = progress;
  }

  /// Writes everything; the stream stays the caller's to close.
  Manifest write(OutputStream out) throws IOException {
    for (String table : snapshot.tables()) all += snapshot.count(table);
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(LEVEL);
    entry(zip, Manifest.FIRST, rows -> snapshot.readNewest(NEWEST, rows));
    done = 0;
    for (String table : snapshot.tables()) {
      entry(zip, Manifest.entryOf(table), rows -> snapshot.read(table, rows));
    }
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            Manifest.VERSION,
            snapshot.schema(),
            now,
            entries,
            snapshot.journalHead(),
            Scrub.damagedTexts(snapshot));
    zip.putNextEntry(named(Manifest.NAME));
    zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    zip.closeEntry();
    zip.finish();
    progress.at(all, all);
    return manifest;
  }

  private void entry(ZipOutputStream zip, String name, Consumer<RowWriter> content)
      throws IOException {
    zip.putNextEntry(named(name));
    Measure measure = new Measure();
    long before = done;
    OutputStream measured = new BufferedOutputStream(measure.over(zip), BUFFER);
    try (RowWriter rows = new RowWriter(measured, this::count)) {
      content.accept(rows);
    }
    measured.flush();
    zip.closeEntry();
    entries.add(new Manifest.Entry(name, done - before, measure.bytes(), measure.sha256Hex()));
  }

  // The time of an entry is that of the backup: the same content gives the same bytes.
  private ZipEntry named(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(now.toEpochMilli());
    return entry;
  }

  private void count() {
    done++;
    if (done % ROWS_PER_REPORT == 0) progress.at(Math.min(done, all), all);
  }
}

package earshot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a database file anew without the room that deleted and changed rows have left, and knows
/// when that is worth it.
///
/// The new file takes the place of the old one in one step, after it was forced to the disk, passed
/// the gate and was counted: a kill anywhere leaves a whole file.
public final class Compaction {
  private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
  private static final String NOTE = "compaction";
  private static final long LEAST_BYTES = 300L << 20;
  private static final long WORTH = 2;

  /// What a mention takes, until a compaction has told.
  private static final long USUAL_BYTES_PER_MENTION = 1_000;

  private static final long TENTH_OF_A_SECOND = 100;

  private final Database database;

  Compaction(Database database) {
    this.database = database;
  }

  /// How large the file was and is, in bytes.
  public record Sizes(long before, long after) {}

  /// What compacting would bring.
  ///
  /// @param bytes the size of the file now
  /// @param expected its size afterwards, as far as can be told
  public record Offer(long bytes, long expected) {
    /// Judges by what a mention took after the last compaction.
    ///
    /// @param rows mentions now
    /// @param after bytes and mentions after the last compaction; absent before the first one
    static Offer of(long bytes, long rows, Optional<long[]> after) {
      long[] then = after.orElse(new long[] {USUAL_BYTES_PER_MENTION, 1});
      return new Offer(bytes, then[0] * rows / Math.max(1, then[1]));
    }

    /// Whether people should be asked: the file is above 300 MB and more than twice as large as it
    /// would be.
    public boolean worthIt() {
      return bytes > LEAST_BYTES && bytes > WORTH * expected;
    }
  }

  /// What compacting would bring now.
  public Offer offer() {
    long rows = database.read(each -> each.number("SELECT COUNT(*) FROM mention"));
    return Offer.of(size(database.file()), rows, noted());
  }

  /// Compacts the file; make a backup before. Takes about ten seconds for a million mentions, in
  /// which whoever reads or writes waits.
  ///
  /// @param progress hears bytes
  /// @throws Unavailable when the disk has no room for the new file beside the old one; nothing was
  ///   changed
  public Sizes run(Progress progress) {
    long expected = offer().expected();
    return database.compact((done, of) -> progress.at(done, Math.max(done, expected)));
  }

  private Optional<long[]> noted() {
    return database
        .read(rows -> SettingStore.find(rows, NOTE))
        .filter(note -> note.matches("\\d{1,15} \\d{1,15}"))
        .map(
            note -> {
              int blank = note.indexOf(' ');
              return new long[] {
                Long.parseLong(note.substring(0, blank)), Long.parseLong(note.substring(blank + 1))
              };
            });
  }

  /// Notes what a mention takes in a file that has no gaps.
  static void note(Database database, Sizes sizes) {
    database.write(
        rows ->
            SettingStore.put(
                rows, NOTE, sizes.after() + " " + rows.number("SELECT COUNT(*) FROM mention")));
  }

  /// Compacts a file that nobody has open.
  static Sizes run(Access access, Path file, Progress progress) throws SQLException {
    long before = size(file);
    Path unfinished = WorkspaceFolder.unfinished(file);
    try {
      if (Files.getFileStore(file).getUsableSpace() < before) throw noRoom(file);
      Map<String, Long> owned = owned(access, file);
      Files.deleteIfExists(unfinished);
      Durable.second(file, unfinished);
      rewrite(access, unfinished, progress);
      Durable.keep(unfinished);
      SchemaGate.pass(unfinished, access, SchemaGate.statements(file, access).orElseThrow());
      if (!owned(access, unfinished).equals(owned)) {
        Files.delete(unfinished);
        throw new Unavailable("the compacted file was not complete; the old one stays in use.");
      }
      Durable.move(unfinished, file);
    } catch (IOException | MVStoreException | IllegalStateException failed) {
      LOG.warn("not compacted kind={}", failed.getClass().getSimpleName());
      discard(unfinished);
      throw noRoom(file);
    }
    Sizes sizes = new Sizes(before, size(file));
    LOG.info("compacted before={} after={}", sizes.before(), sizes.after());
    return sizes;
  }

  // H2 writes beside the file it is given and puts the result in its place; given a second name of
  // the file, it leaves the first alone.
  private static void rewrite(Access access, Path file, Progress progress) {
    Path growing = file.resolveSibling(file.getFileName() + ".tempFile");
    CountDownLatch done = new CountDownLatch(1);
    Thread.ofVirtual().name("work-watch").start(() -> watch(growing, done, progress));
    try {
      compact(access, file);
    } finally {
      done.countDown();
    }
  }

  // An encrypted file is written anew with the key of the store that reads it.
  private static void compact(Access access, Path file) {
    if (access.key().isEmpty()) {
      MVStoreTool.compact(access.kind() + file, false);
      return;
    }
    try (MVStore source = access.store(file).readOnly().open()) {
      MVStore.compact(access.kind() + file, false, source.getFileStore());
    }
  }

  private static void watch(Path growing, CountDownLatch done, Progress progress) {
    try {
      while (!done.await(TENTH_OF_A_SECOND, TimeUnit.MILLISECONDS)) {
        progress.at(size(growing), size(growing));
      }
    } catch (InterruptedException enough) {
      Thread.currentThread().interrupt();
    }
  }

  static Map<String, Long> owned(Access access, Path file) throws SQLException {
    Connections looking = new Connections(access, file);
    try {
      looking.openReadingOnly();
      return looking.first(Migrations::owned);
    } finally {
      looking.close();
    }
  }

  static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException left) {
      LOG.warn("unfinished file left kind={}", left.getClass().getSimpleName());
    }
  }

  private static Unavailable noRoom(Path file) {
    return new Unavailable(
        "the file was not compacted and is as it was; see that the disk of \""
            + file.getParent()
            + "\" has room for a second copy of it, and try again.");
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unknown) {
      return 0;
    }
  }
}

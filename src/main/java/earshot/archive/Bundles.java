package earshot.archive;

import earshot.model.JournalAction;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.search.Hits;
import earshot.search.SearchIndex;
import earshot.storage.Database;
import earshot.storage.Durable;
import earshot.storage.Progress;
import earshot.storage.Snapshot;
import earshot.storage.Stores;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes `.earshot` archives of one workspace, to keep or to hand over; checks and opens anybody's.
///
/// An archive has its name only after it was forced to the disk and read back.
public final class Bundles {
  /// How their files end.
  public static final String ENDING = "earshot";

  private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);
  private static final int BUFFER = 1 << 16;
  private static final int PAGE = 1_000;

  private final Database database;
  private final Stores stores;
  private final InstantSource clock;

  private final long rowsOfAPart;

  /// Over one workspace.
  Bundles(Database database, Stores stores, InstantSource clock) {
    this(database, stores, clock, BundleWriter.ROWS_OF_A_PART);
  }

  /// @param rowsOfAPart how many rows are lost with a part that is damaged
  Bundles(Database database, Stores stores, InstantSource clock, long rowsOfAPart) {
    this.database = database;
    this.stores = stores;
    this.clock = clock;
    this.rowsOfAPart = rowsOfAPart;
  }

  /// An archive that was read back.
  public record Made(Path file, Manifest manifest, long bytes) {}

  /// What a check came to.
  ///
  /// @param damages the parts that are not as they were written
  /// @param whole whether every byte of the file is; bytes between the parts count too
  public record Checked(Manifest manifest, List<BundleReader.Damage> damages, boolean whole) {
    /// Copies the list.
    public Checked {
      damages = List.copyOf(damages);
    }
  }

  /// All mentions that a question finds.
  ///
  /// @throws earshot.search.QueryError when it cannot be read
  public static Wish.Selection.Found found(SearchIndex index, String query) {
    MentionFilter all = MentionFilter.ALL;
    MentionFilter filter =
        new MentionFilter(
            all.brands(), all.labels(), all.sources(), all.statuses(), query, Optional.empty());
    List<MentionId> ids = new ArrayList<>();
    Optional<PageToken> after = Optional.empty();
    do {
      Hits hits = index.page(filter, after, PAGE);
      hits.tokens().forEach(token -> ids.add(token.id()));
      after = hits.next();
    } while (after.isPresent());
    return new Wish.Selection.Found(query, ids);
  }

  /// Writes an archive; a file of that name is replaced only by a whole one.
  ///
  /// @param progress hears rows, then bytes read back
  /// @throws ArchiveRefused when it cannot be written or does not read back as it was written
  public Made export(Wish wish, Path file, Progress progress) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Made made =
        database.still(
            snapshot -> {
              Chosen chosen = Chosen.of(snapshot, wish.ids());
              Manifest.About about =
                  new Manifest.About(
                      wish.byUser(),
                      wish.purpose(),
                      wish.query(),
                      wish.redaction().profile().written(),
                      wish.notes(),
                      chosen.first(),
                      chosen.last(),
                      Manifest.About.SINCE);
              return write(
                  snapshot, new SelectionCut(chosen, wish), new Stamp(at, about, rowsOfAPart), file, progress);
            });
    stores
        .journal()
        .note(wish.byUser(), JournalAction.EXPORTED, "archive", Seal.named(made.file()));
    return made;
  }

  /// Reads an archive once and names each part that is not as it was written.
  ///
  /// @param progress hears bytes
  /// @throws ArchiveRefused when it cannot be read at all
  public static Checked verify(Path file, Progress progress) {
    try (BundleReader reader = BundleReader.openWhatIsLeft(file)) {
      List<BundleReader.Damage> damages = reader.damages(progress);
      boolean sealed = reader.manifest().about().isPresent();
      return new Checked(
          reader.manifest(), damages, damages.isEmpty() && (!sealed || Seal.holds(file)));
    } catch (IOException unreadable) {
      throw new ArchiveRefused("“" + file + "” cannot be read; see that its disk is there.", unreadable);
    }
  }

  /// Opens an archive to read it; its first page is there at once, the rest after
  /// [OpenedArchive#restore].
  ///
  /// @throws ArchiveRefused when it cannot be read at all
  public static OpenedArchive open(Path file) {
    return OpenedArchive.open(file);
  }

  /// Writes what was restored from an archive as an archive, with what was said of it; the same
  /// bytes when nothing of it was lost.
  static Made again(Database restored, Manifest from, Path file, Progress progress) {
    Stamp stamp = new Stamp(
            from.madeAt(), from.about().orElseThrow(), BundleWriter.ROWS_OF_A_PART);
    return restored.still(snapshot -> write(snapshot, Cut.of(from), stamp, file, progress));
  }

  private record Stamp(Instant at, Manifest.About about, long rowsOfAPart) {}

  private static Made write(
      Snapshot snapshot, Cut cut, Stamp stamp, Path file, Progress progress) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      Durable.make(part);
      Manifest manifest;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
        BundleWriter writer = new BundleWriter(snapshot, cut, progress);
        manifest = writer.write(out, stamp.at(), stamp.about(), stamp.rowsOfAPart());
      }
      Seal.put(part);
      Durable.keep(part);
      Checked read = verify(part, progress);
      if (!read.whole() || !read.manifest().equals(manifest)) throw new IOException("not as written");
      Durable.move(part, file);
      Made made = new Made(file, manifest, Files.size(file));
      LOG.info("archive made mentions={} bytes={}", manifest.mentions(), made.bytes());
      return made;
    } catch (IOException | tools.jackson.core.JacksonException failed) {
      discard(part);
      throw new ArchiveRefused(
          "the archive could not be written to “"
              + file
              + "”; see that its disk has room and can be written.",
          failed);
    } catch (RuntimeException failed) {
      discard(part);
      throw failed;
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException left) {
      LOG.warn("file left kind={}", left.getClass().getSimpleName());
    }
  }
}

package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.ArchiveRefused;
import earshot.archive.ImportPreview;
import earshot.archive.ImportRoom;
import earshot.archive.Imports;
import earshot.intake.Ears;
import earshot.intake.Live;
import earshot.listening.files.Choices;
import earshot.listening.files.Contents;
import earshot.listening.files.FileRefused;
import earshot.listening.files.Head;
import earshot.listening.files.RecordReader;
import earshot.listening.files.Records;
import earshot.model.BrandRole;
import earshot.model.ImportRun;
import earshot.model.MentionFilter;
import earshot.model.Sighting;
import earshot.search.SearchIndex;
import earshot.storage.Database;
import earshot.storage.FaultyDisk;
import earshot.storage.Filled;
import earshot.storage.Progress;
import earshot.storage.Stores;
import earshot.storage.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What an import leaves behind when the file, the disk or the program breaks in the middle of it.
@Timeout(60)
class BrokenImportTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));
  private static final int ROWS = 1_400;

  private Path folder = Path.of("");
  private Database database;
  private Stores stores;
  private SearchIndex index;
  private Imports imports;

  @BeforeEach
  void open(@TempDir Path temporary) {
    folder = temporary;
    database = Filled.openOnFaultyDisk(temporary.resolve("ws"));
    stores = new Stores(database);
    stores.brands().add("Northwind", BrandRole.OWN, "fern", "northwind", "ana");
    index =
        SearchIndex.open(
            temporary.resolve("index"), new StoredRows(stores.mentions()), ZoneOffset.UTC, CLOCK);
    index.catchUp(progress -> {});
    Ears ears = new Ears(Optional.of(MillionGround.lexicon()), stores.brands().all());
    imports =
        new Imports(
            stores, new Imports.Road(ears, index, new Live()), ImportRoom.in(folder), CLOCK);
  }

  @AfterEach
  void close() {
    FaultyDisk.roomAgain();
    index.close();
    database.close();
  }

  @Test
  void aDiskThatBecomesFullEndsTheImportAndTheSameAgainBringsTheRest() throws IOException {
    ImportPreview preview = preview();

    assertThrows(Unavailable.class, () -> imports.run(preview, false, new FullAfter(3)));
    String why = database.unavailable().orElseThrow();
    assertTrue(why.contains("make room"), why);
    FaultyDisk.roomAgain();
    awaitAvailable();
    long left = whole();

    assertTrue(left < ROWS, "the disk was never full");
    assertTrue(imports.isCutShort(imports.latest(1).getFirst()));
    ImportRun again = imports.run(preview, false, Imports.Watch.NONE);
    assertEquals(ROWS - left, again.counts().added());
    assertEquals(left, again.counts().known());
    assertEquals(ROWS, whole());
    assertTrue(imports.latest(9).stream().noneMatch(imports::isCutShort));
  }

  @Test
  void aFileThatCannotBeReadAnyMoreLeavesWhatCameBeforeAndSaysSo() throws IOException {
    refusedAfter(
        1_100,
        () -> {
          throw new IOException("the stick was pulled out");
        },
        "This file cannot be read any more; what came before is kept.");
  }

  @Test
  void aFileThatIsRefusedMidwayLeavesWhatCameBeforeAndSaysSo() throws IOException {
    refusedAfter(
        700,
        () -> {
          throw new FileRefused("It is a bomb.");
        },
        "It is a bomb.");
  }

  @Test
  void aReaderThatFailsUnexpectedlyLeavesARunThatWasCutShort() throws IOException {
    ImportPreview broken =
        breaking(
            500,
            () -> {
              throw new IllegalStateException("a defect");
            });

    assertThrows(IllegalStateException.class, () -> imports.run(broken, false, Imports.Watch.NONE));

    assertTrue(imports.isCutShort(imports.latest(1).getFirst()));
    long left = whole();
    ImportRun again = imports.run(preview(), false, Imports.Watch.NONE);
    assertEquals(
        List.of(ROWS - left, left), List.of(again.counts().added(), again.counts().known()));
    assertEquals(ROWS, whole());
  }

  private void refusedAfter(int posts, Break what, String sentence) throws IOException {
    ImportPreview broken = breaking(posts, what);

    ArchiveRefused refused =
        assertThrows(ArchiveRefused.class, () -> imports.run(broken, false, Imports.Watch.NONE));

    assertEquals(sentence, refused.getMessage());
    ImportRun run = imports.latest(1).getFirst();
    assertEquals(ImportRun.State.STOPPED, run.state());
    assertEquals(posts, run.counts().read());
    assertEquals(whole(), run.counts().added());
    ImportRun again = imports.run(preview(), false, Imports.Watch.NONE);
    assertEquals(ROWS - run.counts().added(), again.counts().added());
    assertEquals(ROWS, whole());
  }

  /// How a reader breaks.
  private interface Break {
    void now() throws IOException;
  }

  // The real file, read by a reader that breaks after so many posts.
  private ImportPreview breaking(int posts, Break what) throws IOException {
    ImportPreview whole = preview();
    ImportPreview.Reading real = whole.reading();
    RecordReader breaking =
        new RecordReader() {
          @Override
          public String format() {
            return real.reader().format();
          }

          @Override
          public boolean recognises(Head head) {
            return true;
          }

          @Override
          public void read(Contents file, Records to) throws IOException {
            try {
              real.reader().read(file, new First(posts, to));
            } catch (First.Reached reached) {
              what.now();
            }
          }
        };
    return new ImportPreview(
        new ImportPreview.Reading(real.path(), real.head(), breaking, real.choices()),
        whole.file(),
        whole.written(),
        whole.columns(),
        whole.header(),
        whole.tally(),
        whole.first(),
        whole.questions(),
        whole.before());
  }

  /// Lets the first posts pass.
  private static final class First implements Records {
    private final int most;
    private final Records to;
    private int taken;

    First(int most, Records to) {
      this.most = most;
      this.to = to;
    }

    /// So many have passed.
    private static final class Reached extends RuntimeException {
      private static final long serialVersionUID = 1;
    }

    @Override
    public void take(Sighting post) {
      if (taken++ == most) throw new Reached();
      to.take(post);
    }

    @Override
    public void reject(String place, String reason) {
      to.reject(place, reason);
    }

    @Override
    public void skip(String kind) {
      to.skip(kind);
    }
  }

  /// Fills the disk when so many batches were begun.
  private static final class FullAfter implements Imports.Watch {
    private final int most;
    private int batches;

    FullAfter(int most) {
      this.most = most;
    }

    @Override
    public synchronized boolean stopped() {
      boolean batch = Thread.currentThread().getName().startsWith("work-import-");
      if (batch && ++batches == most) FaultyDisk.fullAfter(0);
      return false;
    }
  }

  private ImportPreview preview() throws IOException {
    Path file = folder.resolve("many.csv");
    Files.writeString(
        file,
        IntStream.range(0, ROWS)
            .mapToObj(i -> "2026-11-18T10:00:00Z,Northwind says " + i + ",https://f.example/" + i)
            .collect(Collectors.joining("\n", "date,text,url\n", "\n")));
    return imports.preview(file, Choices.NONE, Imports.Watch.NONE);
  }

  /// What is there is whole and found.
  ///
  /// @return how many mentions
  private long whole() {
    long total = stores.mentions().total();
    index.replayChanged();
    index.catchUp(progress -> {});
    index.refresh();
    assertEquals(total, index.count(MentionFilter.ALL));
    assertEquals(List.of(), stores.scrub().run(Progress.NONE).findings());
    assertEquals(0, stores.derivedCheck().run().mended());
    return total;
  }

  private void awaitAvailable() {
    while (database.unavailable().isPresent()) LockSupport.parkNanos(1_000_000);
  }
}

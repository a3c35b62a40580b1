package earshot;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.archive.ArchiveRefused;
import earshot.archive.ImportPreview;
import earshot.archive.ImportRoom;
import earshot.archive.Imports;
import earshot.intake.Ears;
import earshot.intake.Live;
import earshot.listening.files.Choices;
import earshot.model.BrandRole;
import earshot.search.SearchIndex;
import earshot.storage.Database;
import earshot.storage.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRoomTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

  private Path file = Path.of("");
  private Path workspace = Path.of("");
  private Database database;
  private Stores stores;
  private SearchIndex index;
  private long free;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    workspace = folder.resolve("ws");
    database = Database.open(workspace, CLOCK, () -> false);
    stores = new Stores(database);
    stores.brands().add("Northwind", BrandRole.OWN, "fern", "northwind", "ana");
    index =
        SearchIndex.open(
            folder.resolve("index"), new StoredRows(stores.mentions()), ZoneOffset.UTC, CLOCK);
    index.catchUp(progress -> {});
    file = folder.resolve("posts.csv");
    StringBuilder rows = new StringBuilder("text,date,author\n");
    for (int i = 0; i < 800; i++) {
      String who = i % 4 == 0 ? "northwind" : "somebody else";
      rows.append("%s said %d,2026-11-01T10:00:00Z,ana%n".formatted(who, i));
    }
    Files.writeString(file, rows);
  }

  @AfterEach
  void close() {
    index.close();
    database.close();
  }

  @Test
  void anImportThatWouldFillTheDiskIsRefusedAndChangesNothing() {
    free = 1_999_999;
    ImportPreview preview = imports().preview(file, Choices.NONE, Imports.Watch.NONE);
    ArchiveRefused refused =
        assertThrows(ArchiveRefused.class, () -> imports().run(preview, false, Imports.Watch.NONE));
    assertEquals(
        "This import needs about 2 MB of free space while it runs, and the disk of \""
            + workspace
            + "\" has 2 MB; make room there and import the file again. Nothing was changed.",
        refused.getMessage());
    assertEquals(List.of(), imports().latest(9));
    assertEquals(List.of(), stores.sources().all());
  }

  @Test
  void itIsBroughtInWhereThereIsRoomForEveryRowThatIsKept() {
    free = 2_000_000;
    ImportPreview preview = imports().preview(file, Choices.NONE, Imports.Watch.NONE);
    assertEquals(200, imports().run(preview, false, Imports.Watch.NONE).counts().added());
  }

  @Test
  void everythingNeedsRoomForEveryRow() {
    free = 7_999_999;
    ImportPreview preview = imports().preview(file, Choices.NONE, Imports.Watch.NONE);
    assertThrows(ArchiveRefused.class, () -> imports().run(preview, true, Imports.Watch.NONE));
    free = 8_000_000;
    assertDoesNotThrow(() -> imports().run(preview, true, Imports.Watch.NONE));
  }

  @Test
  void aDiskThatDoesNotTellIsTriedAllTheSame() {
    free = -1;
    ImportPreview preview = imports().preview(file, Choices.NONE, Imports.Watch.NONE);
    assertEquals(200, imports().run(preview, false, Imports.Watch.NONE).counts().added());
  }

  private Imports imports() {
    Ears ears = new Ears(Optional.empty(), stores.brands().all());
    ImportRoom room = new ImportRoom(workspace, folder -> told());
    return new Imports(stores, new Imports.Road(ears, index, new Live()), room, CLOCK);
  }

  private long told() throws IOException {
    if (free < 0) throw new IOException("the disk does not tell");
    return free;
  }
}

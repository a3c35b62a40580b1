package earshot.storage;

import static earshot.storage.Stored.CLOCK;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import earshot.model.SourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @Test
  void whatWasTakenIsThereAfterReopening(@TempDir Path folder) {
    try (Stored first = new Stored(folder.resolve("ws"))) {
      first.take(first.source("blog"), item("a"));
    }
    try (Stored second = new Stored(folder.resolve("ws"))) {
      assertEquals(1, second.stores.mentions().total());
      assertEquals(Stored.ZONE, second.database.zone());
    }
  }

  @Test
  void idsOfAnEarlierRunNeverReturn(@TempDir Path folder) {
    SourceId first;
    try (Stored stored = new Stored(folder.resolve("ws"))) {
      first = stored.source("blog");
      stored.database.write(rows -> rows.change("DELETE FROM source"));
    }
    try (Stored stored = new Stored(folder.resolve("ws"))) {
      assertTrue(stored.source("blog").compareTo(first) > 0);
    }
  }

  @Test
  void aSecondOpeningIsRefusedWithASentence(@TempDir Path folder) {
    try (Stored first = Stored.fresh(folder.resolve("ws"))) {
      StorageRefused refused =
          assertThrows(StorageRefused.class, () -> new Stored(folder.resolve("ws")));
      assertEquals(
          "cannot open \""
              + folder.resolve("ws")
              + "\": another Earshot is using it; close that one first.",
          refused.getMessage());
      assertEquals(0, first.stores.mentions().total());
    }
    new Stored(folder.resolve("ws")).close();
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefusedWithASentence(@TempDir Path folder) throws IOException {
    Path closed = folder.resolve("closed");
    Files.createDirectory(closed);
    assumeTrue(Durable.posix(folder), "skipped: this system has no POSIX permissions");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    // The superuser may write everywhere but in the kernel's own folders.
    Path refusing = Files.isWritable(closed) ? Path.of("/proc/self/fdinfo") : closed;
    StorageRefused refused = assertThrows(StorageRefused.class, () -> new Stored(refusing));
    assertTrue(refused.toString().contains("cannot write in \"" + refusing));
  }

  @Test
  void aFolderEverybodyMayWriteIsRefused(@TempDir Path folder) throws IOException {
    assumeTrue(Durable.posix(folder), "skipped: this system has no POSIX permissions");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThrows(StorageRefused.class, () -> new Stored(folder));
  }

  @Test
  void aFolderNamedLikeASettingIsRefused(@TempDir Path folder) throws IOException {
    Path marker = folder.resolve("marker");
    String name = "x;INIT=CALL CSVWRITE('" + marker + "', 'SELECT 1')";
    assertThrows(StorageRefused.class, () -> new Stored(folder.resolve(name)));
    assertThrows(StorageRefused.class, () -> new Stored(folder.resolve("a\nb")));
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void aWorkspaceOfANewerEarshotIsRefusedAndLeftAlone(@TempDir Path folder) throws IOException {
    new Stored(folder).close();
    Path file = folder.resolve("workspace.json");
    Files.writeString(file, Files.readString(file).replaceAll("(schema.*): \\d+", "$1: 99"));
    byte[] before = Files.readAllBytes(folder.resolve(Stored.FILE));
    StorageRefused refused = assertThrows(StorageRefused.class, () -> new Stored(folder));
    assertTrue(refused.toString().contains("newer Earshot"));
    assertArrayEquals(before, Files.readAllBytes(folder.resolve(Stored.FILE)));
  }

  @Test
  void aVanishedDatabaseNeverBecomesAnEmptyOne(@TempDir Path folder) throws IOException {
    new Stored(folder).close();
    Files.delete(folder.resolve(Stored.FILE));
    StorageRefused refused = assertThrows(StorageRefused.class, () -> new Stored(folder));
    assertTrue(refused.toString().contains("is missing"));
    assertFalse(Files.exists(folder.resolve(Stored.FILE)));
  }

  @Test
  void aLostWorkspaceFileIsMadeAgainForOurOwnDatabase(@TempDir Path folder) throws IOException {
    try (Stored stored = new Stored(folder)) {
      stored.take(stored.source("blog"), item("a"));
    }
    Files.delete(folder.resolve("workspace.json"));
    try (Stored stored = new Stored(folder)) {
      assertEquals(1, stored.stores.mentions().total());
    }
  }

  @Test
  void filesAreForTheirOwnerOnly(@TempDir Path folder) throws IOException {
    assumeTrue(Durable.posix(folder), "skipped: this system has no POSIX permissions");
    Path workspace = folder.resolve("ws");
    new Stored(workspace).close();
    assertEquals("rwx------", permissions(workspace));
    List<String> names = new ArrayList<>();
    try (var files = Files.list(workspace)) {
      for (Path file : files.toList()) {
        names.add(String.valueOf(file.getFileName()));
        assertEquals("rw-------", permissions(file), file.toString());
      }
    }
    names.sort(String::compareTo);
    assertEquals(List.of("lock", Stored.FILE, "workspace.json"), names);
  }

  @Test
  void aStoreCallOnAForbiddenThreadThrows(@TempDir Path folder) {
    AtomicBoolean forbidden = new AtomicBoolean();
    try (Database database = Database.open(folder, CLOCK, forbidden::get)) {
      Stores stores = new Stores(database);
      forbidden.set(true);
      assertThrows(IllegalStateException.class, () -> stores.mentions().total());
      assertThrows(IllegalStateException.class, () -> stores.settings().put("a", "b"));
      forbidden.set(false);
      assertEquals(Optional.empty(), stores.settings().get("a"));
    }
  }

  @Test
  void interruptingCallersClosesNothing(@TempDir Path folder) throws InterruptedException {
    try (Stored stored = Stored.fresh(folder)) {
      SourceId blog = stored.source("blog");
      List<Thread> callers = new ArrayList<>();
      AtomicBoolean kept = new AtomicBoolean(true);
      for (int i = 0; i < 50; i++) {
        String id = "i" + i;
        callers.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      Thread.currentThread().interrupt();
                      stored.take(blog, item(id));
                      stored.stores.mentions().total();
                      if (!Thread.currentThread().isInterrupted()) kept.set(false);
                    }));
      }
      for (Thread caller : callers) caller.interrupt();
      for (Thread caller : callers) caller.join();
      assertTrue(kept.get(), "an interrupt is the caller's and is kept for it");
      assertEquals(50, stored.stores.mentions().total());
      assertEquals(Optional.empty(), stored.database.unavailable());
    }
  }

  @Test
  void readersCannotWriteReadFilesOrSet(@TempDir Path folder) {
    try (Stored stored = Stored.fresh(folder)) {
      for (String sql :
          List.of(
              "DELETE FROM mention",
              "CREATE TABLE x (a INTEGER)",
              "CREATE ALIAS x FOR 'java.lang.System.exit'",
              "SET WRITE_DELAY 0",
              "SCRIPT TO '/tmp/x'",
              "CALL FILE_READ('/etc/passwd')",
              "CALL CSVREAD('/etc/passwd')")) {
        assertThrows(
            IllegalStateException.class, () -> stored.database.read(rows -> rows.change(sql)), sql);
      }
    }
  }

  @Test
  void aBadJobFailsAloneAndSaysNothingOfItsValues(@TempDir Path folder) {
    try (Stored stored = Stored.fresh(folder)) {
      String add = "INSERT INTO setting (name, content) VALUES (?, 'secret words')";
      stored.database.write(rows -> rows.change(add, "twice"));
      IllegalStateException failed =
          assertThrows(
              IllegalStateException.class,
              () -> stored.database.write(rows -> rows.change(add, "twice")));
      assertEquals("the store refused this, H2 code 23505", failed.getMessage());
      assertThrows(
          ArithmeticException.class,
          () ->
              stored.database.write(
                  rows -> {
                    rows.change(add, "half");
                    throw new ArithmeticException();
                  }));
      assertEquals(Optional.empty(), stored.stores.settings().get("half"));
      assertEquals(Optional.of("secret words"), stored.stores.settings().get("twice"));
    }
  }

  @Test
  void cursorAndMentionsCommitTogether(@TempDir Path folder) {
    try (Stored stored = Stored.fresh(folder)) {
      SourceId blog = stored.source("blog");
      // A ledger row of that id is in the way: the last of the batch's statements fails.
      stored.database.write(
          rows -> {
            AttemptRows.add(rows, 1, Stored.attempt(blog, List.of(), 0));
            return 0;
          });
      assertThrows(IllegalStateException.class, () -> stored.take(blog, item("a")));
      assertEquals(0, stored.stores.mentions().total());
      assertEquals(earshot.model.SourceCursor.START, stored.stores.sources().cursor(blog));
    }
  }

  @Test
  void closingTwiceIsClosingOnce(@TempDir Path folder) {
    Stored stored = Stored.fresh(folder);
    stored.close();
    stored.close();
    assertThrows(IllegalStateException.class, () -> stored.stores.mentions().total());
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}

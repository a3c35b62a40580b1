package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  private static final Migrations.Step NEXT =
      Migrations.Step.of(
          "V002__next",
          """
          -- a comment
          CREATE TABLE extra (id BIGINT NOT NULL PRIMARY KEY);
          ALTER TABLE note ADD COLUMN pinned BOOLEAN DEFAULT FALSE NOT NULL;
          CREATE INDEX note_pinned ON note (pinned);
          """);

  private Path folder;
  private Path old;
  private List<String> expected;
  private byte[] before;

  @BeforeEach
  void make(@TempDir Path temporary) throws Exception {
    folder = temporary.resolve("ws");
    old = folder.resolve("mentions-001.mv.db");
    try (Stored stored = Stored.fresh(folder)) {
      stored.take(stored.source("blog"), item("a"), item("b"));
    }
    before = Files.readAllBytes(old);
    Path other = Files.createDirectory(temporary.resolve("other"));
    expected =
        SchemaGate.statements(WriteSchemaText.made(other, with(NEXT, _ -> {}))).orElseThrow();
  }

  @Test
  void aMigrationKeepsEverythingAndTheOldFile() throws IOException {
    try (Stored stored = new Stored(folder, Seams.product().migrations(with(NEXT, _ -> {})))) {
      assertEquals(2, stored.stores.mentions().total());
      long columns =
          stored.database.read(rows -> rows.number("SELECT COUNT(*) FROM note WHERE pinned"));
      assertEquals(0, columns);
    }
    assertEquals("mentions-002.mv.db", WorkspaceFile.read(folder).orElseThrow().database());
    assertArrayEquals(before, Files.readAllBytes(old));
    new Stored(folder, Seams.product().migrations(with(NEXT, _ -> {}))).close();
  }

  @Test
  void afterAMigrationTheOlderEarshotRefuses() throws IOException {
    new Stored(folder, Seams.product().migrations(with(NEXT, _ -> {}))).close();
    byte[] migrated = Files.readAllBytes(folder.resolve("mentions-002.mv.db"));
    assertThrows(StorageRefused.class, () -> new Stored(folder));
    assertArrayEquals(migrated, Files.readAllBytes(folder.resolve("mentions-002.mv.db")));
  }

  @Test
  void aFaultBeforeAnyStatementLeavesTheOld() throws IOException {
    for (int fault = 1; fault <= NEXT.statements().size(); fault++) {
      AtomicInteger left = new AtomicInteger(fault);
      Migrations failing =
          with(
              NEXT,
              _ -> {
                if (left.decrementAndGet() == 0) throw new IllegalStateException("fault");
              });
      assertThrows(
          IllegalStateException.class,
          () -> new Stored(folder, Seams.product().migrations(failing)));
      assertEquals("mentions-001.mv.db", WorkspaceFile.read(folder).orElseThrow().database());
      assertArrayEquals(before, Files.readAllBytes(old));
    }
    try (Stored stored = new Stored(folder)) {
      assertEquals(2, stored.stores.mentions().total());
    }
    assertEquals(List.of("lock", "mentions-001.mv.db", "workspace.json"), names());
  }

  @Test
  void aFinishedCopyThatWasNeverNamedIsMadeAnew() throws IOException {
    new Stored(folder, Seams.product().migrations(with(NEXT, _ -> {}))).close();
    WorkspaceFile named = WorkspaceFile.read(folder).orElseThrow();
    named.on("mentions-001.mv.db", 1).write(folder);
    Files.write(folder.resolve("mentions-002.mv.db"), new byte[100]);
    try (Stored stored = new Stored(folder, Seams.product().migrations(with(NEXT, _ -> {})))) {
      assertEquals(2, stored.stores.mentions().total());
    }
  }

  @Test
  void aMigrationThatLosesAMentionIsUndone() {
    Migrations.Step losing =
        Migrations.Step.of("V002__losing", "DELETE FROM mention WHERE id = 1;\n");
    StorageRefused refused =
        assertThrows(
            StorageRefused.class,
            () -> new Stored(folder, Seams.product().migrations(with(losing, _ -> {}))));
    assertTrue(refused.toString().contains("would have lost data"));
    try (Stored stored = new Stored(folder)) {
      assertEquals(2, stored.stores.mentions().total());
    }
  }

  @Test
  void aStepThatWasChangedAfterwardsStopsTheStart() {
    Migrations.Step first = Migrations.ours().steps().get(0);
    Migrations.Step changed = new Migrations.Step(first.name(), first.statements(), "0".repeat(64));
    Migrations other =
        new Migrations(
            List.of(changed, NEXT), n -> n == 1 ? SchemaGate.expected(1) : expected, _ -> {});
    StorageRefused refused =
        assertThrows(
            StorageRefused.class, () -> new Stored(folder, Seams.product().migrations(other)));
    assertTrue(refused.toString().contains("another version"));
  }

  private Migrations with(
      Migrations.Step next, java.util.function.Consumer<String> beforeStatement) {
    List<Migrations.Step> steps = new ArrayList<>(Migrations.ours().steps());
    steps.add(next);
    return new Migrations(steps, n -> n == 1 ? SchemaGate.expected(1) : expected, beforeStatement);
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}

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
  private static final int OURS = Migrations.ours().latest();
  private static final String NEXT_FILE = Stored.file(OURS + 1);

  private static final Migrations.Step NEXT =
      Migrations.Step.of(
          "V900__next",
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
    old = folder.resolve(Stored.FILE);
    try (Stored stored = Stored.fresh(folder)) {
      stored.take(stored.source("blog"), item("a"), item("b"));
    }
    before = Files.readAllBytes(old);
    Path other = Files.createDirectory(temporary.resolve("other"));
    expected =
        SchemaGate.statements(WriteSchemaText.made(other, with(NEXT, _ -> {})), Access.plain())
            .orElseThrow();
  }

  @Test
  void aMigrationKeepsEverythingAndTheOldFile() throws IOException {
    try (Stored stored = new Stored(folder, Seams.product().migrations(with(NEXT, _ -> {})))) {
      assertEquals(2, stored.stores.mentions().total());
      long columns =
          stored.database.read(rows -> rows.number("SELECT COUNT(*) FROM note WHERE pinned"));
      assertEquals(0, columns);
    }
    assertEquals(NEXT_FILE, WorkspaceFile.read(folder).orElseThrow().database());
    assertArrayEquals(before, Files.readAllBytes(old));
    new Stored(folder, Seams.product().migrations(with(NEXT, _ -> {}))).close();
  }

  @Test
  void afterAMigrationTheOlderEarshotRefuses() throws IOException {
    new Stored(folder, Seams.product().migrations(with(NEXT, _ -> {}))).close();
    byte[] migrated = Files.readAllBytes(folder.resolve(NEXT_FILE));
    assertThrows(StorageRefused.class, () -> new Stored(folder));
    assertArrayEquals(migrated, Files.readAllBytes(folder.resolve(NEXT_FILE)));
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
      assertEquals(Stored.FILE, WorkspaceFile.read(folder).orElseThrow().database());
      assertArrayEquals(before, Files.readAllBytes(old));
    }
    try (Stored stored = new Stored(folder)) {
      assertEquals(2, stored.stores.mentions().total());
    }
    assertEquals(List.of("lock", Stored.FILE, "workspace.json"), names());
  }

  @Test
  void aFinishedCopyThatWasNeverNamedIsMadeAnew() throws IOException {
    new Stored(folder, Seams.product().migrations(with(NEXT, _ -> {}))).close();
    WorkspaceFile named = WorkspaceFile.read(folder).orElseThrow();
    named.on(Stored.FILE, OURS).write(folder);
    Files.write(folder.resolve(NEXT_FILE), new byte[100]);
    try (Stored stored = new Stored(folder, Seams.product().migrations(with(NEXT, _ -> {})))) {
      assertEquals(2, stored.stores.mentions().total());
    }
  }

  @Test
  void aMigrationThatLosesAMentionIsUndone() {
    Migrations.Step losing =
        Migrations.Step.of("V900__losing", "DELETE FROM mention WHERE id = 1;\n");
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
  void aWorkspaceOfTheFirstSchemaIsBroughtUpToThisOne(@TempDir Path temporary) {
    Path first = temporary.resolve("ws");
    Migrations then =
        new Migrations(
            Migrations.ours().steps().subList(0, 1), SchemaGate::expected, statement -> {});
    try (Stored stored = new Stored(first, Seams.product().migrations(then))) {
      stored.source("blog");
    }
    try (Stored stored = new Stored(first)) {
      assertEquals(1, stored.stores.sources().all().size());
      assertEquals(
          0, stored.database.<Long>read(rows -> rows.number("SELECT COUNT(*) FROM source_move")));
    }
  }

  @Test
  void aStepThatWasChangedAfterwardsStopsTheStart() {
    Migrations.Step first = Migrations.ours().steps().get(0);
    Migrations.Step changed = new Migrations.Step(first.name(), first.statements(), "0".repeat(64));
    List<Migrations.Step> steps = new ArrayList<>(Migrations.ours().steps());
    steps.set(0, changed);
    steps.add(NEXT);
    Migrations other = new Migrations(steps, this::expected, _ -> {});
    StorageRefused refused =
        assertThrows(
            StorageRefused.class, () -> new Stored(folder, Seams.product().migrations(other)));
    assertTrue(refused.toString().contains("another version"));
  }

  private Migrations with(
      Migrations.Step next, java.util.function.Consumer<String> beforeStatement) {
    List<Migrations.Step> steps = new ArrayList<>(Migrations.ours().steps());
    steps.add(next);
    return new Migrations(steps, this::expected, beforeStatement);
  }

  private List<String> expected(int schema) {
    return schema <= OURS ? SchemaGate.expected(schema) : expected;
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}

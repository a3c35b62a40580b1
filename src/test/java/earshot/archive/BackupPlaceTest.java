package earshot.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Progress;
import earshot.storage.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a backup is due, and what happens where it cannot be written.
class BackupPlaceTest {
  @TempDir private Path folder = Path.of("");
  private Path workspace = Path.of("");
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));
  private final InstantSource clock = now::get;

  @BeforeEach
  void fill() {
    workspace = folder.resolve("ws");
    Filled.make(workspace, 100);
  }

  @Test
  void aBackupIsDueOnceADayWhenSomethingWasWritten() throws IOException {
    try (Database database = Filled.open(workspace)) {
      Safekeeping safekeeping = safekeeping(database);
      assertTrue(safekeeping.due(), "there is none yet");
      now.set(Files.getLastModifiedTime(file()).toInstant());
      safekeeping.backUp(Progress.NONE);
      assertFalse(safekeeping.due());
      assertFalse(safekeeping.overdue());
      now.updateAndGet(at -> at.plus(Duration.ofHours(21)));
      new Stores(database).settings().put("look", "dark");
      Files.setLastModifiedTime(file(), java.nio.file.attribute.FileTime.from(now.get()));
      assertTrue(safekeeping.due());
      now.updateAndGet(at -> at.plus(Duration.ofDays(3)));
      assertTrue(safekeeping.overdue());
    }
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(workspace)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".mv.db"))
          .findAny()
          .orElseThrow();
    }
  }

  @Test
  void whereNothingCanBeWrittenOneSentenceSaysSo() throws IOException {
    Files.writeString(workspace.resolve("backups"), "a file in its place");
    try (Database database = Filled.open(workspace)) {
      ArchiveRefused refused =
          assertThrows(ArchiveRefused.class, () -> safekeeping(database).backUp(Progress.NONE));
      assertTrue(
          refused.toString().contains("see that its disk has room and can be written"),
          refused.toString());
      assertThrows(ArchiveRefused.class, () -> safekeeping(database).compact(Progress.NONE));
    }
  }

  @Test
  void aSecondFolderThatVanishedIsSaidAndTheFirstKeepsItsBackup() throws IOException {
    Path second = folder.resolve("second");
    try (Database database = Filled.open(workspace)) {
      Safekeeping safekeeping = safekeeping(database);
      safekeeping.secondFolder(Optional.of(second));
      assertTrue(safekeeping.backUp(Progress.NONE).secondTrouble().isEmpty());
      Files.move(second, folder.resolve("moved"));
      Files.writeString(second, "a file in its place");
      now.updateAndGet(at -> at.plusSeconds(60));
      Safekeeping.Made made = safekeeping.backUp(Progress.NONE);
      assertTrue(made.secondTrouble().orElse("").contains("could not be written"));
      assertEquals(made.kept(), safekeeping.newest().orElseThrow());
    }
  }

  private Safekeeping safekeeping(Database database) {
    return new Safekeeping(database, new Stores(database), workspace, clock, ZoneOffset.UTC);
  }
}

package earshot.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a child JVM while it backs up, compacts, restores and upgrades, and looks at what is left.
class KilledUpkeepTest {
  private static final int SIGKILL = 128 + 9;
  private static final long SEED = 20_261_122;
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

  @TempDir private Path folder = Path.of("");
  private Path workspace = Path.of("");
  private String before = "";

  @BeforeEach
  void fill() {
    workspace = folder.resolve("ws");
    Filled.make(workspace, 600);
    before = fingerprint(workspace);
  }

  @Test
  void killsInsideBackupAndCompactionLeaveAWholeWorkspace() throws Exception {
    kill(4, "upkeep");
  }

  @Test
  void killsInsideRestoringLeaveTheFormerOrTheRestored() throws Exception {
    backUp();
    kill(3, "restore");
  }

  @Test
  void killsInsideAnUpgradeLeaveTheOldOrTheNew() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < 2; i++) {
      Path old = folder.resolve("old" + i);
      Filled.makeOld(old);
      killOnce(old, "upgrade", random.nextInt(900));
      try (Database database = Filled.open(old)) {
        assertEquals(
            "from then",
            Filled.text(database, "SELECT content AS found FROM setting WHERE name = 'kept'"));
      }
    }
  }

  @Test
  @Tag("soak")
  void aHundredKillsInsideBackupCompactionAndRestoring() throws Exception {
    kill(70, "upkeep");
    backUp();
    kill(30, "restore");
  }

  private void kill(int times, String what) throws Exception {
    Random random = new Random(SEED);
    int effective = 0;
    for (int i = 0; i < times; i++) {
      if (killOnce(workspace, what, random.nextInt(800))) effective++;
      assertEquals(before, fingerprint(workspace), what + " " + i + " seed=" + SEED);
      for (Backups.Kept kept : new Backups(workspace.resolve("backups")).list()) {
        try (BundleReader reader = BundleReader.open(kept.file())) {
          reader.check(Progress.NONE);
          assertEquals(600, reader.manifest().mentions());
        }
      }
      assertEquals(0, unfinished(), "the next start deletes what was begun");
    }
    assertTrue(effective >= times / 2, "too few kills hit: " + effective);
  }

  // True when it was killed inside its work.
  private boolean killOnce(Path there, String what, int millis)
      throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                UpkeepChild.class.getName(),
                there.toString(),
                what)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    for (int i = 0; i < 2_000 && child.isAlive() && Files.size(said) == 0; i++) {
      child.waitFor(10, TimeUnit.MILLISECONDS);
    }
    child.waitFor(millis, TimeUnit.MILLISECONDS);
    child.destroyForcibly();
    int code = child.waitFor();
    assertTrue(code == SIGKILL || code == 0, Files.readString(said));
    return code == SIGKILL;
  }

  private void backUp() {
    try (Database database = Filled.open(workspace)) {
      Backups backups = new Backups(workspace.resolve("backups"));
      database.still(snapshot -> backups.make(snapshot, CLOCK.instant(), Progress.NONE));
    }
  }

  private long unfinished() throws IOException {
    try (Stream<Path> files = Files.list(workspace)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith("unfinished-") || name.endsWith(".part"))
          .count();
    }
  }

  // Without the size that a compaction notes of itself.
  private static String fingerprint(Path workspace) {
    try (Database database = Filled.open(workspace)) {
      Filled.change(database, "DELETE FROM setting WHERE name = 'compaction'");
      return Filled.fingerprint(database);
    }
  }
}

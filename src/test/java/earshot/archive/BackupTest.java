package earshot.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Progress;
import earshot.storage.StorageRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.5Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final int MENTIONS = 300;

  @TempDir private Path folder = Path.of("");
  private Path workspace = Path.of("");
  private Backups backups = new Backups(Path.of(""));

  @BeforeEach
  void fill() {
    workspace = folder.resolve("ws");
    backups = new Backups(folder.resolve("backups"));
    Filled.make(workspace, MENTIONS);
  }

  @Test
  void aRestoredBackupIsEqualInEveryCellAndGivesTheSameBackup() throws IOException {
    Backups.Kept kept = backup();
    Path again = folder.resolve("again");
    Restore.Restored restored = new Restore(CLOCK).into(kept.file(), again, Progress.NONE);
    assertEquals(MENTIONS, restored.manifest().mentions());
    String before = fingerprint(workspace);
    assertEquals(before, fingerprint(again));
    Backups second = new Backups(folder.resolve("second"));
    try (Database database = Filled.open(again)) {
      database.still(snapshot -> second.make(snapshot, NOW, Progress.NONE));
    }
    assertArrayEquals(
        Files.readAllBytes(kept.file()), Files.readAllBytes(second.newest().orElseThrow().file()));
  }

  @Test
  void aBackupShowsOneMomentWhateverIsWrittenMeanwhile() {
    try (Database database = Filled.open(workspace)) {
      Backups.Kept kept =
          database.still(
              snapshot ->
                  backups.make(
                      snapshot,
                      NOW,
                      (done, of) -> {
                        if (done == 0) Filled.change(database, "DELETE FROM note");
                      }));
      assertEquals(0, database.<Long>still(snapshot -> snapshot.count("note")));
      try (BundleReader reader = BundleReader.open(kept.file())) {
        assertEquals(3, reader.manifest().rows("note"));
      }
    }
  }

  @Test
  void whereAWorkspaceLiesTheRestoredOneTakesItsPlaceAndTheFormerFileStays() throws IOException {
    Backups.Kept kept = backup();
    String before = fingerprint(workspace);
    try (Database database = Filled.open(workspace)) {
      Filled.change(database, "DELETE FROM mention_text");
    }
    new Restore(CLOCK).into(kept.file(), workspace, Progress.NONE);
    assertEquals(before, fingerprint(workspace));
    assertEquals(2, count(workspace, "mentions-*.mv.db"));
    new Restore(CLOCK).into(kept.file(), workspace, Progress.NONE);
    assertEquals(before, fingerprint(workspace));
    assertEquals(0, count(workspace, "unfinished-*"));
  }

  @Test
  void aWorkspaceInUseIsNotReplaced() throws IOException {
    Backups.Kept kept = backup();
    try (Database database = Filled.open(workspace)) {
      StorageRefused refused =
          assertThrows(
              StorageRefused.class,
              () -> new Restore(CLOCK).into(kept.file(), workspace, Progress.NONE));
      assertTrue(refused.toString().contains("another Earshot is using it"));
      assertEquals("", database.unavailable().orElse(""));
    }
  }

  @Test
  void anUpgradeBeginsWithABackupOfTheOldState() {
    Path old = folder.resolve("old");
    Filled.makeOld(old);
    Filled.upgrade(old, snapshot -> backups.make(snapshot, NOW, Progress.NONE)).close();
    Backups.Kept kept = backups.newest().orElseThrow();
    try (BundleReader reader = BundleReader.open(kept.file())) {
      assertEquals(1, reader.manifest().schema());
    }
    Path again = folder.resolve("again");
    new Restore(CLOCK).into(kept.file(), again, Progress.NONE);
    try (Database database = Filled.open(again)) {
      assertEquals(
          "from then",
          Filled.text(database, "SELECT content AS found FROM setting WHERE name = 'kept'"));
    }
  }

  @Test
  void withoutThatBackupTheUpgradeDoesNotBegin() {
    Path old = folder.resolve("old");
    Filled.makeOld(old);
    assertThrows(
        ArchiveRefused.class,
        () ->
            Filled.upgrade(
                old,
                snapshot -> {
                  throw new ArchiveRefused("no room");
                }));
    Filled.upgrade(old, snapshot -> assertEquals(1, snapshot.schema())).close();
  }

  @Test
  void whoeverListensMayEndABackupAndTheFormerOnesStay() throws IOException {
    Backups.Kept former = backup();
    try (Database database = Filled.open(workspace)) {
      assertThrows(
          CancellationException.class,
          () ->
              database.still(
                  snapshot ->
                      backups.make(
                          snapshot,
                          NOW.plusSeconds(60),
                          (done, of) -> {
                            throw new CancellationException();
                          })));
    }
    assertEquals(List.of(former), backups.list());
    assertEquals(0, count(folder.resolve("backups"), "*.part"));
  }

  @Test
  void everyFlippedBitInABackupIsFound() throws IOException {
    byte[] whole = Files.readAllBytes(backup().file());
    Path damaged = folder.resolve("damaged.zip");
    Random random = new Random(20_261_122);
    int found = 0;
    for (int i = 0; i < 200; i++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(damaged, bytes);
      if (isRefused(damaged) || isTheSame(damaged)) found++;
    }
    assertEquals(200, found);
  }

  @Test
  void theLastOfSevenDaysFourWeeksAndThreeMonthsStay() throws IOException {
    Backups.Kept one = backup();
    for (int day = 1; day < 120; day++) {
      Backups.Kept other =
          new Backups.Kept(one.file(), one.at().minus(Duration.ofDays(day)), one.bytes());
      Files.createLink(
          one.file()
              .resolveSibling(
                  String.valueOf(one.file().getFileName())
                      .replace(
                          "20261120", other.at().toString().substring(0, 10).replace("-", ""))),
          one.file());
    }
    assertEquals(120, backups.list().size());
    int gone = backups.rotate(ZoneOffset.UTC);
    List<String> left =
        backups.list().stream().map(kept -> kept.at().toString().substring(0, 10)).toList();
    assertEquals(
        List.of(
            "2026-11-20",
            "2026-11-19",
            "2026-11-18",
            "2026-11-17",
            "2026-11-16",
            "2026-11-15",
            "2026-11-14",
            "2026-11-08",
            "2026-11-01",
            "2026-10-31",
            "2026-09-30"),
        left);
    assertEquals(109, gone);
  }

  private Backups.Kept backup() {
    try (Database database = Filled.open(workspace)) {
      return database.still(snapshot -> backups.make(snapshot, NOW, Progress.NONE));
    }
  }

  private static boolean isRefused(Path file) {
    try (BundleReader reader = BundleReader.open(file)) {
      reader.check(Progress.NONE);
      return false;
    } catch (ArchiveRefused refused) {
      return true;
    }
  }

  // A bit that tells nothing, such as one of a time nobody reads, may flip.
  private boolean isTheSame(Path file) {
    try (BundleReader reader = BundleReader.open(file);
        BundleReader whole = BundleReader.open(backups.newest().orElseThrow().file())) {
      return reader.manifest().equals(whole.manifest());
    }
  }

  private static String fingerprint(Path workspace) {
    try (Database database = Filled.open(workspace)) {
      return Filled.fingerprint(database);
    }
  }

  private static long count(Path folder, String glob) throws IOException {
    try (var files = Files.newDirectoryStream(folder, glob)) {
      long count = 0;
      for (Path each : files) count += Files.exists(each) ? 1 : 0;
      return count;
    }
  }
}

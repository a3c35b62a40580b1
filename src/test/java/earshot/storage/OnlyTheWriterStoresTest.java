package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.ZONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Waiting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the writer's thread does in place of H2's own: it gives back the room of old parts of the
/// file, and nobody else stores.
class OnlyTheWriterStoresTest {
  private static final int ROWS = 400;

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final AtomicReference<Seams.Force> force = new AtomicReference<>(connection -> {});
  private final Random random = new Random(7);

  private Database database;
  private MVStore file;

  @BeforeEach
  void open(@TempDir Path temporary) throws SQLException {
    Path folder = temporary.resolve("ws");
    FaultyDisk.register();
    Stored.fresh(folder).close();
    // Nothing is forced, so that each store that is seen is one nobody asked for.
    Seams seams =
        Seams.product()
            .zone(ZONE)
            .disk(FaultyDisk.KIND, Duration.ofMillis(50), 0)
            .force(connection -> Objects.requireNonNull(force.get()).force(connection));
    database = Database.open(folder, now::get, () -> false, seams);
    file = store();
    // H2 leaves alone what is younger than 45 seconds.
    file.setRetentionTime(0);
  }

  @AfterEach
  void close() {
    FaultyDisk.roomAgain();
    database.close();
  }

  @Test
  void oldPartsOfTheFileAreWrittenAnewAfterTwoSeconds() {
    int worn = wear();
    assertTrue(worn < 60, "the file is in use to " + worn + " %");
    now.set(NOW.plusSeconds(1));
    assertTrue(usedAfterAChange() < 60, "tidied a second after the last time");
    now.set(NOW.plusSeconds(2));
    int tidied = usedAfterAChange();
    assertTrue(tidied > 80, "not tidied: %d %% after %d %%".formatted(tidied, worn));
    assertEquals(ROWS, count());
  }

  @Test
  void aClockThatIsSetBackDoesNotEndTheTidying() {
    int worn = wear();
    now.set(NOW.minus(Duration.ofDays(400)));
    int tidied = usedAfterAChange();
    assertTrue(tidied > 80, "not tidied: %d %% after %d %%".formatted(tidied, worn));
  }

  @Test
  void whatNobodyWaitsForIsForcedOntoAFullDiskAndStoringResumes() {
    int falls = database.falls();
    force.set(Seams.product().force());
    change(0);
    FaultyDisk.fullAfter(0);
    Waiting.until(() -> database.unavailable().isPresent());
    assertTrue(database.falls() > falls);
    assertThrows(Unavailable.class, () -> change(1));
    assertEquals(0, count(), "what was never forced is gone, and reading goes on");
    FaultyDisk.roomAgain();
    Waiting.until(() -> database.unavailable().isEmpty());
    change(1);
    assertEquals(1, count());
  }

  @Test
  void whoLooksAtOneMomentStoresNothing() {
    changeAndTidy();
    fillMemory();
    long version = file.getCurrentVersion();
    assertTrue(database.still(moment -> moment.count("setting")) > 0);
    assertThrows(
        IllegalArgumentException.class, () -> database.still(moment -> moment.count("none")));
    assertEquals(version, file.getCurrentVersion(), "stored between two steps of the writer");
    assertTrue(file.hasUnsavedChanges());
  }

  @Test
  void whoReadsStoresNothing() {
    changeAndTidy();
    fillMemory();
    long version = file.getCurrentVersion();
    for (int i = 0; i < 9; i++) assertTrue(count() > 0);
    assertThrows(
        RuntimeException.class, () -> database.read(rows -> rows.number("SELECT nothing")));
    assertEquals(version, file.getCurrentVersion(), "stored between two steps of the writer");
  }

  /// H2 copies them when they are read, which is a change made by a reader.
  @Test
  void noTableHasLargeObjects() {
    String large =
        """
        SELECT COUNT(*)
        FROM information_schema.columns
        WHERE table_schema = 'PUBLIC' AND data_type LIKE '%LARGE OBJECT'\
        """;
    assertEquals(0, database.<Long>read(rows -> rows.number(large)));
  }

  /// So much is unsaved as where the writer is about to store what it changed.
  private void fillMemory() {
    assertFalse(file.getUnsavedMemory() * 4L > file.getAutoCommitMemory() * 3L);
    file.registerUnsavedMemory(file.getAutoCommitMemory() / 5 * 4);
  }

  /// Leaves many parts of the file of which little is still in use; tells how many percent.
  private int wear() {
    for (int i = 0; i < ROWS; i++) change(i);
    for (int round = 0; round < 12; round++) {
      for (int i = round % 4; i < ROWS; i += 4) change(i);
      file.commit();
    }
    return wellUsed();
  }

  // What was tidied counts once it is stored, and what it replaced once that is.
  private int usedAfterAChange() {
    changeAndTidy();
    for (int i = 0; i < 2; i++) {
      change(0);
      file.commit();
    }
    return wellUsed();
  }

  // Whoever waits for a job has the answer before the tidying begins, the next one after it.
  private void changeAndTidy() {
    change(0);
    change(0);
  }

  private void change(int row) {
    String name = "row" + row;
    String content = Long.toHexString(random.nextLong()).repeat(20);
    int unused =
        database.writeUnhurried(
            rows ->
                rows.change(
                    "MERGE INTO setting (name, content) KEY (name) VALUES (?, ?)", name, content));
  }

  private long count() {
    return database.read(
        rows -> rows.number("SELECT COUNT(*) FROM setting WHERE name LIKE 'row%'"));
  }

  private int wellUsed() {
    return file.getFileStore().getChunksFillRate();
  }

  private MVStore store() throws SQLException {
    Access access = Access.plain();
    String address =
        DatabaseUrl.reading(new Access(FaultyDisk.KIND, access.key()), database.file());
    try (Connection reader = access.connect(address, DatabaseUrl.READER)) {
      SessionLocal session = (SessionLocal) ((JdbcConnection) reader).getSession();
      return session.getDatabase().getStore().getMvStore();
    }
  }
}

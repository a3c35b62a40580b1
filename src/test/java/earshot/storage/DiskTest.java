package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.SourceId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
  private Path folder;

  @BeforeEach
  void disk(@TempDir Path temporary) {
    folder = temporary.resolve("ws");
    FaultyDisk.register();
    Stored.fresh(folder).close();
  }

  @AfterEach
  void room() {
    FaultyDisk.roomAgain();
  }

  @Test
  @Timeout(60)
  void aFullDiskStopsTakingNotReadingAndTakingResumesByItself() {
    try (Stored stored = open()) {
      SourceId blog = stored.source("blog");
      Set<String> acknowledged = new HashSet<>();
      take(stored, blog, "before", acknowledged);
      FaultyDisk.fullAfter(0);
      assertTrue(take(stored, blog, "full", acknowledged).isPresent());
      String why = stored.database.unavailable().orElseThrow();
      assertTrue(why.contains("make room on the disk of \"" + folder), why);
      assertEquals(1, stored.stores.mentions().total());
      assertEquals("before", stored.stores.mentions().after(0, 5).get(0).content().title());
      FaultyDisk.roomAgain();
      awaitAvailable(stored);
      assertTrue(take(stored, blog, "full", acknowledged).isEmpty());
      assertEquals(2, stored.stores.mentions().total());
    }
    try (Stored stored = new Stored(folder)) {
      assertEquals(2, stored.stores.mentions().total());
    }
  }

  @Test
  @Timeout(120)
  void noWriteThatFailsLosesWhatWasAcknowledged() {
    faults(12);
  }

  @Test
  @Tag("soak")
  void noneOfTwoHundredWritesThatFailLosesWhatWasAcknowledged() {
    faults(200);
  }

  private void faults(int times) {
    Random random = new Random(5);
    Set<String> acknowledged = new HashSet<>();
    for (int k = 1; k <= times; k++) {
      try (Stored stored = open()) {
        SourceId blog = stored.source("blog");
        FaultyDisk.fullAfter(random.nextInt(40));
        boolean failed = false;
        for (int i = 0; i < 100 && !failed; i++) {
          failed = take(stored, blog, k + "-" + i, acknowledged).isPresent();
        }
        assertTrue(failed, "no fault was injected");
        FaultyDisk.roomAgain();
      }
      try (Stored stored = new Stored(folder)) {
        Set<String> kept = new HashSet<>();
        stored.stores.mentions().after(0, 100_000).forEach(m -> kept.add(m.content().title()));
        assertTrue(kept.containsAll(acknowledged), "lost after fault " + k);
        assertEquals(kept.size(), stored.stores.mentions().total());
        assertEquals(0, stored.stores.derivedCheck().run().mended());
      }
    }
  }

  private Stored open() {
    return new Stored(folder, Seams.product().disk(FaultyDisk.KIND, Duration.ofMillis(50), 0));
  }

  private static Optional<Unavailable> take(
      Stored stored, SourceId blog, String title, Set<String> acknowledged) {
    try {
      stored.take(blog, item(title).titled(title).saying("x".repeat(500)));
      acknowledged.add(title);
      return Optional.empty();
    } catch (Unavailable full) {
      return Optional.of(full);
    }
  }

  private static void awaitAvailable(Stored stored) {
    while (stored.database.unavailable().isPresent()) LockSupport.parkNanos(1_000_000);
  }
}

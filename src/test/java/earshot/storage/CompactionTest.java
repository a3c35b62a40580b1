package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
  @TempDir private Path folder = Path.of("");

  @AfterEach
  void room() {
    FaultyDisk.roomAgain();
  }

  @Test
  void deletedRowsGiveTheirRoomBackAndNothingElseGoes() throws IOException {
    try (Stored stored = Stored.fresh(folder)) {
      Filled.fill(stored, 500);
      swell(stored);
      String before = Filled.fingerprint(stored.database);
      Compaction.Sizes sizes = stored.stores.compaction().run(Progress.NONE);
      assertTrue(sizes.after() < sizes.before(), sizes.toString());
      Filled.change(stored.database, "DELETE FROM setting WHERE name = 'compaction'");
      assertEquals(before, Filled.fingerprint(stored.database));
      assertTrue(Files.size(stored.database.file()) < sizes.before());
    }
    try (Stored stored = new Stored(folder)) {
      assertEquals(500, stored.stores.mentions().total());
    }
  }

  @Test
  void whoReadsAndWritesMeanwhileWaitsAndLosesNothing() throws InterruptedException {
    try (Stored stored = Stored.fresh(folder)) {
      Filled.fill(stored, 100);
      AtomicBoolean over = new AtomicBoolean();
      AtomicLong written = new AtomicLong();
      Thread writing =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!over.get()) {
                      stored.stores.settings().put("n", Long.toString(written.incrementAndGet()));
                      stored.stores.mentions().total();
                    }
                  });
      for (int i = 0; i < 3; i++) stored.stores.compaction().run(Progress.NONE);
      over.set(true);
      writing.join();
      assertTrue(written.get() > 0);
      assertEquals(Long.toString(written.get()), stored.stores.settings().get("n").orElse(""));
      assertTrue(stored.database.unavailable().isEmpty());
    }
  }

  @Test
  void itIsOfferedForFilesThatAreTwiceTooLarge() {
    assertFalse(new Compaction.Offer(200L << 20, 1).worthIt());
    assertFalse(new Compaction.Offer(400L << 20, 250L << 20).worthIt());
    assertTrue(new Compaction.Offer(400L << 20, 190L << 20).worthIt());
  }

  @Test
  void onAFullDiskTheFileStaysAsItWasAndWorkGoesOn() throws IOException {
    FaultyDisk.register();
    Stored.fresh(folder).close();
    Seams faulty = Seams.product().disk(FaultyDisk.KIND, Duration.ofMillis(50), 0);
    try (Stored stored = new Stored(folder, faulty)) {
      Filled.fill(stored, 100);
      FaultyDisk.fullFor(".tempFile");
      Unavailable refused =
          assertThrows(Unavailable.class, () -> stored.stores.compaction().run(Progress.NONE));
      assertTrue(refused.toString().contains("has room for a second copy"), refused.toString());
      FaultyDisk.roomAgain();
      stored.stores.settings().put("after", "all");
      assertEquals(100, stored.stores.mentions().total());
    }
    try (Stored stored = new Stored(folder)) {
      assertEquals("all", stored.stores.settings().get("after").orElse(""));
      assertEquals(100, stored.stores.mentions().total());
    }
    try (var left = Files.newDirectoryStream(folder, "unfinished-*")) {
      assertFalse(left.iterator().hasNext());
    }
  }

  private static void swell(Stored stored) {
    for (int i = 0; i < 20; i++) {
      String text = Integer.toString(i).repeat(30_000);
      for (int n = 0; n < 10; n++) stored.stores.settings().put("swollen" + n, text + n);
    }
    Filled.change(stored.database, "DELETE FROM setting WHERE name LIKE 'swollen%'");
  }
}

package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Waiting;
import earshot.model.SourceId;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkTest {
  private final AtomicInteger forces = new AtomicInteger();
  private final AtomicBoolean broken = new AtomicBoolean();

  private Stored stored;
  private SourceId source;
  private Bulk bulk;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored =
        new Stored(
            folder.resolve("ws"),
            Seams.product()
                .force(
                    connection -> {
                      forces.incrementAndGet();
                      if (broken.get()) throw new java.sql.SQLException("gone", "90098", 90_098);
                    }));
    source = stored.source("archive");
    bulk = stored.stores.mentions().bulk();
    forces.set(0);
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void manyBatchesShareOneForce() {
    for (int i = 0; i < 30; i++) bulk.take(Stored.batch(source, item("i" + i)));
    assertEquals(0, forces.get());
    bulk.settle();
    assertEquals(1, forces.get());
    assertEquals(30, stored.stores.mentions().total());
  }

  @Test
  void whatNobodyWaitsForIsForcedOnceItIsQuiet() {
    bulk.take(Stored.batch(source, item("alone")));
    assertEquals(0, forces.get());
    Waiting.until(() -> forces.get() == 1);
  }

  @Test
  void nobodyWaitsForEverWithoutAForce() {
    for (int i = 0; i < 150; i++) bulk.take(Stored.batch(source, item("i" + i)));
    assertEquals(1, forces.get());
  }

  @Test
  void whoeverElseWritesMeanwhileIsDurableAtOnce() {
    bulk.take(Stored.batch(source, item("one")));
    stored.stores.settings().put("a", "b");
    assertEquals(1, forces.get());
  }

  @Test
  void whatWasTakenCanBeReadBeforeItIsSettled() {
    assertEquals(1, bulk.take(Stored.batch(source, item("one"))).added().size());
    assertEquals(1, stored.stores.mentions().total());
  }

  @Test
  void bringingTheSameAgainAddsNothing() {
    bulk.take(Stored.batch(source, item("one"), item("two")));
    bulk.settle();
    assertTrue(bulk.take(Stored.batch(source, item("one"), item("two"))).added().isEmpty());
  }

  @Test
  void aDatabaseThatBreaksBeforeItIsSettledIsToldOf() {
    bulk.take(Stored.batch(source, item("one")));
    broken.set(true);
    assertThrows(Unavailable.class, () -> stored.stores.settings().put("a", "b"));
    broken.set(false);
    assertThrows(Unavailable.class, bulk::settle);
  }
}

package earshot.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.SourceId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a retention of 100,000 mentions costs, and whoever reads beside it.
@Tag("soak")
class RetentionSoak {
  private static final int OLD = 100_000;
  private static final int NEW = 20_000;
  private static final int BATCH = 1_000;

  @Test
  void aHundredThousandGoBesideAScreenThatReads(@TempDir Path folder) throws Exception {
    try (Room room = new Room(folder.resolve("ws"))) {
      BrandId acme = room.brand("Acme");
      SourceId forum = room.source("forum");
      long begun = System.nanoTime();
      fill(room, forum, acme, "old", OLD);
      System.out.printf("taken=%d per_second=%d%n", OLD, OLD * 1_000L / millis(begun));
      room.pass(Duration.ofDays(40));
      fill(room, forum, acme, "new", NEW);
      room.index.refresh();
      Retention retention = new Retention(room.stores, preset -> Optional.empty(), room::now);
      retention.choose(forum, Optional.of(30), "", "me");
      begun = System.nanoTime();
      assertEquals(OLD, retention.preview().mentions());
      System.out.printf("previewed ms=%d%n", millis(begun));
      List<Long> alone = new ArrayList<>();
      for (int i = 0; i < 300; i++) alone.add(read(room));
      tell("read alone", alone);

      AtomicBoolean over = new AtomicBoolean();
      List<Long> beside = new ArrayList<>();
      Thread reader =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!over.get()) {
                      beside.add(read(room));
                      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                    }
                  });
      begun = System.nanoTime();
      long gone =
          retention.take(
              () -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                return true;
              });
      long took = millis(begun);
      over.set(true);
      reader.join();
      assertEquals(OLD, gone);
      assertEquals(NEW, room.stores.mentions().total());
      System.out.printf("deleted=%d seconds=%d%n", gone, took / 1_000);
      tell("read beside", beside);
      begun = System.nanoTime();
      room.index.replayChanged();
      room.index.refresh();
      System.out.printf("index follows ms=%d%n", millis(begun));
      System.out.printf("file MB=%d%n", size(room.folder) >> 20);
      begun = System.nanoTime();
      var sizes = room.stores.compaction().run(earshot.storage.Progress.NONE);
      System.out.printf("compacted ms=%d MB=%d%n", millis(begun), sizes.after() >> 20);
      beside.sort(Long::compare);
      assertTrue(beside.get(beside.size() * 95 / 100) < 100_000, "95 of 100 pages within 100 ms");
    }
  }

  private static void fill(Room room, SourceId source, BrandId brand, String name, int many) {
    for (int from = 0; from < many; from += BATCH) {
      Room.Post[] posts = new Room.Post[BATCH];
      for (int i = 0; i < BATCH; i++) {
        posts[i] = Room.Post.by("a" + (from + i) % 5_000, name + (from + i));
      }
      var unused = room.take(source, brand, posts);
    }
  }

  // A page of the timeline, in microseconds.
  private static long read(Room room) {
    long begun = System.nanoTime();
    int found =
        room.stores
            .mentions()
            .page(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 50)
            .mentions()
            .size();
    assertEquals(50, found);
    return (System.nanoTime() - begun) / 1_000;
  }

  private static void tell(String what, List<Long> micros) {
    List<Long> sorted = micros.stream().sorted().toList();
    System.out.printf(
        "%s n=%d median=%d p95=%d max=%d us%n",
        what,
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.getLast());
  }

  private static long millis(long since) {
    return Math.max(1, (System.nanoTime() - since) / 1_000_000);
  }

  private static long size(Path folder) throws java.io.IOException {
    try (var files = Files.list(folder)) {
      long all = 0;
      for (Path file : files.filter(each -> each.toString().endsWith(".mv.db")).toList()) {
        all += Files.size(file);
      }
      return all;
    }
  }
}

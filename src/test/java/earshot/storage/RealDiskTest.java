package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import earshot.model.SourceId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A small file system in memory that is really full.
class RealDiskTest {
  private Path disk = Path.of("");
  private boolean mounted;

  @BeforeEach
  void mount(@TempDir Path temporary) throws IOException, InterruptedException {
    disk = Files.createDirectory(temporary.resolve("disk"));
    mounted =
        run("mount", "-t", "tmpfs", "-o", "size=24m,mode=0700", "earshot-test", disk.toString());
    assumeTrue(mounted, "skipped: no file system may be mounted here");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (mounted) run("umount", "-l", disk.toString());
  }

  @Test
  @Timeout(60)
  void whenItIsFullReadingGoesOnAndStoringResumesWithRoom() throws IOException {
    Path workspace = disk.resolve("ws");
    Stored.fresh(workspace).close();
    Seams hasty = Seams.product().disk(DatabaseUrl.FILE, Duration.ofMillis(50), 0);
    try (Stored stored = new Stored(workspace, hasty)) {
      SourceId blog = stored.source("blog");
      stored.take(blog, item("before").titled("before"));
      Path ballast = disk.resolve("ballast");
      fill(ballast);
      assertThrows(
          Unavailable.class,
          () -> {
            for (int i = 0; i < 1_000; i++) {
              stored.take(blog, item("full" + i).saying("x".repeat(20_000)));
            }
          });
      String why = stored.database.unavailable().orElseThrow();
      assertTrue(why.contains("make room on the disk of"), why);
      assertEquals("before", stored.stores.mentions().after(0, 1).getFirst().content().title());
      assertThrows(Unavailable.class, () -> stored.stores.compaction().run(Progress.NONE));
      Files.delete(ballast);
      while (stored.database.unavailable().isPresent()) LockSupport.parkNanos(1_000_000);
      stored.take(blog, item("after").titled("after"));
      assertEquals(0, stored.stores.scrub().run(Progress.NONE).findings().size());
    }
    try (Stored stored = new Stored(workspace)) {
      assertTrue(stored.stores.mentions().total() >= 2);
    }
  }

  private static void fill(Path ballast) throws IOException {
    try (OutputStream out = Files.newOutputStream(ballast)) {
      byte[] block = new byte[1 << 14];
      while (true) out.write(block);
    } catch (IOException full) {
      assertTrue(Files.size(ballast) > 0, "nothing could be written at all");
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException absent) {
      return false;
    }
    process.getInputStream().readAllBytes();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}

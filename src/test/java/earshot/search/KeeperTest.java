package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What keeps the index goes on keeping it.
class KeeperTest {
  @Test
  void aBeatThatFailsIsToldAndTheNextOnesCome() throws InterruptedException {
    List<Throwable> told = new CopyOnWriteArrayList<>();
    Optional<Thread.UncaughtExceptionHandler> before =
        Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler());
    Thread.setDefaultUncaughtExceptionHandler((thread, mistake) -> told.add(mistake));
    CountDownLatch beaten = new CountDownLatch(1);
    CountDownLatch last = new CountDownLatch(1);
    Queue<Error> graves = new ArrayDeque<>(List.of(new NoClassDefFoundError("a/class")));
    Queue<RuntimeException> mistakes =
        new ArrayDeque<>(List.of(new IllegalStateException("a mistake")));
    Runnable beat =
        () -> {
          if (!graves.isEmpty()) throw graves.remove();
          if (!mistakes.isEmpty()) throw mistakes.remove();
          beaten.countDown();
        };
    try (var _ = new Keeper(beat, last::countDown)) {
      assertTrue(beaten.await(30, TimeUnit.SECONDS), "no beat came after a mistake");
      assertEquals(1, last.getCount(), "it ended");
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before.orElse(null));
    }
    assertEquals(0, last.getCount());
    assertEquals(2, told.size());
  }
}

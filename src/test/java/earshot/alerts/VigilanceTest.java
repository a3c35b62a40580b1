package earshot.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Who looks for alerts goes on looking.
class VigilanceTest {
  @Test
  void aLookThatFailsIsToldAndTheNextOnesCome() throws InterruptedException {
    List<Throwable> told = new CopyOnWriteArrayList<>();
    Optional<Thread.UncaughtExceptionHandler> before =
        Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler());
    Thread.setDefaultUncaughtExceptionHandler((thread, mistake) -> told.add(mistake));
    CountDownLatch looked = new CountDownLatch(1);
    Queue<Error> graves = new ArrayDeque<>(List.of(new StackOverflowError()));
    Queue<RuntimeException> mistakes =
        new ArrayDeque<>(List.of(new IllegalStateException("a mistake")));
    Runnable round =
        () -> {
          if (!graves.isEmpty()) throw graves.remove();
          if (!mistakes.isEmpty()) throw mistakes.remove();
          looked.countDown();
        };
    Duration soon = Duration.ofMillis(5);
    try (Vigilance vigilance = new Vigilance(round, soon, soon)) {
      vigilance.start();
      assertTrue(looked.await(30, TimeUnit.SECONDS), "no look came after a mistake");
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before.orElse(null));
    }
    assertEquals(2, told.size());
  }
}

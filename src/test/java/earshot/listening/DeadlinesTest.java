package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  @Test
  void timeIsUpAlsoWhileTheThreadThatCutsIsHeldUp() throws InterruptedException {
    CountDownLatch heldUp = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (Deadlines deadlines = new Deadlines()) {
      deadlines.every(
          Duration.ofMillis(1),
          () -> {
            heldUp.countDown();
            await(goOn);
          });
      heldUp.await();
      try (Deadlines.Watch far = deadlines.start(Duration.ofHours(1));
          Deadlines.Watch near = deadlines.start(Duration.ofMillis(20))) {
        boolean unused = new CountDownLatch(1).await(25, TimeUnit.MILLISECONDS);
        assertFalse(far.struck());
        assertTrue(near.struck());
        AtomicBoolean cut = new AtomicBoolean();
        near.over(() -> cut.set(true));
        assertTrue(cut.get(), "what begins after the deadline is cut at once");
      } finally {
        goOn.countDown();
      }
    }
  }

  @Test
  void whatIsUnderWayIsCut() throws InterruptedException {
    CountDownLatch cut = new CountDownLatch(1);
    try (Deadlines deadlines = new Deadlines();
        Deadlines.Watch watch = deadlines.start(Duration.ofMillis(20))) {
      watch.over(cut::countDown);
      assertTrue(cut.await(1, TimeUnit.MINUTES));
      assertTrue(watch.struck());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

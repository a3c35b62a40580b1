package earshot.alerts;

import earshot.storage.Uninterrupted;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets alerts be looked for again and again while the workspace is open.
public final class Vigilance implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Vigilance.class);
  private static final long FIRST = 3;
  private static final long BETWEEN = 15;

  private final Runnable round;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread;

  /// @param round one look
  public Vigilance(Runnable round) {
    this.round = round;
    this.thread = Thread.ofPlatform().name("work-alerts").daemon().unstarted(this::run);
  }

  /// Begins after a while: a command that answers and ends should not be made to wait.
  public void start() {
    thread.start();
  }

  private void run() {
    long seconds = FIRST;
    while (!over(seconds)) {
      look();
      seconds = BETWEEN;
    }
  }

  private boolean over(long seconds) {
    try {
      return ended.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException asked) {
      return true;
    }
  }

  private void look() {
    try {
      round.run();
    } catch (RuntimeException unforeseen) {
      LOG.error("looking for alerts failed", unforeseen);
    }
  }

  /// Ends it; a look under way is finished first.
  @Override
  public void close() {
    ended.countDown();
    Uninterrupted.join(thread);
  }
}

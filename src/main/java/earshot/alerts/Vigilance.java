package earshot.alerts;

import earshot.model.Mistakes;
import earshot.storage.Uninterrupted;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets alerts be looked for again and again while the workspace is open.
public final class Vigilance implements AutoCloseable {
  private static final Duration FIRST = Duration.ofSeconds(3);
  private static final Duration BETWEEN = Duration.ofSeconds(15);

  private final Runnable round;
  private final Duration first;
  private final Duration between;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread;

  /// @param round one look
  public Vigilance(Runnable round) {
    this(round, FIRST, BETWEEN);
  }

  Vigilance(Runnable round, Duration first, Duration between) {
    this.round = round;
    this.first = first;
    this.between = between;
    this.thread = Thread.ofPlatform().name("work-alerts").daemon().unstarted(this::run);
  }

  /// Begins after a while: a command that answers and ends should not be made to wait.
  public void start() {
    thread.start();
  }

  private void run() {
    Duration pause = first;
    while (!over(pause)) {
      Mistakes.told(round).run();
      pause = between;
    }
  }

  private boolean over(Duration pause) {
    try {
      return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException asked) {
      return true;
    }
  }

  /// Ends it; a look under way is finished first.
  @Override
  public void close() {
    ended.countDown();
    Uninterrupted.join(thread);
  }
}

package earshot.search;

import earshot.model.Mistakes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Calls a task twice a second on a thread of its own until it is closed, then a last one. A task
/// that fails is told of and called again.
///
/// Nobody interrupts this thread, for it writes files through channels; so the last task runs here
/// too, whatever happens to the thread that closes.
final class Keeper implements AutoCloseable {
  private static final long PAUSE_MILLIS = 500;

  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  Keeper(Runnable beat, Runnable last) {
    thread = Thread.ofPlatform().name("index-keeper").daemon().unstarted(() -> run(beat, last));
    thread.start();
  }

  private void run(Runnable beat, Runnable last) {
    Runnable told = Mistakes.told(beat);
    try {
      while (!closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) told.run();
    } catch (InterruptedException nobodyDoes) {
      throw new IllegalStateException("index-keeper must not be interrupted", nobodyDoes);
    } finally {
      last.run();
    }
  }

  /// Returns after the last task.
  @Override
  public void close() {
    closing.countDown();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }
}

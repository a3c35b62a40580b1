package earshot.storage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Waits through interrupts: a database thread takes none, and a caller's is kept for its return.
public final class Uninterrupted {
  private Uninterrupted() {}

  static <T> T take(BlockingQueue<T> queue) {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException ignored) {
        // A database thread ends by its stop job only.
      }
    }
  }

  static <T> Optional<T> poll(BlockingQueue<T> queue, Duration longest) {
    try {
      return Optional.ofNullable(queue.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException early) {
      return Optional.empty();
    }
  }

  /// Waits for the end of a thread; one that was never started has ended.
  public static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException kept) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }
}

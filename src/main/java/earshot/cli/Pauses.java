package earshot.cli;

import earshot.storage.Deletion;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Rests between two batches, so that who listens at the same time does not wait.
public final class Pauses {
  private static final long MILLIS = 50;

  private Pauses() {}

  /// Rests that nothing cuts short.
  public static Deletion.Rest between() {
    return until(new CountDownLatch(1));
  }

  /// Rests until the latch opens; then nothing more is done.
  public static Deletion.Rest until(CountDownLatch ended) {
    return () -> {
      try {
        return !ended.await(MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException asked) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }
}

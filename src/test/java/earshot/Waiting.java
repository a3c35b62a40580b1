package earshot;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits for what is meant to happen on other threads, with a limit.
public final class Waiting {
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private Waiting() {}

  /// Returns as soon as the condition holds; fails after a minute and a half.
  public static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) throw new AssertionError("it did not happen in time");
      aMoment();
    }
  }

  /// Lets other threads go on for a moment.
  public static void aMoment() {
    try {
      boolean unused = new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

package earshot;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;

/// Asks the screen's thread for an answer every 5 ms and keeps how long each answer took.
final class ScreenWatch implements AutoCloseable {
  private static final long EVERY_MILLIS = 5;
  private static final int MOST = 1 << 20;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final float[] waits = new float[MOST];
  private final AtomicInteger taken = new AtomicInteger();

  ScreenWatch() {
    var unused = clock.scheduleAtFixedRate(this::ask, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void ask() {
    long asked = System.nanoTime();
    Platform.runLater(
        () -> {
          int place = taken.getAndIncrement();
          if (place < MOST) waits[place] = (System.nanoTime() - asked) / 1e6f;
        });
  }

  /// Forgets what was measured.
  void begin() {
    taken.set(0);
  }

  /// The waits since the beginning, in words.
  String told() {
    float[] sorted = Arrays.copyOf(waits, Math.min(taken.get(), MOST));
    if (sorted.length == 0) return "the screen did not answer";
    Arrays.sort(sorted);
    int above = sorted.length;
    while (above > 0 && sorted[above - 1] > 50) above--;
    return String.format(
        Locale.ROOT,
        "screen waits p50 %.1f p99 %.1f at most %.0f ms, %d of %d above 50 ms",
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.99)],
        sorted[sorted.length - 1],
        sorted.length - above,
        sorted.length);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}

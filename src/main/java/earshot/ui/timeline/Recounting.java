package earshot.ui.timeline;

import earshot.ui.kit.Delays;
import java.time.Duration;

/// Counts again a second after the first of several changes, however many follow it.
final class Recounting {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Delays delays;
  private final Runnable count;
  private Delays.Due due = Delays.Due.NONE;
  private boolean waiting;

  Recounting(Delays delays, Runnable count) {
    this.delays = delays;
    this.count = count;
  }

  /// Counts after a moment.
  void soon() {
    if (waiting) return;
    waiting = true;
    due =
        delays.after(
            PAUSE,
            () -> {
              waiting = false;
              count.run();
            });
  }

  /// Does not count after all.
  void stop() {
    due.cancel();
    waiting = false;
  }
}

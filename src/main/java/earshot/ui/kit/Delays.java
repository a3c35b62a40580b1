package earshot.ui.kit;

import java.time.Duration;
import javafx.animation.PauseTransition;

/// Runs work on the screen's thread after a while; tests turn the clock themselves.
public interface Delays {
  /// Runs the work once, unless it is cancelled before.
  Due after(Duration delay, Runnable work);

  /// Work that is still to come.
  interface Due {
    /// Nothing to come.
    Due NONE = () -> {};

    /// Sees to it that the work is not run; does nothing when it was.
    void cancel();
  }

  /// Delays in real time on the FX thread.
  static Delays fx() {
    return (delay, work) -> {
      PauseTransition pause =
          new PauseTransition(javafx.util.Duration.millis(delay.toNanos() / 1e6));
      pause.setOnFinished(end -> work.run());
      pause.play();
      return pause::stop;
    };
  }
}

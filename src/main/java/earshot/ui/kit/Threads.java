package earshot.ui.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/// The two places where a view model's work runs.
///
/// @param background runs what asks the database or the index, never the FX thread
/// @param screen runs what changes properties: the FX thread in the program, the caller in tests
public record Threads(Executor background, Executor screen) {
  /// Those of a window: virtual threads of this name, which ask stores and are never interrupted,
  /// so that nobody shuts them down, and the FX thread.
  public static Threads ofWindow(String name) {
    return new Threads(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name, 1).factory()),
        Platform::runLater);
  }
}

package earshot.ui.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/// The two places where a view model's work runs, and the list in which long work is noted.
///
/// @param background runs what asks the database or the index, never the FX thread
/// @param screen runs what changes properties: the FX thread in the program, the caller in tests
/// @param jobs where a person sees what takes long
public record Threads(Executor background, Executor screen, Jobs jobs) {
  /// The same where nobody looks at the list.
  public Threads(Executor background, Executor screen) {
    this(background, screen, Jobs.unseen());
  }

  /// Those of a window: virtual threads of this name, which ask stores and are never interrupted,
  /// so that nobody shuts them down, and the FX thread.
  public static Threads ofWindow(String name) {
    return new Threads(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name, 1).factory()),
        Platform::runLater);
  }

  /// The same with work in the background in another way.
  public Threads in(Executor other) {
    return new Threads(other, screen, jobs);
  }

  /// The same with another list.
  public Threads noting(Jobs list) {
    return new Threads(background, screen, list);
  }
}

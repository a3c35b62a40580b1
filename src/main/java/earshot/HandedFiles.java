package earshot;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Files that were handed to the program, by a double click or at its start; each waits until there
/// is a window that can take it.
final class HandedFiles {
  private final Queue<Path> waiting = new ArrayDeque<>();
  private Optional<Consumer<Path>> window = Optional.empty();

  /// Hands one over; from any thread.
  synchronized void hand(Path file) {
    waiting.add(file);
    if (window.isPresent()) Platform.runLater(this::pass);
  }

  /// What a second start asks for: the first window comes to the front, and shows what is in the
  /// file; from any thread.
  void show(Optional<Path> file) {
    toFront();
    file.ifPresent(this::hand);
  }

  private static void toFront() {
    Platform.runLater(
        () ->
            javafx.stage.Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .findFirst()
                .ifPresent(
                    stage -> {
                      stage.setIconified(false);
                      stage.toFront();
                      stage.requestFocus();
                    }));
  }

  /// From now on they go to this window; on the FX thread.
  synchronized void to(Consumer<Path> takes) {
    window = Optional.of(takes);
    // Whoever has just been built shows itself first.
    Platform.runLater(this::pass);
  }

  /// There is no window for them now.
  synchronized void away() {
    window = Optional.empty();
  }

  private void pass() {
    for (Optional<Runnable> next = next(); next.isPresent(); next = next()) next.get().run();
  }

  private synchronized Optional<Runnable> next() {
    if (window.isEmpty() || waiting.isEmpty()) return Optional.empty();
    Consumer<Path> takes = window.get();
    Path file = waiting.remove();
    return Optional.of(() -> takes.accept(file));
  }
}

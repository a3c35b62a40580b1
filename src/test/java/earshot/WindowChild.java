package earshot;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The program with its window on a workspace, which tells what comes into sight.
final class WindowChild {
  private static final Set<String> TOLD = new HashSet<>();

  private WindowChild() {}

  /// Opens the window and prints each title, and that a file is being looked at, once.
  ///
  /// @param arguments the folder of the program, and the workspace
  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().start(WindowChild::watch);
    int unused =
        new Earshot(Optional.of(Path.of(arguments[0])))
            .window(Optional.of(Path.of(arguments[1])), Optional.empty());
  }

  private static void watch() {
    try {
      while (true) {
        Thread.sleep(50);
        look();
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static void look() {
    try {
      Platform.runLater(() -> Window.getWindows().forEach(WindowChild::look));
    } catch (IllegalStateException tooEarly) {
      // There is no screen yet.
      return;
    }
  }

  private static void look(Window window) {
    if (!(window instanceof Stage stage) || stage.getScene() == null) return;
    tell(stage.getTitle());
    Node preview = stage.getScene().lookup("#import-preview");
    if (preview != null && preview.isVisible()) tell("a file is looked at");
  }

  private static void tell(String line) {
    if (TOLD.add(line)) System.out.println(line);
  }
}

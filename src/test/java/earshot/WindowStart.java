package earshot;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.ListView;
import javafx.stage.Window;

/// Measures how long after the start of the process the program's window shows its first mentions.
///
/// Takes the arguments of the program itself, such as `--workspace FOLDER`. To be run with the
/// flags of the start script, and with `-Dglass.platform=Headless -Dprism.order=sw` where there is
/// no screen.
public final class WindowStart {
  private WindowStart() {}

  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().start(WindowStart::watch);
    Main.main(arguments);
  }

  private static void watch() {
    try {
      while (true) {
        Thread.sleep(2);
        look();
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static void look() {
    try {
      Platform.runLater(
          () -> {
            if (Window.getWindows().stream().anyMatch(WindowStart::showsMentions)) say();
          });
    } catch (IllegalStateException tooEarly) {
      // There is no screen yet.
      return;
    }
  }

  private static boolean showsMentions(Window window) {
    if (!window.isShowing() || window.getScene() == null) return false;
    Node list = window.getScene().lookup("#mentions");
    return list instanceof ListView<?> mentions
        && mentions.lookupAll(".list-cell").stream()
            .anyMatch(cell -> cell instanceof Cell<?> row && !row.isEmpty() && row.isVisible());
  }

  private static void say() {
    long began = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.printf(
        Locale.ROOT, "first mentions after %d ms%n", System.currentTimeMillis() - began);
    Runtime.getRuntime().halt(0);
  }
}

package earshot;

import earshot.storage.Forgotten;
import earshot.ui.Fx;
import earshot.ui.archive.ReadingScreen;
import earshot.ui.kit.Jobs;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// Opens a great archive in its window and tells when its first mentions stand there, when all of
/// it can be read, and when all of it can be searched.
final class MillionReading {
  private final Path archive;

  MillionReading(Path archive) {
    this.archive = archive;
  }

  /// @param started when the process began, as `System.currentTimeMillis()` tells
  void run(long started) {
    Platform.startup(() -> {});
    long begun = System.nanoTime();
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Reading reading = Reading.of(archive, machine)) {
      ReadingScreen screen =
          Fx.get(
              () ->
                  new ArchiveWindows(machine, () -> Forgotten.NOBODY, new Jobs(machine.clock()))
                      .show(new Stage(), reading, () -> {}));
      say("first mentions in the window", begun, screen, ".reading-cell", MillionReading::drawn);
      System.out.printf("since the process began: %d ms%n", System.currentTimeMillis() - started);
      say(
          "all readable",
          begun,
          screen,
          "#reading-search",
          node -> !((TextField) node).isDisabled());
      say("all searchable", begun, screen, ".es-work-bar", bar -> !bar.isVisible());
      System.gc();
      Runtime now = Runtime.getRuntime();
      System.out.printf("heap after: %d MB%n", (now.totalMemory() - now.freeMemory()) >> 20);
      Fx.run(screen::hidden);
    }
  }

  private static boolean drawn(Node cell) {
    return cell instanceof ListCell<?> row && row.getGraphic() != null;
  }

  private static void say(
      String what, long begun, ReadingScreen screen, String selector, Predicate<Node> met) {
    while (!Fx.get(() -> screen.root().lookupAll(selector).stream().anyMatch(met))) {
      Waiting.aMoment();
    }
    System.out.printf("%s after %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
  }
}

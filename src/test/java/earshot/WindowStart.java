package earshot;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.ListView;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Measures how long after the start of the process the program's window shows its first mentions.
///
/// Takes the arguments of the program itself, such as `--workspace FOLDER`. To be run with the
/// flags of the start script, and with `-Dglass.platform=Headless -Dprism.order=sw` where there is
/// no screen.
public final class WindowStart {
  private static final int MOST_THREADS = 12;

  private WindowStart() {}

  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().start(WindowStart::watch);
    Main.main(arguments);
  }

  /// Where the list stands, looked for once; only the screen's thread asks.
  private static @Nullable Node list;

  private static @Nullable Scene looked;

  private static void watch() {
    try {
      while (true) {
        // A look costs the screen's thread a millisecond, too many would be measured themselves.
        Thread.sleep(20);
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
    Scene scene = window.getScene();
    if (!scene.equals(looked)) list = scene.lookup("#mentions");
    looked = list == null ? null : scene;
    return list instanceof ListView<?> mentions
        && mentions.lookupAll(".list-cell").stream()
            .anyMatch(cell -> cell instanceof Cell<?> row && !row.isEmpty() && row.isVisible());
  }

  private static void say() {
    long began = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.printf(
        Locale.ROOT, "first mentions after %d ms%n", System.currentTimeMillis() - began);
    System.out.println(processorByThread());
    // A recorder writes only when the program ends as it should.
    if (Boolean.getBoolean("earshot.recorded")) Runtime.getRuntime().exit(0);
    Runtime.getRuntime().halt(0);
  }

  // As the system counts it, so that the compilers and the collector are among them.
  private static String processorByThread() {
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      return threads
          .map(WindowStart::processor)
          .sorted(Comparator.comparing(Worked::millis).reversed())
          .limit(MOST_THREADS)
          .map(each -> each.name() + " " + each.millis() + " ms")
          .collect(Collectors.joining(", ", "processor: ", ""));
    } catch (IOException elsewhere) {
      return "only Linux tells the processor time of each thread";
    }
  }

  private record Worked(String name, long millis) {}

  private static Worked processor(Path thread) {
    try {
      String stat = Files.readString(thread.resolve("stat"));
      int end = stat.lastIndexOf(')');
      String[] numbers = stat.substring(end + 2).split(" ", -1);
      long ticks = Long.parseLong(numbers[11]) + Long.parseLong(numbers[12]);
      return new Worked(stat.substring(stat.indexOf('(') + 1, end), 10 * ticks);
    } catch (IOException over) {
      return new Worked("ended", 0);
    }
  }
}

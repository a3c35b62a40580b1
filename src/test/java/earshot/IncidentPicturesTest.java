package earshot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Brand;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.shell.SettingsDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the incident room from the real program over its invented voices.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class IncidentPicturesTest {
  private static final Instant NOW = Instant.parse("2026-11-19T14:32:00Z");
  private static final int[][] SIZES = {{1440, 900}, {1024, 640}};

  private Optional<Boolean> begun = Optional.empty();
  @TempDir private Path folder;
  private final Path pictures = Path.of(System.getProperty("earshot.pictures", "target/pictures"));

  @Test
  void theIncidentRoomInBothThemesAndSizes() {
    Machine machine =
        new Machine(
            InstantSource.fixed(NOW),
            System::nanoTime,
            new Random(7),
            ZoneOffset.UTC,
            new Earshot().machine(() -> false).lexicon(),
            javafx.application.Platform::isFxApplicationThread);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind"), machine)) {
      workspace.placing().settle();
      workspace.live();
      workspace.placing().settle();
      workspace.alerts().look();
      for (int[] size : SIZES) {
        for (Look look : List.of(Look.LIGHT, Look.DARK)) picture(workspace, size, look);
      }
    }
    assertTrue(Files.exists(pictures.resolve("incident-1440x900-light.png")));
  }

  private void picture(Workspace workspace, int[] size, Look look) {
    List<Brand> brands = workspace.brands().all();
    Window window = window(workspace, size);
    Fx.run(() -> window.fill(brands, new SettingsDesk.Values(look, 100, ""), true));
    settle(window, size);
    Fx.run(() -> press(window, "#place-alerts"));
    Waiting.until(() -> Fx.get(() -> !rows(window, "#alerts-list").isEmpty()));
    settle(window, size);
    if (begun.isEmpty()) {
      Fx.run(() -> press(window, "#alert-incident"));
      Waiting.until(() -> Fx.get(() -> !rows(window, "#plan-list").isEmpty()));
      settle(window, size);
      snap(window, size, look, "incident-plans");
      Fx.run(() -> press(window, "#plan-start"));
      begun = Optional.of(true);
    } else {
      Fx.run(() -> tab(window, 2));
    }
    Waiting.until(() -> Fx.get(() -> !rows(window, "#incidents-list").isEmpty()));
    settle(window, size);
    snap(window, size, look, "incident");
    Fx.run(() -> ((ScrollPane) window.root().lookup("#incident-scroll")).setVvalue(1));
    settle(window, size);
    snap(window, size, look, "incident-below");
    Fx.run(() -> tab(window, 3));
    settle(window, size);
    snap(window, size, look, "alerts-over");
    Fx.run(window::leave);
  }

  private static List<?> rows(Window window, String list) {
    window.root().applyCss();
    window.root().layout();
    return window.root().lookup(list) instanceof ListView<?> view ? view.getItems() : List.of();
  }

  private static void tab(Window window, int number) {
    Parent tabs = (Parent) window.root().lookup("#alerts-tabs");
    ((ButtonBase) tabs.getChildrenUnmodifiable().get(number)).fire();
  }

  private static void press(Window window, String selector) {
    ((ButtonBase) window.root().lookup(selector)).fire();
  }

  private static Window window(Workspace workspace, int[] size) {
    return Fx.get(
        () -> {
          Window window =
              new Window(
                  workspace,
                  new Window.Outfit(
                      page -> {},
                      (title, kind, endings) -> Optional.empty(),
                      (title, kind, name) -> Optional.empty(),
                      () -> new Earshot().trial(),
                      () -> {},
                      title -> {}));
          Scene unused = new Scene(window.root(), size[0], size[1]);
          assertTrue(unused.getRoot() == window.root());
          earshot.ui.kit.Theme.dress(unused, Window.sheets());
          return window;
        });
  }

  /// Answers come from other threads: lets those that are on their way arrive.
  private static void settle(Window window, int[] size) {
    for (int i = 0; i < 20; i++) {
      Fx.run(
          () -> {
            window.root().resize(size[0], size[1]);
            window.root().applyCss();
            window.root().layout();
          });
      Waiting.aMoment();
    }
  }

  private void snap(Window window, int[] size, Look look, String name) {
    String file =
        "%s-%dx%d-%s.png".formatted(name, size[0], size[1], look.name().toLowerCase(Locale.ROOT));
    Snap.png(window.root(), size[0], size[1], look, pictures.resolve(file), Window.sheets());
  }
}

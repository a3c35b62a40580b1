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
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the Archives place from the real program over its invented voices, as
/// `PicturesTest` does of the others.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class ArchivePicturesTest {
  private static final Instant NOW = Instant.parse("2026-11-19T14:32:00Z");
  private static final int[][] SIZES = {{1440, 900}, {1024, 640}};

  @TempDir private Path folder;
  private final Path pictures = Path.of(System.getProperty("earshot.pictures", "target/pictures"));

  @Test
  void everyPageInBothThemesAndSizes() {
    Machine machine =
        new Machine(
            InstantSource.fixed(NOW),
            System::nanoTime,
            new Random(7),
            ZoneOffset.UTC,
            new Earshot().machine(() -> false).lexicon(),
            javafx.application.Platform::isFxApplicationThread);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind"), machine)) {
      var unused = workspace.safekeeping().backUp(earshot.storage.Progress.NONE);
      for (int[] size : SIZES) {
        for (Look look : List.of(Look.LIGHT, Look.DARK)) picture(workspace, size, look);
      }
    }
    assertTrue(Files.exists(pictures.resolve("backup-1440x900-light.png")));
  }

  private void picture(Workspace workspace, int[] size, Look look) {
    List<Brand> brands = workspace.brands().all();
    Window window = window(workspace, size);
    Fx.run(() -> window.fill(brands, new SettingsDesk.Values(look, 100, ""), true));
    settle(window, size);
    Fx.run(() -> ((ButtonBase) window.root().lookup("#place-archives")).fire());
    settle(window, size);
    snap(window, size, look, "archives");
    Fx.run(
        () -> {
          var tabs = (javafx.scene.Parent) window.root().lookup("#archives-tabs");
          ((ButtonBase) tabs.getChildrenUnmodifiable().get(3)).fire();
        });
    settle(window, size);
    snap(window, size, look, "backup");
    Fx.run(window::leave);
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

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

/// Takes the pictures of the Imports page from the real program over its invented voices, as
/// `PicturesTest` does of the others.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class ImportPicturesTest {
  private static final Instant NOW = Instant.parse("2026-11-19T14:32:00Z");
  private static final earshot.listening.files.Choices ZONED =
      earshot.listening.files.Choices.NONE.in(java.time.ZoneId.of("Europe/Berlin"));
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
      Path table = table();
      var brought =
          workspace
              .imports()
              .run(
                  workspace.imports().preview(table, ZONED, earshot.archive.Imports.Watch.NONE),
                  false,
                  earshot.archive.Imports.Watch.NONE);
      assertTrue(brought.counts().read() > 0);
      for (int[] size : SIZES) {
        for (Look look : List.of(Look.LIGHT, Look.DARK)) picture(workspace, size, look);
      }
    }
    assertTrue(Files.exists(pictures.resolve("imports-1440x900-light.png")));
  }

  private void picture(Workspace workspace, int[] size, Look look) {
    List<Brand> brands = workspace.brands().all();
    Window window = window(workspace, size);
    Fx.run(() -> window.fill(brands, new SettingsDesk.Values(look, 100, ""), true));
    settle(window, size);
    Fx.run(() -> ((ButtonBase) window.root().lookup("#place-archives")).fire());
    settle(window, size);
    Fx.run(() -> page(window, "Imports"));
    settle(window, size);
    snap(window, size, look, "imports");
    Fx.run(() -> ((ButtonBase) window.root().lookup("#import-choose")).fire());
    while (window.root().lookup("#import-preview") == null) settle(window, size);
    settle(window, size);
    snap(window, size, look, "imports-preview");
    Fx.run(window::leave);
  }

  private static void page(Window window, String word) {
    window.root().lookupAll(".toggle-button").stream()
        .map(ButtonBase.class::cast)
        .filter(button -> button.getText().equals(word))
        .forEach(ButtonBase::fire);
  }

  private Path table() {
    StringBuilder rows = new StringBuilder("Date;Author;Text;Link;E-mail\n");
    for (int i = 1; i <= 30; i++) {
      rows.append(
          "%d.10.2026 %02d:15;Kim %d;Northwind shipped box %d late, again;https://f.example/%d;k@example.org\n"
              .formatted(i == 7 ? 32 : i, i % 24, i, i, i));
    }
    try {
      return Files.writeString(folder.resolve("export of october.csv"), rows);
    } catch (java.io.IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }

  private Window window(Workspace workspace, int[] size) {
    return Fx.get(
        () -> {
          Window window =
              new Window(
                  workspace,
                  new Window.Outfit(
                      page -> {},
                      (title, kind, endings) -> Optional.of(table()),
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

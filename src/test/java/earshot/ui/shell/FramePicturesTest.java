package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.brands.BrandsScreen;
import earshot.ui.brands.FirstRun;
import earshot.ui.kit.Look;
import earshot.ui.sources.SourcesScreen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Makes the pictures of the frame, the sources and the brands that a person looks at.
@UiTest
@Tag("soak")
class FramePicturesTest {
  private static final Path FOLDER = Path.of("target", "pictures");

  @Test
  void sources() {
    take("sources", window -> window.model.open("sources"));
  }

  @Test
  void aSourceWithItsLog() {
    take(
        "source",
        window -> {
          window.model.open("sources");
          select(window, 4);
        });
  }

  @Test
  void anEmptyListOfSources() {
    take(
        "sources-empty",
        window -> {
          for (int id = 1; id <= 13; id++) {
            window.sourceDesk.remove(id);
          }
          window.model.open("sources");
        });
  }

  @Test
  void addingASource() {
    take(
        "source-add",
        window -> {
          window.model.open("sources");
          window.sourcesScreen.add();
          window.forms.add().addressProperty().set("dailygrind.example/feed");
          window.forms.add().tryIt();
        });
  }

  @Test
  void importingAList() {
    take(
        "source-import",
        window -> {
          window.model.open("sources");
          window.sourcesScreen.importList();
          window.forms.importing().read(Path.of("feeds.opml"));
        });
  }

  @Test
  void brands() {
    take("brands", window -> window.model.open("brands"));
  }

  @Test
  void aQueryWithAMistake() {
    take(
        "brand-mistake",
        window -> {
          window.model.open("brands");
          window.brands.editor().queryProperty().set("northwind NEAR coffee");
          window.brands.editor().check();
        });
  }

  @Test
  void settings() {
    take("settings", window -> window.model.open("settings"));
  }

  @Test
  void textTwiceAsLarge() {
    take(
        "large",
        window -> {
          window.model.open("sources");
          window.settings.textPercentProperty().set(200);
        });
    Fx.run(() -> earshot.ui.kit.Theme.textSize(100));
  }

  @Test
  void keys() {
    take("keys", window -> press(window.shell.root(), "help"));
  }

  @Test
  void offline() {
    take(
        "offline",
        window -> {
          window.model.workOffline(true);
          window.model.pollNow();
        });
  }

  @Test
  void firstRun() {
    for (int step = 1; step <= 2; step++) {
      for (Look look : new Look[] {Look.LIGHT, Look.DARK}) {
        int at = step;
        SampleWindow window = Fx.get(SampleWindow::new);
        Parent root =
            Fx.get(
                () -> {
                  FirstRun page = window.firstRun(() -> {}, () -> {});
                  if (at == 2) {
                    window.firstRunModel.nameProperty().set("Northwind Coffee");
                    window.firstRunModel.start();
                  }
                  return page.root();
                });
        snap(root, "first-run-" + step, look, 1440, 900);
        snap(root, "first-run-" + step, look, 1024, 640);
      }
    }
  }

  static void take(String name, Consumer<SampleWindow> scene) {
    for (int[] size : new int[][] {{1440, 900}, {1024, 640}}) {
      for (Look look : new Look[] {Look.LIGHT, Look.DARK}) {
        SampleWindow window =
            Fx.get(
                () -> {
                  SampleWindow made = new SampleWindow();
                  made.shell.start();
                  scene.accept(made);
                  return made;
                });
        snap(window.shell.root(), name, look, size[0], size[1]);
        Fx.run(window.shell::stop);
      }
    }
  }

  private static void snap(Parent root, String name, Look look, int width, int height) {
    Path file =
        FOLDER.resolve(
            name + "-" + width + "-" + look.name().toLowerCase(java.util.Locale.ROOT) + ".png");
    Snap.png(
        root,
        width,
        height,
        look,
        file,
        Shell.sheet(),
        SourcesScreen.sheet(),
        BrandsScreen.sheet());
    assertTrue(Files.exists(file), name);
  }

  /// Lays the window out, for what scrolls holds its content only once it stood in a scene; the
  /// picture takes that scene.
  static void lay(SampleWindow window) {
    if (window.shell.root().getScene() == null) {
      var unused = new Scene(window.shell.root(), 1440, 900);
    }
    window.shell.root().applyCss();
    window.shell.root().layout();
  }

  static void select(SampleWindow window, int id) {
    lay(window);
    TableView<?> table =
        (TableView<?>)
            Optional.ofNullable(window.sourcesScreen.root().lookup("#sources-table")).orElseThrow();
    table.getSelectionModel().select(id - 1);
  }

  static void press(Parent root, String id) {
    ((Button) Optional.ofNullable(root.lookup("#" + id)).orElseThrow()).fire();
  }
}

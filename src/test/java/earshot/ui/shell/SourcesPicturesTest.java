package earshot.ui.shell;

import static earshot.ui.shell.FramePicturesTest.lay;
import static earshot.ui.shell.FramePicturesTest.press;
import static earshot.ui.shell.FramePicturesTest.select;
import static earshot.ui.shell.FramePicturesTest.take;

import earshot.ui.UiTest;
import earshot.ui.sources.paste.PasteViewModel;
import earshot.ui.sources.preset.PresetDesk;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Makes the pictures of the Sources place that a person looks at.
@UiTest
@Tag("soak")
class SourcesPicturesTest {
  @Test
  void trouble() {
    take(
        "source-trouble",
        at(
            window -> {
              select(window, 4);
              lay(window);
              press(window.shell.root(), "step-find-feed");
            }));
  }

  @Test
  void presetSource() {
    take("source-preset", at(window -> select(window, 10)));
  }

  @Test
  void bulk() {
    take(
        "sources-bulk",
        at(
            window -> {
              TableView<?> table = (TableView<?>) find(window, "sources-table");
              table.getSelectionModel().selectIndices(1, 2, 4, 6);
            }));
  }

  @Test
  void filtered() {
    take("sources-none", at(window -> window.sources.filter().findProperty().set("zebra")));
  }

  @Test
  void adding() {
    take("add-home", at(window -> window.sourcesScreen.add()));
  }

  @Test
  void form() {
    take(
        "add-form",
        at(
            window -> {
              pick(window, 0);
              press(window.shell.root(), "preset-test");
            }));
  }

  @Test
  void formTested() {
    take(
        "add-tested",
        at(
            window -> {
              pick(window, 0);
              ((TextField) find(window, "preset-q")).setText("northwind coffee");
              press(window.shell.root(), "preset-test");
            }));
  }

  @Test
  void formWithKey() {
    take(
        "add-key",
        at(
            window -> {
              window.presetDesk.answer =
                  new PresetDesk.Tried.Nothing(
                      "The key was not accepted by bsky.social. Enter it again.",
                      PresetDesk.Tried.Why.KEY);
              pick(window, 2);
              ((TextField) find(window, "preset-q")).setText("northwind");
              press(window.shell.root(), "preset-test");
            }));
  }

  @Test
  void closed() {
    take("add-closed", at(window -> pick(window, 13)));
  }

  @Test
  void paste() {
    take(
        "paste",
        at(
            window -> {
              window.sourcesScreen.paste();
              PasteViewModel model = window.ways.paste();
              model.addressProperty().set("instagram.com/p/Cx12");
              model.textProperty().set("Northwind’s new blend is the best I had this year.");
              model.whenProperty().set(PasteViewModel.When.THEN);
              model.clockProperty().set("soon");
              model.authorProperty().set("Pia Sandgrove");
              model.rating().pointsProperty().set("4.5");
              model.picture().take(400, 240, painted(400 * 240));
              model.keep();
            }));
  }

  private static int[] painted(int pixels) {
    int[] all = new int[pixels];
    Arrays.fill(all, 0xFF3C9DBD);
    return all;
  }

  @Test
  void importing() {
    take(
        "import",
        at(
            window -> {
              window.sourcesScreen.importList();
              window.forms.importing().read(Path.of("feeds.opml"));
            }));
  }

  @Test
  void egress() {
    take("egress", at(window -> window.sourcesScreen.showEgress()));
  }

  @Test
  void egressHost() {
    take(
        "egress-host",
        at(
            window -> {
              window.sourcesScreen.showEgress();
              lay(window);
              ((TableView<?>) find(window, "egress-table")).getSelectionModel().select(2);
            }));
  }

  @Test
  void nothingLeft() {
    take(
        "egress-empty",
        at(
            window -> {
              window.egressBook.clear();
              window.sourcesScreen.showEgress();
            }));
  }

  private static Consumer<SampleWindow> at(Consumer<SampleWindow> scene) {
    return window -> {
      window.model.open("sources");
      lay(window);
      scene.accept(window);
    };
  }

  private static void pick(SampleWindow window, int line) {
    window.sourcesScreen.add();
    lay(window);
    ListView<?> list = (ListView<?>) find(window, "preset-list");
    list.getSelectionModel().select(line);
    list.getOnKeyPressed()
        .handle(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    lay(window);
  }

  private static Node find(SampleWindow window, String id) {
    return Optional.ofNullable(window.shell.root().lookup("#" + id)).orElseThrow();
  }
}

package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.brands.BrandsScreen;
import earshot.ui.kit.Theme;
import earshot.ui.sources.SourceRow;
import earshot.ui.sources.SourcesScreen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skinnable;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The Sources place through its controls.
@UiTest
class SourcesUiTest {
  private final SampleWindow window = Fx.get(SampleWindow::new);

  private void open() {
    Fx.run(
        () -> {
          window.shell.start();
          window.model.open("sources");
          lay();
        });
  }

  private void lay() {
    Parent root = window.shell.root();
    if (root.getScene() == null) {
      Theme.dress(
          new Scene(root, 980, 700), Shell.sheet(), SourcesScreen.sheet(), BrandsScreen.sheet());
    }
    root.applyCss();
    root.layout();
  }

  private Node find(String id) {
    return Optional.ofNullable(window.shell.root().lookup("#" + id))
        .orElseThrow(() -> new AssertionError(id));
  }

  private void press(String id) {
    Fx.run(
        () -> {
          ((ButtonBase) find(id)).fire();
          lay();
        });
  }

  private void pick(String letters) {
    Fx.run(
        () -> {
          window.sourcesScreen.add();
          lay();
          ((TextField) find("preset-find")).setText(letters);
          ListView<?> list = (ListView<?>) find("preset-list");
          list.getSelectionModel().selectFirst();
          list.getOnKeyPressed()
              .handle(
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          lay();
        });
  }

  private TableView<?> table() {
    return (TableView<?>) find("sources-table");
  }

  @Test
  void aReadyMadeSourceIsPickedFilledTestedAndAdded() {
    open();
    pick("google");
    press("preset-test");
    assertEquals(List.of(), window.presetDesk.done, "a value is missing");
    Fx.run(() -> ((TextField) find("preset-q")).setText("northwind"));
    press("preset-test");
    assertTrue(window.presetDesk.done.getFirst().startsWith("try google-news"));
    press("preset-add");
    assertEquals("add Google News: northwind PRESS", window.presetDesk.done.getLast());
    assertTrue(Fx.get(() -> window.notice.node().isVisible()));
  }

  @Test
  void aClosedPlaceLeadsToPasting() {
    open();
    pick("instagram");
    press("closed-paste");
    assertTrue(Fx.get(() -> find("paste-form").isVisible()));
    assertEquals(List.of(), window.asked);
  }

  @Test
  void aClosedPlaceIsNotAskedByItsAddress() {
    open();
    press("sources-add");
    Fx.run(() -> ((TextField) find("add-address")).setText("https://www.tripadvisor.com/x"));
    press("add-try");
    assertEquals(List.of(), window.asked);
  }

  @Test
  void severalSourcesHaveABarAndOneUndo() {
    open();
    Fx.run(
        () -> {
          table().getSelectionModel().selectIndices(0, 1, 2);
          lay();
        });
    assertEquals("3 selected", Fx.get(() -> ((Label) find("bulk-count")).getText()));
    assertTrue(Fx.get(() -> find("bulk-bar").isVisible()));
    press("bulk-pause");
    assertEquals(List.of("pause 3 sources"), window.sourceDesk.done);
    assertEquals(3, Fx.get(() -> table().getSelectionModel().getSelectedItems().size()));
    press("bulk-clear");
    assertFalse(Fx.get(() -> find("bulk-bar").isVisible()));
  }

  @Test
  void allAreSelectedAndSurviveARefill() {
    open();
    Fx.run(
        () -> {
          table().getSelectionModel().selectAll();
          window.sources.reload();
          lay();
        });
    assertEquals("13 selected", Fx.get(() -> ((Label) find("bulk-count")).getText()));
  }

  @Test
  void sortingNeedsNoMouseAndKeepsTheChosenOne() {
    open();
    Fx.run(
        () -> {
          table().getSelectionModel().select(3);
          var menu = (MenuButton) find("sources-order");
          menu.getItems().get(1).fire();
          lay();
        });
    assertEquals(4, window.sources.chosenProperty().get().getFirst().id().value());
    assertEquals(1, Fx.get(() -> table().getSelectionModel().getSelectedItems().size()));
  }

  @Test
  void kindAndVoiceStandWhereThereIsRoomAndSortTheTable() {
    open();
    assertFalse(Fx.get(() -> isShown("kind") || isShown("role")));
    Fx.run(
        () -> {
          window.shell.root().resize(1_500, 800);
          window.shell.root().layout();
        });
    assertTrue(Fx.get(() -> isShown("kind") && isShown("role")));
    List<SourceRole> voices =
        Fx.get(
            () -> {
              sortBy("Voice");
              return rows().stream().map(row -> row.source().setup().role()).toList();
            });
    List<SourceKind> kinds =
        Fx.get(
            () -> {
              sortBy("Kind");
              return rows().stream().map(row -> row.source().setup().kind()).toList();
            });
    assertEquals(SourceKind.FEED, kinds.getFirst());
    assertEquals(blocks(kinds), Set.copyOf(kinds).size(), kinds.toString());
    assertEquals(blocks(voices), Set.copyOf(voices).size(), voices.toString());
    assertTrue(Set.copyOf(voices).size() > 1, voices.toString());
  }

  private boolean isShown(String column) {
    return table().getColumns().stream()
        .anyMatch(each -> each.getId().equals(column) && each.isVisible());
  }

  private void sortBy(String name) {
    var menu = (MenuButton) find("sources-order");
    menu.getItems().stream()
        .filter(item -> name.equals(item.getText()))
        .forEach(item -> item.fire());
    lay();
  }

  private List<SourceRow> rows() {
    return table().getItems().stream().map(SourceRow.class::cast).toList();
  }

  /// How often the value changes from row to row, the first included.
  private static int blocks(List<?> values) {
    int blocks = 0;
    for (int i = 0; i < values.size(); i++) {
      if (i == 0 || !values.get(i).equals(values.get(i - 1))) blocks++;
    }
    return blocks;
  }

  @Test
  void whatLeftThisComputerIsASecondPage() {
    open();
    Fx.run(
        () -> {
          window.sourcesScreen.showEgress();
          lay();
        });
    assertEquals(
        "9 hosts · 3,181 requests · 1.3 MB sent · 73 MB received",
        Fx.get(() -> ((Label) find("egress-total")).getText()));
    press("egress-copy");
    assertTrue(window.copied.getFirst().startsWith("host,purpose"));
  }

  @Test
  void theListIsExportedWhereAPersonWantsIt() {
    open();
    Fx.run(() -> ((MenuButton) find("sources-lists")).getItems().getLast().fire());
    assertEquals(List.of(Path.of("earshot-sources.opml")), window.exported);
  }

  @Test
  void typingANameSurvivesPollsOfOthers() {
    open();
    Fx.run(
        () -> {
          table().getSelectionModel().select(0);
          lay();
          ((TextField) find("source-name")).setText("half a na");
          window.sources.reload();
          lay();
        });
    assertEquals("half a na", Fx.get(() -> ((TextField) find("source-name")).getText()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"detail", "add", "form", "closed", "paste", "import", "egress", "bulk"})
  void everyControlHasAName(String state) {
    open();
    Fx.run(
        () -> {
          show(state).accept(window);
          lay();
        });
    List<Node> nameless = Fx.get(() -> nameless(window.sourcesScreen.root(), new ArrayList<>()));
    assertEquals(List.of(), nameless);
  }

  private Consumer<SampleWindow> show(String state) {
    return switch (state) {
      case "detail" -> it -> table().getSelectionModel().select(3);
      case "add" -> it -> it.sourcesScreen.add();
      case "form" -> it -> pick("bluesky");
      case "closed" -> it -> pick("facebook");
      case "paste" -> it -> it.sourcesScreen.paste();
      case "import" ->
          it -> {
            it.sourcesScreen.importList();
            it.forms.importing().read(Path.of("feeds.opml"));
          };
      case "egress" -> it -> it.sourcesScreen.showEgress();
      case "bulk" -> it -> table().getSelectionModel().selectIndices(1, 2, 3);
      default -> throw new IllegalArgumentException(state);
    };
  }

  private static List<Node> nameless(Node node, List<Node> found) {
    if (!node.isVisible() || node instanceof ScrollBar) return found;
    boolean stop =
        node instanceof Control && node.isFocusTraversable() && !(node instanceof ScrollPane);
    boolean inner = node.getParent() instanceof ComboBoxBase<?>;
    if (stop && !inner && name(node).isBlank()) found.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> nameless(child, found));
    }
    return found;
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null) return node.getAccessibleText();
    if (node instanceof Labeled labeled && labeled.getText() != null) return labeled.getText();
    return node instanceof Skinnable ? "" : node.toString();
  }

  @Test
  void leavingLeavesNoSubscription() {
    open();
    int before = Fx.get(() -> window.live.listeners());
    Fx.run(
        () -> {
          window.sourcesScreen.hidden();
          window.sourcesScreen.shown();
          window.sourcesScreen.hidden();
        });
    assertEquals(before - 1, Fx.get(() -> window.live.listeners()));
  }
}

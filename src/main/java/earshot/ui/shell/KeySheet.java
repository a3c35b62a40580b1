package earshot.ui.shell;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The overview of all keys, laid over the window by `?`.
final class KeySheet {
  private static final int COLUMNS = 3;
  private static final double WIDTH = 1_140;

  /// What is listed, by the ids of [ShellKeys]; the ways to places are one line.
  static final List<String> EVERYWHERE =
      List.of(
          "palette",
          "slash",
          "places",
          "settings",
          "back",
          "forth",
          "panes",
          "panes-back",
          "escape",
          "clients",
          "client",
          "undo",
          "redo",
          "brands-new-search",
          "sources-add",
          "sources-paste",
          "archives-open",
          "poll",
          "offline",
          "jobs",
          "theme",
          "larger",
          "smaller",
          "as-before",
          "full",
          "help",
          "quit");

  private final StackPane veil = new StackPane();
  private final Button close;

  KeySheet(Messages words, List<Place> places) {
    Label title = new Label(words.get("keys.title"));
    title.getStyleClass().add("es-h1");
    close = new Button("", Icon.CLOSE.node(18));
    close.setId("keys-close");
    close.getStyleClass().add("es-icon-button");
    close.setAccessibleText(words.get("keys.close"));
    close.setOnAction(press -> hide());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(title, spring, close);
    head.getStyleClass().add("shell-keys-head");

    FlowPane groups = new FlowPane();
    groups.setPrefWrapLength(WIDTH);
    groups.getStyleClass().add("shell-keys-groups");
    groups.getChildren().setAll(columns(words, places));
    ScrollPane scroll = new ScrollPane(groups);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox sheet = new VBox(head, scroll);
    sheet.getStyleClass().addAll("es-float", "shell-keys");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    veil.getChildren().add(sheet);
    veil.getStyleClass().add("shell-veil");
    veil.setId("keys");
    veil.setOnMouseClicked(
        press -> {
          if (press.getTarget() == veil) hide();
        });
    veil.setVisible(false);
  }

  Node node() {
    return veil;
  }

  private boolean open() {
    return veil.isVisible();
  }

  /// Hears Escape wherever it is pressed.
  void listen(Parent window) {
    window.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() != KeyCode.ESCAPE || !open()) return;
          hide();
          press.consume();
        });
  }

  void toggle() {
    if (open()) {
      hide();
      return;
    }
    veil.setVisible(true);
    close.requestFocus();
  }

  void hide() {
    veil.setVisible(false);
  }

  // Each group goes below the shortest column, so that the sheet has no holes.
  private static List<VBox> columns(Messages words, List<Place> places) {
    int[] lines = new int[COLUMNS];
    List<VBox> columns = Stream.generate(VBox::new).limit(COLUMNS).toList();
    columns.forEach(column -> column.getStyleClass().add("shell-keys-column"));
    SequencedMap<String, List<Place.KeyHint>> groups = new LinkedHashMap<>();
    groups.put(words.get("keys.everywhere"), everywhere(words));
    for (Place place : places) groups.put(place.word(), place.keys());
    groups.forEach(
        (word, hints) -> {
          if (hints.isEmpty()) return;
          int least = 0;
          for (int i = 1; i < COLUMNS; i++) if (lines[i] < lines[least]) least = i;
          lines[least] += hints.size() + 2;
          columns.get(least).getChildren().add(group(word, hints));
        });
    return columns;
  }

  private static List<Place.KeyHint> everywhere(Messages words) {
    return EVERYWHERE.stream()
        .map(key -> new Place.KeyHint(words.get("keys." + key + ".keys"), words.get("keys." + key)))
        .toList();
  }

  private static Node group(String word, List<Place.KeyHint> hints) {
    Label title = new Label(word);
    title.getStyleClass().add("es-h3");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("shell-keys-grid");
    for (int row = 0; row < hints.size(); row++) {
      Label keys = new Label(hints.get(row).keys());
      keys.getStyleClass().add("es-key");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      GridPane.setHalignment(keys, HPos.LEFT);
      Label does = new Label(hints.get(row).does());
      does.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row, keys, does);
    }
    VBox group = new VBox(title, grid);
    group.getStyleClass().add("shell-keys-group");
    return group;
  }
}

package earshot.ui.palette;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Theme;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The palette on screen: a field and what it finds, over the window.
public final class PalettePane {
  // At a text size of 100 %.
  private static final double EM = 13;
  private static final double ROW_EMS = 2.615;
  private static final double HEADING_EMS = 2.077;
  private static final double MOST_EMS = 30;
  private static final int LEAP = 8;

  private final PaletteViewModel model;
  private final Messages words;
  private final TextField field = new TextField();
  private final ListView<Line> list = new ListView<>();
  private final StackPane veil = new StackPane();
  private Optional<Node> before = Optional.empty();

  /// Builds it closed.
  ///
  /// @param words those beside this class
  public PalettePane(PaletteViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    VBox box = new VBox(field(), list(), foot());
    box.getStyleClass().addAll("es-float", "palette");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    box.setMinSize(0, 0);
    box.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (taken(press)) press.consume();
        });
    // Letters typed at the list are no commands of the window below.
    box.addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
    veil.getChildren().setAll(box);
    veil.getStyleClass().addAll("shell-veil", "palette-veil");
    veil.setId("palette");
    veil.setAlignment(Pos.TOP_CENTER);
    veil.setOnMousePressed(
        press -> {
          if (press.getTarget() == veil) model.close();
        });
    veil.setVisible(false);
    model.openProperty().subscribe((was, now) -> lay(now));
  }

  /// The style sheet of the palette, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(PalettePane.class, "palette.css");
  }

  /// What lies over the window.
  public Node node() {
    return veil;
  }

  private HBox field() {
    field.setId("palette-field");
    field.setPromptText(words.get("prompt"));
    field.setAccessibleText(words.get("name"));
    field.textProperty().bindBidirectional(model.textProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox row = new HBox(Icon.SEARCH.node(20), field, key("Esc"));
    row.getStyleClass().add("palette-field");
    return row;
  }

  private ListView<Line> list() {
    list.setId("palette-list");
    list.getStyleClass().add("palette-list");
    list.setAccessibleText(words.get("list"));
    list.setPlaceholder(Sentence.of(words.get("nothing"), "es-secondary"));
    list.setItems(model.lines());
    list.setCellFactory(any -> new LineCell(model, words));
    list.setMinHeight(0);
    VBox.setVgrow(list, Priority.ALWAYS);
    model
        .lines()
        .subscribe(
            () -> {
              size();
              show(model.selectedProperty().get());
            });
    model.selectedProperty().subscribe(at -> show(at.intValue()));
    return list;
  }

  // As high as its lines, so that a short answer is a short list.
  private void size() {
    double ems = ROW_EMS * Math.max(1, model.lines().size()) + 1;
    for (Line line : model.lines()) if (!line.heading().isEmpty()) ems += HEADING_EMS;
    list.setPrefHeight(Math.min(ems, MOST_EMS) * EM * Theme.textSize() / 100);
  }

  private void show(int line) {
    list.getSelectionModel().clearSelection();
    if (line < 0 || line >= list.getItems().size()) return;
    list.getSelectionModel().select(line);
    list.getFocusModel().focus(line);
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) flow.scrollTo(line);
  }

  private HBox foot() {
    HBox hints =
        new HBox(
            hint(">", "hint.commands"),
            hint("@", "hint.people"),
            hint("#", "hint.tags"),
            spring(),
            hint("↑ ↓", "hint.move"),
            hint("Enter", "hint.run"));
    hints.getStyleClass().add("palette-hints");
    Region why = Sentence.showing(model.hindranceProperty(), "palette-hindrance");
    hints.visibleProperty().bind(why.visibleProperty().not());
    hints.managedProperty().bind(hints.visibleProperty());
    HBox.setHgrow(hints, Priority.ALWAYS);
    HBox.setHgrow(why, Priority.ALWAYS);
    HBox foot = new HBox(hints, why);
    foot.getStyleClass().add("palette-foot");
    return foot;
  }

  private HBox hint(String keys, String word) {
    Label does = new Label(words.get(word));
    does.getStyleClass().add("es-caption");
    HBox hint = new HBox(key(keys), does);
    hint.getStyleClass().add("palette-hint");
    return hint;
  }

  private static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  private static Label key(String keys) {
    Label key = new Label(keys);
    key.getStyleClass().add("es-key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    return key;
  }

  private boolean taken(KeyEvent press) {
    switch (press.getCode()) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case PAGE_UP -> model.leap(-LEAP);
      case PAGE_DOWN -> model.leap(LEAP);
      case ENTER -> model.choose();
      case ESCAPE -> model.close();
      case TAB -> turn();
      default -> {
        return false;
      }
    }
    return true;
  }

  // What lies below has no keys while the palette is open: Tab goes round in it.
  private void turn() {
    if (field.isFocused()) list.requestFocus();
    else field.requestFocus();
  }

  private void lay(boolean open) {
    if (open) {
      before = Optional.ofNullable(veil.getScene()).map(scene -> scene.getFocusOwner());
      size();
      veil.setVisible(true);
      field.requestFocus();
      return;
    }
    List<Node> back = before.filter(node -> node.getScene() != null).stream().toList();
    veil.setVisible(false);
    before = Optional.empty();
    back.forEach(Node::requestFocus);
  }
}

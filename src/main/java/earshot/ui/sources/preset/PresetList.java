package earshot.ui.sources.preset;

import earshot.ui.kit.Chip;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of ready-made sources with a search above it; Enter or a click picks one.
public final class PresetList {
  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

  private final PresetListViewModel model;
  private final Messages words;
  private final Consumer<PresetListViewModel.Line> picked;
  private final ListView<PresetListViewModel.Line> list = new ListView<>();
  private final VBox node;

  /// Builds the list.
  public PresetList(PresetListViewModel model, Consumer<PresetListViewModel.Line> picked) {
    this.model = model;
    this.picked = picked;
    words = Messages.of(PresetList.class);
    list.setId("preset-list");
    list.setItems(model.lines());
    list.setAccessibleText(words.get("list.name"));
    list.getStyleClass().add("preset-list");
    list.setCellFactory(view -> new Cell());
    list.setPlaceholder(Sentence.of(words.get("list.none"), "es-secondary"));
    list.setOnKeyPressed(
        press -> {
          if (press.getCode() == KeyCode.ENTER) pick();
        });
    list.setOnMouseClicked(
        click -> {
          boolean onLine = click.getPickResult().getIntersectedNode() != list;
          if (click.getButton() == MouseButton.PRIMARY && onLine) pick();
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    Label head = new Label(words.get("list.head"));
    head.getStyleClass().add("es-h3");
    node = new VBox(new HBox(head), find(), list);
    node.getStyleClass().add("preset-picker");
    model
        .failedProperty()
        .subscribe(
            failed -> {
              if (failed) {
                list.setPlaceholder(Sentence.of(words.get("list.failed"), "es-problem"));
              }
            });
  }

  /// The list on screen.
  public Region node() {
    return node;
  }

  private TextField find() {
    TextField find = new TextField();
    find.setId("preset-find");
    find.setPromptText(words.get("list.find"));
    find.setAccessibleText(words.get("list.find"));
    find.textProperty().bindBidirectional(model.findProperty());
    find.setOnKeyPressed(
        press -> {
          if (press.getCode() != KeyCode.DOWN || list.getItems().isEmpty()) return;
          list.requestFocus();
          list.getSelectionModel().selectFirst();
          press.consume();
        });
    return find;
  }

  private void pick() {
    PresetListViewModel.Line line = list.getSelectionModel().getSelectedItem();
    if (line != null) picked.accept(line);
  }

  private final class Cell extends ListCell<PresetListViewModel.Line> {
    private final Label heading = new Label();
    private final Label name = new Label();
    private final Label beneath = new Label();
    private final HBox side = new HBox();
    private final VBox lines = new VBox(name, beneath);
    private final VBox all = new VBox(heading, new HBox(lines, side));

    Cell() {
      heading.getStyleClass().add("es-section");
      heading.managedProperty().bind(heading.visibleProperty());
      name.getStyleClass().add("es-label");
      beneath.getStyleClass().add("es-secondary");
      beneath.setMinWidth(0);
      lines.setMinWidth(0);
      HBox.setHgrow(lines, Priority.ALWAYS);
      side.getStyleClass().add("preset-side");
      side.setMinWidth(Region.USE_PREF_SIZE);
      all.getStyleClass().add("preset-line");
      // A line is as wide as the list; what is longer ends with an ellipsis.
      all.setMinWidth(0);
      all.setPrefWidth(1);
    }

    @Override
    protected void updateItem(PresetListViewModel.@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      if (line == null || empty) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      heading.setText(line.heading());
      heading.setVisible(!line.heading().isEmpty());
      pseudoClassStateChanged(FIRST, getIndex() == 0);
      name.setText(line.name());
      beneath.setText(line.beneath());
      side.getChildren().setAll(beside(line));
      setGraphic(all);
      setAccessibleText(line.name() + ". " + line.beneath());
    }

    private Node[] beside(PresetListViewModel.Line line) {
      return switch (line) {
        case PresetListViewModel.Line.Ready ready -> {
          Label every = new Label(ready.every());
          every.getStyleClass().add("es-caption");
          if (!ready.needsKey()) yield new Node[] {every};
          yield new Node[] {Chip.of(Icon.LOCK, words.get("list.key"), "neutral"), every};
        }
        case PresetListViewModel.Line.Closed _ -> {
          Label closed = new Label(words.get("list.closed"));
          closed.getStyleClass().add("es-caption");
          yield new Node[] {closed};
        }
      };
    }
  }
}

package earshot.ui.lab;

import earshot.ui.kit.Chip;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The texts the query must and must not find, each with whether it does.
final class ExamplesPane {
  private static final int LINES = 2;

  private final Examples examples;
  private final Messages words;
  private final ListView<Examples.Judged> list = new ListView<>();
  private final StackPane node = new StackPane();

  ExamplesPane(LabViewModel model, Messages words) {
    this.examples = model.examples();
    this.words = words;
    list.setId("lab-examples");
    list.setAccessibleText(words.get("tab.examples"));
    list.getStyleClass().add("lab-list");
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(
        press -> {
          Examples.Judged chosen = list.getSelectionModel().getSelectedItem();
          if (press.getCode() != KeyCode.DELETE || chosen == null) return;
          examples.remove(chosen.example());
          press.consume();
        });
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            judged -> {
              if (judged == null) return;
              model.why().specimenProperty().set(Optional.of(Examples.text(judged.example())));
            });
    examples.judgedProperty().subscribe(this::show);
    examples.possibleProperty().subscribe(any -> show(examples.judgedProperty().get()));
  }

  Region node() {
    return node;
  }

  private void show(List<Examples.Judged> judged) {
    if (!list.getItems().equals(judged)) list.getItems().setAll(judged);
    if (!judged.isEmpty()) {
      node.getChildren().setAll(list);
      return;
    }
    boolean possible = examples.possibleProperty().get();
    String sentence = possible ? words.get("examples.empty") : words.get("examples.brands-only");
    node.getChildren().setAll(EmptyState.of(Icon.CHECK_RING, sentence));
  }

  /// One example: what it demands, whether the query does it, and its words.
  private final class Cell extends ListCell<Examples.Judged> {
    private final StackPane sign = new StackPane();
    private final Label demand = Chip.of("");
    private final Label verdict = new Label();
    private final SafeText text = new SafeText().maxLines(LINES);
    private final HBox row;

    Cell() {
      verdict.getStyleClass().add("es-secondary");
      sign.getStyleClass().add("lab-sign");
      Region spring = new Region();
      HBox.setHgrow(spring, Priority.ALWAYS);
      HBox head = new HBox(demand, verdict, spring);
      head.getStyleClass().add("lab-head");
      VBox said = new VBox(head, text);
      said.getStyleClass().add("es-mention-line");
      HBox.setHgrow(said, Priority.ALWAYS);
      Button remove = new Button("", Icon.DELETE.node(16));
      remove.getStyleClass().add("es-icon-button");
      remove.setAccessibleText(words.get("example.remove"));
      remove.setOnAction(press -> examples.remove(getItem().example()));
      row = new HBox(sign, said, remove);
      row.getStyleClass().addAll("lab-mention", "lab-example");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Examples.@Nullable Judged item, boolean empty) {
      super.updateItem(item, empty);
      if (item == null || empty) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      demand.setText(words.get(item.example().must() ? "must" : "must-not"));
      String passes =
          item.passes()
              .map(yes -> yes ? words.get("example.passes") : words.get("example.broken"))
              .orElse("");
      verdict.setText(passes);
      sign.getChildren()
          .setAll(
              item.passes().isEmpty()
                  ? Icon.RING.node(16, "subtle")
                  : item.broken()
                      ? Icon.WARNING.node(16, "danger")
                      : Icon.CHECK_CIRCLE.node(16, "good"));
      Specimen example = Examples.text(item.example());
      text.show((example.title() + " " + example.body()).strip(), List.of());
      setAccessibleText(
          String.join(", ", demand.getText(), passes, String.valueOf(text.getAccessibleText())));
      setGraphic(row);
    }
  }
}

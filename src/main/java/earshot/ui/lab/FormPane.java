package earshot.ui.lab;

import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The fields that write the query.
final class FormPane {
  private final VBox node;

  FormPane(FormModel form, Messages words) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("lab-form-grid");
    for (int i = 0; i < 2; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(50);
      column.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(column);
    }
    for (FormModel.Field field : FormModel.Field.values()) {
      String key = field.name().toLowerCase(Locale.ROOT);
      TextField written = new TextField();
      written.setId("lab-form-" + key);
      written.setPromptText(words.get("form.prompt." + key));
      written.textProperty().bindBidirectional(form.field(field));
      written.disableProperty().bind(form.fitsProperty().not());
      int at = grid.getChildren().size();
      grid.add(Labelled.of(words.get("form." + key), written), at % 2, at / 2);
    }
    Region more = Sentence.of(words.get("form.more"), "es-caption");
    more.visibleProperty().bind(form.fitsProperty().not());
    more.managedProperty().bind(more.visibleProperty());
    node = new VBox(grid, more);
    node.setId("lab-form-pane");
    node.getStyleClass().add("lab-form");
    node.visibleProperty().bind(form.openProperty());
    node.managedProperty().bind(form.openProperty());
  }

  Region node() {
    return node;
  }
}

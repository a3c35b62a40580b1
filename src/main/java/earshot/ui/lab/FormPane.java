package earshot.ui.lab;

import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The fields that write the query.
final class FormPane {
  private final GridPane grid = new GridPane();
  private final List<Node> fields = new ArrayList<>();
  private final VBox node;

  FormPane(FormModel form, Messages words) {
    grid.getStyleClass().add("lab-form-grid");
    for (FormModel.Field field : FormModel.Field.values()) {
      String key = field.name().toLowerCase(Locale.ROOT);
      TextField written = new TextField();
      written.setId("lab-form-" + key);
      written.setPromptText(words.get("form.prompt." + key));
      written.textProperty().bindBidirectional(form.field(field));
      written.disableProperty().bind(form.fitsProperty().not());
      fields.add(Labelled.of(words.get("form." + key), written));
    }
    lay(2);
    Region more = Sentence.of(words.get("form.more"), "es-caption");
    more.visibleProperty().bind(form.fitsProperty().not());
    more.managedProperty().bind(more.visibleProperty());
    node = new VBox(grid, more);
    node.setId("lab-form-pane");
    node.getStyleClass().add("lab-form");
    node.visibleProperty().bind(form.openProperty());
    node.managedProperty().bind(form.openProperty());
  }

  /// Lays the fields in three columns, where they stand under the text.
  void narrow(boolean yes) {
    lay(yes ? 3 : 2);
  }

  private void lay(int columns) {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      column.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < fields.size(); i++) grid.add(fields.get(i), i % columns, i / columns);
  }

  Region node() {
    return node;
  }
}

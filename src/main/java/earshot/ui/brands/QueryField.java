package earshot.ui.brands;

import earshot.ui.kit.Messages;
import earshot.ui.kit.QueryEditor;
import earshot.ui.kit.Sentence;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The query as it is typed, with what it finds or the place that is wrong.
final class QueryField {
  private final VBox node;

  QueryField(BrandEditor editor, Messages words) {
    QueryEditor query =
        new QueryEditor(
            "brand-query",
            words.get("editor.query"),
            new QueryEditor.Written(
                editor.queryProperty(),
                editor.problemProperty(),
                editor.hintsProperty(),
                editor::check));
    query.prompt(words.get("editor.query-prompt"));
    Label label = new Label(words.get("editor.query"));
    label.getStyleClass().add("es-label");
    label.setLabelFor(query.field());
    Label count = new Label();
    count.setId("brand-count");
    count.getStyleClass().add("es-secondary");
    count.textProperty().bind(editor.countProperty());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(label, spring, count);
    head.getStyleClass().add("field-head");
    node = new VBox(head, query.node(), Sentence.of(words.get("editor.query-help"), "es-caption"));
    node.getStyleClass().add("field");
  }

  Region node() {
    return node;
  }
}

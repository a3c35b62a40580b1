package earshot.ui.timeline;

import earshot.search.QueryError;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The field in which words are searched for, and what is wrong with them.
final class QueryField {
  private final TextField field = new TextField();
  private final HBox box;
  private final SafeText error = new SafeText();

  QueryField(QueryViewModel model, Messages words) {
    field.setId("query");
    field.setPromptText(words.get("query.prompt"));
    field.setAccessibleText(words.get("query.name"));
    field.textProperty().bindBidirectional(model.text());
    field.setOnAction(enter -> model.tryNow());
    HBox.setHgrow(field, Priority.ALWAYS);
    box = new HBox(Icon.SEARCH.node(16, "subtle"), field);
    box.getStyleClass().addAll("es-field", "timeline-query");
    error.getStyleClass().add("query-error");
    error.setId("query-error");
    model.error().subscribe(this::show);
  }

  HBox node() {
    return box;
  }

  /// Says why the words cannot be read; takes no room while they can.
  SafeText error() {
    return error;
  }

  void focus() {
    field.requestFocus();
    field.selectAll();
  }

  private void show(Optional<QueryError> problem) {
    String sentence = problem.map(QueryError::getMessage).orElse("");
    error.show(sentence, List.of());
    error.setVisible(problem.isPresent());
    error.setManaged(problem.isPresent());
    field.getStyleClass().remove("refused");
    if (problem.isPresent()) field.getStyleClass().add("refused");
  }
}

package earshot.ui.rules;

import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.lab.LabBench;
import earshot.ui.lab.MentionCell;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The newest stored mentions a rule would act on.
final class RuleFinds {
  private final RulesViewModel model;
  private final Messages words;
  private final ListView<LabBench.Find> list = new ListView<>();
  private final StackPane middle = new StackPane();
  private final VBox node;

  RuleFinds(RulesViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    list.setId("rule-finds");
    list.setAccessibleText(words.get("finds"));
    list.getStyleClass().add("rules-list");
    list.setCellFactory(view -> MentionCell.ofFinds(words.formats()));
    Label title = new Label(words.get("finds"));
    title.getStyleClass().add("es-h3");
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    node = new VBox(title, middle);
    VBox.setVgrow(node, Priority.ALWAYS);
    node.getStyleClass().addAll("es-card", "rule-finds");
    model.editor().trial().newestProperty().subscribe(this::show);
    model
        .editor()
        .trial()
        .goodProperty()
        .subscribe(good -> show(model.editor().trial().newestProperty().get()));
  }

  Region node() {
    return node;
  }

  private void show(List<LabBench.Find> newest) {
    if (!list.getItems().equals(newest)) list.getItems().setAll(newest);
    if (!newest.isEmpty()) {
      if (!middle.getChildren().contains(list)) middle.getChildren().setAll(list);
      return;
    }
    boolean tried = model.editor().trial().goodProperty().get().isPresent();
    middle
        .getChildren()
        .setAll(
            EmptyState.of(Icon.SEARCH, tried ? words.get("finds.none") : words.get("finds.empty")));
  }
}

package earshot.ui.brands.wizard;

import earshot.ui.kit.Messages;
import earshot.ui.kit.QueryEditor;
import earshot.ui.kit.Sentence;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The proposed query; it may be changed and is tried on the same answers at once.
final class QueryPane {
  private final VBox node;

  QueryPane(WizardViewModel model, Messages words) {
    Finds finds = model.finds();
    QueryEditor query =
        new QueryEditor(
            "wizard-query",
            words.get("query.title"),
            new QueryEditor.Written(
                finds.queryProperty(),
                finds.problemProperty(),
                new SimpleObjectProperty<>(List.of()),
                model::queryTyped));
    query.field().getStyleClass().add("wizard-query");
    node =
        new VBox(
            head(model, words), query.node(), Sentence.of(words.get("query.help"), "es-caption"));
    node.getStyleClass().addAll("es-card", "wizard-asked");
  }

  Region node() {
    return node;
  }

  private static HBox head(WizardViewModel model, Messages words) {
    Label title = new Label(words.get("query.title"));
    title.getStyleClass().add("es-h3");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button judge = new Button(words.get("query.judge"));
    judge.setId("wizard-judge-open");
    judge.getStyleClass().addAll("es-link");
    judge.setMinWidth(Region.USE_PREF_SIZE);
    judge.setOnAction(press -> model.judging().openProperty().set(true));
    judge.visibleProperty().bind(model.judging().openProperty().not());
    model
        .judging()
        .examplesProperty()
        .subscribe(examples -> judge.setDisable(!model.judging().possible()));
    HBox head = new HBox(title, spring, judge);
    head.getStyleClass().add("card-title");
    return head;
  }
}

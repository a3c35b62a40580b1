package earshot.ui.brands.wizard;

import earshot.model.BrandRole;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The one question, and what else may be told.
final class NamePane {
  private static final List<FactsForm.Field> MORE =
      List.of(
          FactsForm.Field.SITE,
          FactsForm.Field.HANDLE,
          FactsForm.Field.SPELLINGS,
          FactsForm.Field.RIVALS,
          FactsForm.Field.LANGUAGES,
          FactsForm.Field.COUNTRIES,
          FactsForm.Field.INSTANCE,
          FactsForm.Field.APP_ID);

  private final WizardViewModel model;
  private final Messages words;
  private final Label title = new Label();
  private final TextField name = new TextField();
  private final VBox node;

  /// @param others further ways to begin, beside the button
  NamePane(WizardViewModel model, Messages words, List<Button> others) {
    this.model = model;
    this.words = words;
    title.getStyleClass().add("wizard-title");
    name.setId("wizard-name");
    name.setPromptText(words.get("name.prompt"));
    name.getStyleClass().add("wizard-name");
    name.textProperty().bindBidirectional(model.form().field(FactsForm.Field.NAME));
    name.setOnAction(enter -> model.start());
    SafeText problem = Sentence.showing(model.form().problemProperty(), "wizard-problem");
    problem.setId("wizard-name-problem");
    node = new VBox(title, name, problem, ownNetwork());
    more();
    node.getChildren().add(buttons(others));
    node.getStyleClass().addAll("es-panel", "wizard-card");
    opened();
  }

  Region node() {
    return node;
  }

  /// The question follows whose brand it is.
  void opened() {
    String asked =
        words.get(model.role() == BrandRole.OWN ? "name.question" : "name.question-rival");
    title.setText(asked);
    name.setAccessibleText(asked);
  }

  void focus() {
    name.requestFocus();
  }

  private Region ownNetwork() {
    CheckBox tick = new CheckBox(words.get("name.own-network"));
    tick.setId("wizard-own-network");
    tick.selectedProperty().bindBidirectional(model.form().ownNetworkProperty());
    VBox box = new VBox(tick, Sentence.of(words.get("name.own-network-note"), "es-secondary"));
    box.getStyleClass().add("wizard-own-network");
    box.visibleProperty().bind(model.asksForOwnNetworkProperty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private void more() {
    FlowPane fields = new FlowPane();
    fields.getStyleClass().add("wizard-fields");
    MORE.forEach(field -> fields.getChildren().add(field(field)));
    CheckBox technical = new CheckBox(words.get("field.technical"));
    technical.setId("wizard-technical");
    technical.selectedProperty().bindBidirectional(model.form().technicalProperty());
    VBox box = new VBox(fields, technical);
    box.getStyleClass().add("wizard-more");
    box.setVisible(false);
    box.managedProperty().bind(box.visibleProperty());
    Button fold = new Button(words.get("name.more"), Icon.CHEVRON_DOWN.node(15));
    fold.setId("wizard-more");
    fold.getStyleClass().addAll("es-link", "es-flush");
    fold.setOnAction(
        press -> {
          box.setVisible(!box.isVisible());
          fold.setText(words.get(box.isVisible() ? "name.less" : "name.more"));
          fold.setGraphic((box.isVisible() ? Icon.CHEVRON_UP : Icon.CHEVRON_DOWN).node(15));
        });
    node.getChildren().addAll(fold, box);
  }

  private VBox field(FactsForm.Field field) {
    TextField text = new TextField();
    text.setId("wizard-" + field.key());
    String called = words.get("field." + field.key());
    text.setAccessibleText(called);
    text.setPromptText(words.get("field." + field.key() + "-prompt"));
    text.textProperty().bindBidirectional(model.form().field(field));
    text.setOnAction(enter -> model.start());
    Label label = new Label(called);
    label.getStyleClass().add("es-label");
    label.setLabelFor(text);
    VBox box = new VBox(label, text);
    box.getStyleClass().add("wizard-field");
    return box;
  }

  private static FlowPane row() {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("wizard-buttons");
    return row;
  }

  private Node buttons(List<Button> others) {
    Button start = new Button(words.get("name.start"));
    start.setId("wizard-start");
    start.getStyleClass().add("accent");
    start.disableProperty().bind(model.busyProperty());
    start.setOnAction(press -> model.start());
    FlowPane beside = row();
    beside.getChildren().addAll(others);
    if (others.size() == 1) {
      beside.getChildren().addFirst(start);
      return beside;
    }
    // The one step forward stands alone; the other ways in lie together below it.
    beside.getStyleClass().add("wizard-others");
    VBox rows = new VBox(start, beside);
    rows.getStyleClass().add("wizard-ways");
    return rows;
  }
}

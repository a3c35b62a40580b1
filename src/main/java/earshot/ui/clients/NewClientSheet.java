package earshot.ui.clients;

import earshot.model.Charter;
import earshot.model.Client;
import earshot.model.WorkMode;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks what a new client is called, in which colour, and why one listens.
final class NewClientSheet {
  private final ClientsViewModel model;
  private final Messages words;
  private final TextField name = field("name", Client.LONGEST_NAME);
  private final TextField purpose = field("purpose", Charter.LONGEST);
  private final TextField objective = field("objective", Charter.LONGEST);
  private final Swatches colour;
  private final Segmented<WorkMode> mode;
  private final Button make;
  private final VBox node;

  NewClientSheet(ClientsViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    colour = new Swatches(words, "new-client-colour");
    mode =
        new Segmented<>(
            List.of(WorkMode.LISTENING, WorkMode.HANDS_ON), way -> words.get("mode." + way.name()));
    mode.node().setId("new-client-mode");
    make = new Button(words.get("make"));
    make.setId("new-client-make");
    make.getStyleClass().add("accent");
    make.setOnAction(press -> make());
    Label title = new Label(words.get("new.title"));
    title.getStyleClass().add("es-h2");
    node =
        new VBox(
            title,
            row("name", name),
            row("colour", colour.node()),
            row("purpose", purpose),
            row("objective", objective),
            row("mode", mode.node()),
            Sentence.of(words.get("new.note"), "es-secondary"),
            Sentence.showing(model.problemProperty(), "settings-problem"),
            steps());
    node.setId("new-client");
    node.getStyleClass().addAll("es-float", "new-client");
    node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    name.textProperty().subscribe(any -> judge());
    purpose.textProperty().subscribe(any -> judge());
    for (TextField each : List.of(name, purpose, objective)) each.setOnAction(enter -> make());
  }

  Node node() {
    return node;
  }

  void shown() {
    name.clear();
    purpose.clear();
    objective.clear();
    colour.chosenProperty().set(Swatches.free(model.lines()));
    mode.chosenProperty().set(WorkMode.LISTENING);
    judge();
    name.requestFocus();
  }

  private static TextField field(String key, int longest) {
    TextField field = new TextField();
    field.setId("new-client-" + key);
    field.setTextFormatter(new TextFormatter<>(change -> fitting(change, longest)));
    return field;
  }

  private static TextFormatter.Change fitting(TextFormatter.Change change, int longest) {
    if (change.getControlNewText().length() > longest) {
      change.setText("");
      change.setRange(change.getRangeStart(), change.getRangeStart());
      change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
    }
    return change;
  }

  private VBox row(String key, Region control) {
    Label label = new Label(words.get("new." + key));
    label.getStyleClass().add("es-label");
    label.setLabelFor(control);
    if (control instanceof TextField field) {
      field.setPromptText(words.get("new." + key + ".prompt"));
      field.setAccessibleText(words.get("new." + key));
    }
    VBox row = new VBox(label, control);
    row.getStyleClass().add("field");
    return row;
  }

  private HBox steps() {
    Button no = new Button(words.get("cancel"));
    no.setId("new-client-cancel");
    no.setOnAction(press -> model.close());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox steps = new HBox(spring, no, make);
    steps.getStyleClass().add("client-steps-row");
    return steps;
  }

  private boolean complete() {
    return !name.getText().isBlank() && !purpose.getText().isBlank();
  }

  private void judge() {
    make.setDisable(!complete());
  }

  private void make() {
    if (!complete()) return;
    model.create(
        new NewClient(
            name.getText().strip(),
            colour.chosenProperty().get(),
            new Charter(purpose.getText(), objective.getText()),
            mode.chosenProperty().get()));
  }
}

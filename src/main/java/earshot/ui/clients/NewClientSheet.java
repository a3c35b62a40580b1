package earshot.ui.clients;

import earshot.model.Charter;
import earshot.model.Client;
import earshot.model.WorkMode;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Swatches;
import earshot.ui.lock.NewLock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
  private final NewLock lock = new NewLock(this::make);
  private final Button make;
  private final Button back;
  private final ScrollPane scrolled;
  private final VBox node;
  private boolean noting;

  NewClientSheet(ClientsViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    colour = new Swatches("new-client-colour");
    mode =
        new Segmented<>(
            List.of(WorkMode.LISTENING, WorkMode.HANDS_ON), way -> words.get("mode." + way.name()));
    mode.node().setId("new-client-mode");
    make = button("make");
    make.getStyleClass().add("accent");
    make.setOnAction(press -> make());
    back = button("back");
    back.setOnAction(press -> lay(false));
    Label title = new Label(words.get("new.title"));
    title.getStyleClass().add("es-h2");
    VBox form =
        new VBox(
            row("name", name),
            row("purpose", purpose),
            row("objective", objective),
            beside(row("colour", colour.node()), row("mode", mode.node())),
            lock.ask(),
            Sentence.of(words.get("new.note"), "es-secondary"));
    form.getStyleClass().add("new-client-form");
    scrolled = scrolled(form);
    node =
        new VBox(
            title,
            scrolled,
            lock.note(),
            Sentence.showing(model.problemProperty(), "settings-problem"),
            steps());
    node.setId("new-client");
    node.getStyleClass().addAll("es-float", "new-client");
    node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    name.textProperty().subscribe(any -> judge());
    purpose.textProperty().subscribe(any -> judge());
    for (TextField each : List.of(name, purpose, objective)) each.setOnAction(enter -> make());
    lock.wantedProperty().subscribe(any -> judge());
    model.deeds().workingProperty().subscribe(any -> judge());
    lay(false);
  }

  Node node() {
    return node;
  }

  void shown() {
    name.clear();
    purpose.clear();
    objective.clear();
    colour.chosenProperty().set(free(model.lines()));
    mode.chosenProperty().set(WorkMode.LISTENING);
    lock.clear();
    lay(false);
    name.requestFocus();
  }

  // A colour nobody has yet, if there is one left.
  private static String free(List<ClientLine> taken) {
    List<String> worn = taken.stream().map(line -> line.client().colour()).toList();
    return Client.COLOURS.stream()
        .filter(each -> !worn.contains(each))
        .findFirst()
        .orElse(Client.COLOURS.get(taken.size() % Client.COLOURS.size()));
  }

  /// Forgets the passphrase that was typed.
  void hidden() {
    lock.clear();
  }

  private void lay(boolean withCode) {
    noting = withCode;
    shown(scrolled, !withCode);
    shown(lock.note(), withCode);
    shown(back, withCode);
    judge();
  }

  // As high as what is in it where there is room, as with large letters in a small window.
  private static ScrollPane scrolled(VBox form) {
    ScrollPane scrolled = new ScrollPane(form);
    scrolled.setFitToWidth(true);
    scrolled.setFocusTraversable(false);
    scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scrolled.getStyleClass().add("new-client-scroll");
    form.heightProperty().subscribe(high -> scrolled.setPrefViewportHeight(high.doubleValue()));
    return scrolled;
  }

  private static HBox beside(Region left, Region right) {
    HBox both = new HBox(left, right);
    both.getStyleClass().add("client-fields");
    return both;
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private Button button(String key) {
    Button button = new Button(words.get(key));
    button.setId("new-client-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static TextField field(String key, int longest) {
    TextField field = new TextField();
    field.setId("new-client-" + key);
    limit(field, longest);
    return field;
  }

  /// Takes no more than this in a field.
  static void limit(TextField field, int longest) {
    field.setTextFormatter(new TextFormatter<>(change -> fitting(change, longest)));
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
    Button no = button("cancel");
    no.setOnAction(press -> model.close());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox steps = new HBox(spring, no, back, make);
    steps.getStyleClass().add("client-steps-row");
    return steps;
  }

  private boolean complete() {
    return !name.getText().isBlank() && !purpose.getText().isBlank();
  }

  private void judge() {
    make.setText(words.get(lock.wantedProperty().get() && !noting ? "go-on" : "make"));
    make.setDisable(!complete() || model.deeds().workingProperty().get());
  }

  private void make() {
    if (make.isDisabled()) return;
    if (!lock.wantedProperty().get()) {
      create(Optional.empty());
    } else if (noting) {
      lock.noted().ifPresent(chosen -> create(Optional.of(chosen)));
    } else if (lock.show()) {
      lay(true);
      lock.noting();
    }
  }

  private void create(Optional<NewLock.Chosen> chosen) {
    model
        .deeds()
        .create(
            new NewClient(
                name.getText().strip(),
                colour.chosenProperty().get(),
                new Charter(purpose.getText(), objective.getText()),
                mode.chosenProperty().get(),
                chosen));
  }
}

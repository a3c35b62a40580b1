package earshot.ui.incident;

import earshot.model.Incident;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is to be done, by whom and until when; and a line to add something.
final class StepsCard {
  private final IncidentsViewModel model;
  private final Messages words;
  private final IncidentPhrases phrases;
  private final VBox rows = new VBox();
  private final TextField what = field("step.what");
  private final TextField whose = field("step.whose");
  private final TextField minutes = field("step.minutes");
  private final Button keep;
  private final VBox node;
  private Optional<Integer> editing = Optional.empty();
  private List<Incident.Step> steps = List.of();

  StepsCard(IncidentsViewModel model, Messages words, IncidentPhrases phrases) {
    this.model = model;
    this.words = words;
    this.phrases = phrases;
    Label head = new Label(words.get("steps"));
    head.getStyleClass().add("es-h3");
    rows.setId("incident-steps");
    rows.getStyleClass().add("incident-steps");
    name(what, "what");
    name(whose, "whose");
    name(minutes, "minutes");
    HBox.setHgrow(what, Priority.ALWAYS);
    whose.getStyleClass().add("incident-whose");
    minutes.getStyleClass().add("incident-minutes");
    keep = new Button(words.get("step.add"), Icon.PLUS.node(16));
    keep.setId("incident-step-add");
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.setOnAction(press -> keep());
    HBox adding = new HBox(what, whose, minutes, keep);
    adding.getStyleClass().add("incident-writing");
    node = new VBox(head, rows, adding);
    node.getStyleClass().addAll("es-card", "alert-card");
  }

  Region node() {
    return node;
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id.replace("step.", "incident-step-"));
    return field;
  }

  private void name(TextField field, String key) {
    field.setPromptText(words.get("step." + key));
    field.setAccessibleText(words.get("step." + key));
    field.setOnAction(press -> keep());
  }

  void show(IncidentsViewModel.Shown shown) {
    boolean open = shown.room().incident().isOpen();
    List<Incident.Step> now = shown.room().steps();
    // What is said meanwhile leaves in peace who writes a step.
    if (editing.isPresent() && now.equals(steps)) return;
    int focused = focused();
    steps = now;
    editing = Optional.empty();
    keep.setText(words.get("step.add"));
    keep.setDisable(!open);
    rows.getChildren().clear();
    for (int i = 0; i < now.size(); i++) rows.getChildren().add(row(i, now.get(i), open));
    if (focused >= 0 && !now.isEmpty()) focus(Math.min(focused, now.size() - 1));
  }

  private int focused() {
    for (int i = 0; i < rows.getChildren().size(); i++) {
      if (((HBox) rows.getChildren().get(i)).getChildren().getFirst().isFocused()) return i;
    }
    return -1;
  }

  private void focus(int place) {
    ((HBox) rows.getChildren().get(place)).getChildren().getFirst().requestFocus();
  }

  private HBox row(int place, Incident.Step step, boolean open) {
    Instant now = model.now();
    CheckBox done = new CheckBox();
    done.setId("incident-step-" + place);
    done.setSelected(step.done().isPresent());
    done.setDisable(!open);
    String standing = phrases.standing(step, now);
    done.setAccessibleText(step.words() + ", " + step.owner() + ", " + standing);
    done.setOnAction(press -> model.toggle(place));
    SafeText said = SafeText.of(step.words(), List.of());
    said.setMinWidth(0);
    Label whose =
        new Label(Shown.of(step.owner().isBlank() ? words.get("step.nobody") : step.owner(), 30));
    whose.getStyleClass().add("es-secondary");
    Label when = new Label(standing);
    when.getStyleClass().add(step.isDue(now) ? "incident-late" : "es-secondary");
    HBox facts = new HBox(whose, when);
    facts.getStyleClass().add("incident-head");
    VBox text = new VBox(said, facts);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(done, text);
    row.getStyleClass().add("incident-step");
    if (step.done().isPresent()) row.getStyleClass().add("incident-step-done");
    row.addEventHandler(KeyEvent.KEY_PRESSED, press -> pressed(press, place, open));
    return row;
  }

  private void pressed(KeyEvent press, int place, boolean open) {
    if (press.isShortcutDown()) return;
    KeyCode code = press.getCode();
    if (code == KeyCode.UP && !press.isAltDown()) focus(Math.max(0, place - 1));
    else if (code == KeyCode.DOWN && !press.isAltDown()) {
      focus(Math.min(steps.size() - 1, place + 1));
    } else if (!open) return;
    else if (code == KeyCode.UP) model.move(place, -1);
    else if (code == KeyCode.DOWN) model.move(place, 1);
    else if (code == KeyCode.DELETE) model.remove(place);
    else if (code == KeyCode.ENTER) edit(place);
    else return;
    press.consume();
  }

  private void edit(int place) {
    Incident.Step step = steps.get(place);
    editing = Optional.of(place);
    what.setText(step.words());
    whose.setText(step.owner());
    minutes.setText(
        step.dueAt()
            .map(due -> Long.toString(Duration.between(model.now(), due).toMinutes()))
            .orElse(""));
    keep.setText(words.get("step.keep"));
    what.requestFocus();
  }

  private void keep() {
    if (what.getText().isBlank()) return;
    Incident.Step step =
        new Incident.Step(
            what.getText().strip(), whose.getText().strip(), due(), Optional.empty(), "");
    if (editing.isPresent()) model.change(editing.get(), step);
    else model.add(steps.size() - 1, step);
    what.clear();
    whose.clear();
    minutes.clear();
  }

  private Optional<Instant> due() {
    String written = minutes.getText().strip();
    if (!written.matches("-?\\d{1,5}")) return Optional.empty();
    return Optional.of(model.now().plus(Duration.ofMinutes(Long.parseLong(written))));
  }
}

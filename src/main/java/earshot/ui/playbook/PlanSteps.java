package earshot.ui.playbook;

import earshot.replies.playbook.Plan;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The steps of a plan, in their order, and the line in which one is written.
final class PlanSteps {
  private static final int MOST = 60;

  private final PlaybooksViewModel model;
  private final Messages words;
  private final VBox rows = new VBox();
  private final FlowPane acts;
  private final TextField what = new TextField();
  private final TextField whose = new TextField();
  private final TextField when = new TextField();
  private final Button keep;
  private final Button leave;
  private final VBox node;
  private List<Plan.Planned> steps = List.of();
  private int chosen;
  private Optional<Integer> editing = Optional.empty();

  PlanSteps(PlaybooksViewModel model) {
    this.model = model;
    words = model.words();
    Label head = new Label(words.get("steps"));
    head.getStyleClass().add("es-h3");
    Label keys = new Label(words.get("step.keys"));
    keys.getStyleClass().add("es-caption");
    keys.setMinWidth(0);
    rows.setId("plan-steps");
    rows.getStyleClass().add("plan-steps");
    acts =
        new FlowPane(
            button("step.edit", "plan-step-edit", () -> edit(chosen)),
            button("step.up", "plan-step-up", () -> move(chosen, -1)),
            button("step.down", "plan-step-down", () -> move(chosen, 1)),
            button("step.remove", "plan-step-remove", () -> remove(chosen)));
    acts.getStyleClass().add("plan-acts");
    for (Node act : acts.getChildren()) name((Button) act);
    field(what, "what");
    field(whose, "whose");
    field(when, "when");
    whose.getStyleClass().add("plan-whose");
    when.getStyleClass().add("plan-when");
    HBox.setHgrow(what, Priority.ALWAYS);
    keep = button("step.add", "plan-step-add", this::keep);
    keep.setGraphic(Icon.PLUS.node(16));
    leave = button("step.leave", "plan-step-leave", this::leave);
    HBox who = new HBox(whose, when, keep, leave);
    who.getStyleClass().add("plan-line");
    VBox writing = new VBox(what, who);
    writing.getStyleClass().add("plan-writing");
    node = new VBox(head, rows, acts, keys, writing);
    node.getStyleClass().add("plan-part");
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    stopWriting();
  }

  Region node() {
    return node;
  }

  /// Shows the steps of a plan; where another plan is shown, what was being written is left.
  void show(List<Plan.Planned> next, boolean another) {
    if (another) {
      chosen = 0;
      leave();
    }
    if (next.equals(steps) && !another) return;
    boolean keys = rows.getChildren().stream().anyMatch(Node::isFocused);
    steps = next;
    if (editing.filter(place -> place >= next.size()).isPresent()) stopWriting();
    rows.getChildren().setAll(rows(next));
    choose(Math.clamp(chosen, 0, Math.max(0, next.size() - 1)), keys);
  }

  private List<Node> rows(List<Plan.Planned> all) {
    List<Node> made = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) made.add(row(i, all.get(i), all.size()));
    return made;
  }

  private HBox row(int place, Plan.Planned step, int of) {
    String who = step.role().isBlank() ? words.get("step.nobody") : Shown.of(step.role(), 60);
    String after = words.get("step.after", Plan.time(step.after()));
    Label number = new Label(words.formats().number(place + 1L));
    number.getStyleClass().addAll("es-secondary", "plan-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    SafeText said = SafeText.of(step.words(), List.of());
    said.setMinWidth(0);
    Label facts = new Label(who + " · " + after);
    facts.getStyleClass().add("es-secondary");
    facts.setMinWidth(0);
    VBox text = new VBox(said, facts);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(number, text);
    row.setId("plan-step-" + place);
    row.getStyleClass().add("plan-step");
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.BUTTON);
    row.setAccessibleText(words.get("step.name", place + 1, of, step.words(), who, after));
    row.focusedProperty().subscribe(is -> mark(place, is));
    row.setOnMouseClicked(click -> clicked(click, place));
    row.addEventHandler(KeyEvent.KEY_PRESSED, press -> pressed(press, place));
    return row;
  }

  private void clicked(MouseEvent click, int place) {
    choose(place, true);
    if (click.getClickCount() == 2) edit(place);
  }

  private void pressed(KeyEvent press, int place) {
    if (press.isShortcutDown()) return;
    KeyCode code = press.getCode();
    if (code == KeyCode.UP && press.isAltDown()) move(place, -1);
    else if (code == KeyCode.DOWN && press.isAltDown()) move(place, 1);
    else if (code == KeyCode.UP) choose(Math.max(0, place - 1), true);
    else if (code == KeyCode.DOWN) choose(Math.min(steps.size() - 1, place + 1), true);
    else if (code == KeyCode.ENTER) edit(place);
    else if (code == KeyCode.DELETE) remove(place);
    else return;
    press.consume();
  }

  private void escape(KeyEvent press) {
    if (press.getCode() != KeyCode.ESCAPE || editing.isEmpty()) return;
    leave();
    choose(chosen, true);
    press.consume();
  }

  private void mark(int place, boolean focused) {
    if (focused && place != chosen) choose(place, false);
  }

  private void choose(int place, boolean keys) {
    chosen = place;
    for (int i = 0; i < rows.getChildren().size(); i++) {
      Node row = rows.getChildren().get(i);
      row.getStyleClass().remove("chosen");
      if (i == place) row.getStyleClass().add("chosen");
      // As of a list: Tab comes to the one that is chosen, the arrows go to the others.
      row.setFocusTraversable(i == place);
    }
    acts.getChildren().get(1).setDisable(place == 0);
    acts.getChildren().get(2).setDisable(place >= steps.size() - 1);
    acts.getChildren().get(3).setDisable(steps.size() < 2);
    if (keys && place < rows.getChildren().size()) rows.getChildren().get(place).requestFocus();
  }

  private void move(int place, int by) {
    int to = place + by;
    if (to < 0 || to >= steps.size()) return;
    List<Plan.Planned> next = new ArrayList<>(steps);
    next.add(to, next.remove(place));
    chosen = to;
    change(next, "done.step-moved");
  }

  private void remove(int place) {
    if (steps.size() == 1) {
      model.refuse("wrong.last");
      return;
    }
    List<Plan.Planned> next = new ArrayList<>(steps);
    Plan.Planned unused = next.remove(place);
    change(next, "done.step-removed");
  }

  private void change(List<Plan.Planned> next, String key) {
    model.edit(
        plan -> new Plan(plan.watch(), plan.hints(), next, plan.tell(), plan.statement()), key);
  }

  private void edit(int place) {
    if (place >= steps.size()) return;
    Plan.Planned step = steps.get(place);
    editing = Optional.of(place);
    what.setText(step.words());
    whose.setText(step.role());
    when.setText(Plan.time(step.after()));
    keep.setText(words.get("step.keep"));
    shown(leave, true);
    what.requestFocus();
    what.end();
  }

  private void keep() {
    Optional<Duration> after = Plan.time(when.getText());
    if (what.getText().isBlank()) refuse("wrong.what", what);
    else if (whose.getText().contains("|")) refuse("wrong.bar", whose);
    else if (after.isEmpty()) refuse("wrong.time", when);
    else if (editing.isEmpty() && steps.size() >= MOST) refuse("wrong.many", what);
    else
      keep(new Plan.Planned(whose.getText().strip(), after.get(), what.getText().strip()), editing);
  }

  private void refuse(String key, TextField field) {
    model.refuse(key);
    field.requestFocus();
  }

  private void keep(Plan.Planned step, Optional<Integer> place) {
    List<Plan.Planned> next = new ArrayList<>(steps);
    if (place.isPresent()) next.set(place.get(), step);
    else next.add(step);
    stopWriting();
    chosen = place.orElse(next.size() - 1);
    change(next, place.isPresent() ? "done.step-changed" : "done.step-added");
    if (place.isPresent()) choose(chosen, true);
    else what.requestFocus();
  }

  private void leave() {
    stopWriting();
    model.forgive();
  }

  private void stopWriting() {
    editing = Optional.empty();
    what.clear();
    whose.clear();
    when.clear();
    keep.setText(words.get("step.add"));
    shown(leave, false);
  }

  private void field(TextField field, String key) {
    field.setId("plan-step-" + key);
    field.setPromptText(words.get("step." + key));
    field.setAccessibleText(words.get("step." + key));
    field.setOnAction(enter -> keep());
  }

  private void name(Button act) {
    act.setAccessibleText(
        words.get("step." + act.getId().substring("plan-step-".length()) + ".name"));
  }

  private Button button(String key, String id, Runnable press) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }

  private static void shown(Node part, boolean yes) {
    part.setVisible(yes);
    part.setManaged(yes);
  }
}

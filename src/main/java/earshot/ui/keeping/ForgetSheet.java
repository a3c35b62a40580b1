package earshot.ui.keeping;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The sheet over a page on which a person is forgotten: what goes and what stays, how far it is,
/// and what is left.
public final class ForgetSheet {
  private final ForgetViewModel model;
  private final Messages words;
  private final ForgetWords say;
  private final Label title = new Label();
  private final VBox body = new VBox();
  private final HBox steps = new HBox();
  private final StackPane over;

  /// A sheet that is closed; lay [#node()] over the page once.
  public ForgetSheet(ForgetViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    say = new ForgetWords(words);
    title.getStyleClass().add("es-h2");
    title.setMinWidth(0);
    body.getStyleClass().add("forget-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("forget-scroll");
    // As high as what wraps in it, where the window has the room.
    scroll.prefViewportHeightProperty().bind(body.heightProperty());
    VBox.setVgrow(scroll, Priority.ALWAYS);
    steps.getStyleClass().add("forget-steps");
    steps.setAlignment(Pos.CENTER_RIGHT);
    over = Cards.veiled("forget-sheet", title, scroll, steps);
    over.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.stepProperty().subscribe(this::show);
    model
        .reachedProperty()
        .subscribe(
            any -> {
              if (model.stepProperty().get() instanceof ForgetViewModel.Step.Running running) {
                show(running);
              }
            });
  }

  /// The sheet on screen.
  public Node node() {
    return over;
  }

  private void show(ForgetViewModel.Step step) {
    switch (step) {
      case ForgetViewModel.Step.Closed _ -> over.setVisible(false);
      case ForgetViewModel.Step.Looking _ ->
          fill(words.get("forget.title"), List.of(wheel(words.get("forget.looking"))), close());
      case ForgetViewModel.Step.Asking(ForgetDesk.Asked asked) -> ask(asked);
      case ForgetViewModel.Step.Running _ -> fill(words.get("forget.running"), running());
      case ForgetViewModel.Step.Done done -> {
        Button close = button("forget.close", "forget-close", model::close);
        close.getStyleClass().add("accent");
        fill(
            words.get("forget.done"),
            done.outcome()
                .map(say::outcome)
                .orElseGet(() -> List.of(Sentence.of(words.get("forget.went-on")))),
            close);
      }
      case ForgetViewModel.Step.CutShort(String why) ->
          fill(
              words.get("forget.cut-short"),
              List.of(Sentence.of(why, "keeping-problem"), Sentence.of(words.get("forget.safe"))),
              close(),
              button("forget.go-on", "forget-go-on", model::goOn));
      case ForgetViewModel.Step.Refused(String why) ->
          fill(words.get("forget.title"), List.of(Sentence.of(why, "keeping-problem")), close());
    }
  }

  private void ask(ForgetDesk.Asked asked) {
    List<Node> parts = new ArrayList<>(say.reach(asked));
    parts.addAll(say.copies(asked));
    if (!asked.others().isEmpty()) {
      parts.add(Sentence.of(words.plural("forget.others", asked.others().size()), "es-label"));
      parts.add(new OthersList(asked.others(), model.also(), words).node());
    }
    Button forget = button("forget.do", "forget-do", model::forget);
    forget.getStyleClass().add("danger");
    parts.add(new ForgetYes(model, asked, words, forget).node());
    fill(words.get("forget.whom", say.name(asked)), parts, close(), forget);
  }

  private List<Node> running() {
    List<Node> lines = new ArrayList<>();
    int behind = model.reachedProperty().get().map(stage -> stage.code()).orElse(0);
    for (var stage : earshot.storage.ForgettingStore.Stage.values()) {
      String what = words.get("stage." + stage.name());
      if (stage.code() == behind + 1) lines.add(wheel(what));
      else lines.add(stage(what, stage.code() <= behind));
    }
    lines.add(Sentence.of(words.get("forget.may-close"), "es-secondary"));
    return lines;
  }

  private static HBox stage(String what, boolean behind) {
    Node mark = behind ? Icon.CHECK.node(16, "good") : new Region();
    StackPane place = new StackPane(mark);
    place.getStyleClass().add("forget-mark");
    Label label = new Label(what);
    if (!behind) label.getStyleClass().add("es-secondary");
    HBox row = new HBox(place, label);
    row.getStyleClass().add("forget-stage");
    return row;
  }

  private static HBox wheel(String what) {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("es-wheel");
    wheel.setFocusTraversable(false);
    StackPane place = new StackPane(wheel);
    place.getStyleClass().add("forget-mark");
    Label label = new Label(what);
    HBox row = new HBox(place, label);
    row.getStyleClass().add("forget-stage");
    return row;
  }

  private Button close() {
    return button("forget.cancel", "forget-cancel", model::close);
  }

  private void fill(String head, List<Node> parts, Button... buttons) {
    title.setText(head);
    body.getChildren().setAll(parts);
    steps.getChildren().setAll(buttons);
    boolean was = over.isVisible();
    over.setVisible(true);
    // The harmless step has the keys first.
    if (buttons.length > 0) buttons[0].requestFocus();
    else if (!was) over.requestFocus();
  }

  private void fill(String head, List<Node> parts) {
    fill(head, parts, new Button[0]);
  }

  private Button button(String key, String id, Runnable press) {
    return Cards.button(words, key, id, press);
  }

  private void key(KeyEvent press) {
    if (press.getCode() != KeyCode.ESCAPE) return;
    model.close();
    press.consume();
  }
}

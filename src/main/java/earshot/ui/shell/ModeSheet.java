package earshot.ui.shell;

import earshot.model.WorkMode;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Explains both modes below the badge, and asks for the reason to change.
final class ModeSheet {
  private static final double GAP = 6;

  private final ModeViewModel model;
  private final Messages words;
  private final Button badge;
  private final StackPane over = new StackPane();
  private final VBox both = new VBox();
  private final Label why = new Label();
  private final TextField reason = new TextField();
  private final Button change = new Button();
  private final SafeText trouble = new SafeText();
  private final VBox card;

  ModeSheet(ModeViewModel model, Messages words, Button badge) {
    this.model = model;
    this.words = words;
    this.badge = badge;
    Label title = new Label(words.get("mode.title"));
    title.getStyleClass().add("es-h2");
    both.getStyleClass().add("shell-mode-both");
    card = new VBox(title, both, question(), steps());
    card.setId("mode-sheet");
    card.getStyleClass().addAll("es-float", "shell-mode-sheet");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    over.getChildren().add(card);
    over.setAlignment(Pos.TOP_LEFT);
    over.setVisible(false);
    over.setOnMouseClicked(
        press -> {
          if (press.getTarget() == over) model.cancel();
        });
    over.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.askingProperty().subscribe(this::open);
    model.modeProperty().subscribe(any -> explain());
    model.reasonProperty().subscribe(any -> change.setDisable(!model.accepts()));
    model.failedProperty().subscribe(this::fail);
  }

  Node node() {
    return over;
  }

  private VBox question() {
    why.getStyleClass().add("es-label");
    why.setLabelFor(reason);
    reason.setId("mode-reason");
    reason.setPromptText(words.get("mode.reason.prompt"));
    reason.textProperty().bindBidirectional(model.reasonProperty());
    reason.setOnAction(enter -> model.change());
    trouble.getStyleClass().add("settings-problem");
    Label kept = new Label(words.get("mode.reason.kept"));
    kept.getStyleClass().add("es-caption");
    VBox question = new VBox(why, reason, kept, trouble);
    question.getStyleClass().add("shell-mode-question");
    return question;
  }

  private HBox steps() {
    Button no = new Button(words.get("mode.cancel"));
    no.setId("mode-cancel");
    no.setOnAction(press -> model.cancel());
    change.setId("mode-change");
    change.getStyleClass().add("accent");
    change.setOnAction(press -> model.change());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox steps = new HBox(spring, no, change);
    steps.getStyleClass().add("shell-mode-steps");
    return steps;
  }

  private void explain() {
    both.getChildren().setAll(List.of(line(WorkMode.LISTENING), line(WorkMode.HANDS_ON)));
    String to = words.get("mode." + model.other().name());
    why.setText(words.get("mode.reason", to));
    reason.setAccessibleText(words.get("mode.reason", to));
    change.setText(words.get("mode.change", to));
  }

  private HBox line(WorkMode mode) {
    Label name = new Label(words.get("mode." + mode.name()));
    name.getStyleClass().add("es-name");
    HBox head = new HBox(name);
    head.getStyleClass().add("shell-mode-name");
    boolean now = mode == model.modeProperty().get();
    if (now) {
      Label here = new Label(words.get("mode.now"));
      here.getStyleClass().add("es-secondary");
      head.getChildren().add(here);
    }
    SafeText about = SafeText.of(words.get("mode.about." + mode.name()), List.of());
    VBox said = new VBox(head, about);
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox line = new HBox(ModeBadge.icon(mode).node(20), said);
    line.getStyleClass().add("shell-mode-line");
    if (now) line.getStyleClass().add("here");
    return line;
  }

  private void open(boolean asking) {
    boolean was = over.isVisible();
    over.setVisible(asking);
    if (asking) {
      Bounds below = badge.localToScene(badge.getLayoutBounds());
      StackPane.setMargin(card, new Insets(below.getMaxY() + GAP, 0, 0, below.getMinX()));
      reason.requestFocus();
    } else if (was) {
      badge.requestFocus();
    }
  }

  private void fail(boolean is) {
    trouble.show(is ? words.get("mode.failed") : "", List.of());
    trouble.setVisible(is);
    trouble.setManaged(is);
  }

  private void key(KeyEvent press) {
    if (press.getCode() != KeyCode.ESCAPE) return;
    model.cancel();
    press.consume();
  }
}

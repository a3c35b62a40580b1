package earshot.ui.brands.wizard;

import earshot.ui.brands.QueryColours;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.WordArea;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The proposed query; it may be changed and is tried on the same answers at once.
final class QueryPane {
  // Long enough that nobody is corrected in the middle of a word.
  private static final Duration PAUSE = Duration.millis(250);

  private final Finds finds;
  private final WordArea query = new WordArea();
  private final VBox node;

  QueryPane(WizardViewModel model, Messages words) {
    finds = model.finds();
    query.id("wizard-query");
    query.name(words.get("query.title"));
    query.node().getStyleClass().add("wizard-query");
    query.textProperty().bindBidirectional(finds.queryProperty());
    query.node().addEventFilter(KeyEvent.KEY_PRESSED, QueryPane::leave);
    PauseTransition pause = new PauseTransition(PAUSE);
    pause.setOnFinished(end -> model.queryTyped());
    finds
        .queryProperty()
        .subscribe(
            (was, now) -> {
              colour(Optional.empty());
              pause.playFromStart();
            });
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
    SafeText sentence = new SafeText();
    sentence.setId("wizard-query-problem");
    sentence.getStyleClass().add("wizard-problem");
    finds
        .problemProperty()
        .subscribe(
            wrong -> {
              sentence.show(wrong.map(Finds.Problem::sentence).orElse(""), List.of());
              sentence.setVisible(wrong.isPresent());
              sentence.setManaged(wrong.isPresent());
              colour(wrong.flatMap(Finds.Problem::span));
            });
    node =
        new VBox(head, query.node(), sentence, Sentence.of(words.get("query.help"), "es-caption"));
    node.getStyleClass().addAll("es-card", "wizard-asked");
  }

  Region node() {
    return node;
  }

  private void colour(Optional<earshot.model.Span> wrong) {
    query.stretches(QueryColours.of(finds.queryProperty().get(), wrong));
  }

  // A query needs no tabs; a field that keeps the key would be a trap for the keyboard.
  private static void leave(KeyEvent press) {
    if (press.getCode() != KeyCode.TAB || press.isControlDown()) return;
    if (press.getTarget() instanceof Node field) {
      boolean unused =
          field.requestFocusTraversal(
              press.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
    press.consume();
  }
}

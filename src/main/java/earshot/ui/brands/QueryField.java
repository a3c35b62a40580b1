package earshot.ui.brands;

import earshot.model.Span;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.WordArea;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The query as it is typed, with what it finds or the place that is wrong.
final class QueryField {
  // Long enough that nobody is corrected in the middle of a word.
  private static final Duration PAUSE = Duration.millis(250);

  private final BrandEditor editor;
  private final WordArea query = new WordArea();
  private final VBox hints = new VBox();
  private final VBox node;

  QueryField(BrandEditor editor, Messages words) {
    this.editor = editor;
    query.id("brand-query");
    query.prompt(words.get("editor.query-prompt"));
    query.name(words.get("editor.query"));
    query.node().getStyleClass().add("query");
    query.textProperty().bindBidirectional(editor.queryProperty());
    query.node().addEventFilter(KeyEvent.KEY_PRESSED, QueryField::leave);
    PauseTransition pause = new PauseTransition(PAUSE);
    pause.setOnFinished(end -> editor.check());
    query
        .textProperty()
        .subscribe(
            (was, now) -> {
              colour(Optional.empty());
              pause.playFromStart();
            });

    Label label = new Label(words.get("editor.query"));
    label.getStyleClass().add("es-label");
    label.setLabelFor(query.node());
    Label count = new Label();
    count.setId("brand-count");
    count.getStyleClass().add("es-secondary");
    count.textProperty().bind(editor.countProperty());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(label, spring, count);
    head.getStyleClass().add("field-head");

    hints.getStyleClass().add("query-hints");
    SafeText sentence = new SafeText();
    sentence.setId("brand-query-problem");
    sentence.getStyleClass().add("query-problem");
    HBox problem = new HBox(Icon.WARNING.node(16, "danger"), sentence);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    problem.getStyleClass().add("query-wrong");
    editor
        .problemProperty()
        .subscribe(
            wrong -> {
              sentence.show(wrong.map(BrandEditor.Problem::sentence).orElse(""), List.of());
              problem.setVisible(wrong.isPresent());
              problem.setManaged(wrong.isPresent());
              colour(wrong.flatMap(BrandEditor.Problem::span));
            });
    editor.hintsProperty().subscribe(this::hint);
    node =
        new VBox(
            head,
            query.node(),
            problem,
            hints,
            Sentence.of(words.get("editor.query-help"), "es-caption"));
    node.getStyleClass().add("field");
  }

  Region node() {
    return node;
  }

  private void colour(Optional<Span> wrong) {
    query.stretches(QueryColours.of(editor.queryProperty().get(), wrong));
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

  private void hint(List<String> sentences) {
    hints
        .getChildren()
        .setAll(
            sentences.stream()
                .map(
                    words -> {
                      HBox line = new HBox(Icon.INFO.node(15), Sentence.of(words, "es-secondary"));
                      line.getStyleClass().add("query-hint");
                      return line;
                    })
                .toList());
    hints.setVisible(!sentences.isEmpty());
    hints.setManaged(!sentences.isEmpty());
  }
}

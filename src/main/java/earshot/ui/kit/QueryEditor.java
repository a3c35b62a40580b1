package earshot.ui.kit;

import earshot.model.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The field in which a query is written: coloured, tried after a pause, with what is wrong
/// underneath.
public final class QueryEditor {
  /// How long after the last key a query is tried; long enough that nobody is corrected in the
  /// middle of a word.
  public static final Duration PAUSE = Duration.ofMillis(250);

  private final Written written;
  private final WordArea area = new WordArea();
  private final VBox node = new VBox();
  private Delays.Due due = Delays.Due.NONE;

  /// What is written and how it fares.
  ///
  /// @param text the query, both ways
  /// @param problem what is wrong with it
  /// @param hints what is worth knowing about it and no mistake
  /// @param paused called when nothing was typed for [#PAUSE]
  public record Written(
      Property<String> text,
      ObservableValue<Optional<QueryProblem>> problem,
      ObservableValue<List<String>> hints,
      Runnable paused) {}

  /// A field in real time.
  ///
  /// @param id of the inner field; the sentence of a problem has this id with `-problem`
  /// @param name for readers of the screen
  public QueryEditor(String id, String name, Written written) {
    this(id, name, written, Delays.fx());
  }

  QueryEditor(String id, String name, Written written, Delays delays) {
    this.written = written;
    area.id(id);
    area.name(name);
    area.node().getStyleClass().add("es-query");
    area.textProperty().bindBidirectional(written.text());
    area.node().addEventFilter(KeyEvent.KEY_PRESSED, QueryEditor::leave);
    area.textProperty()
        .subscribe(
            (was, now) -> {
              colour(Optional.empty());
              due.cancel();
              due = delays.after(PAUSE, written.paused());
            });
    SafeText sentence = new SafeText();
    sentence.setId(id + "-problem");
    sentence.getStyleClass().add("es-query-problem");
    HBox wrong = new HBox(Icon.WARNING.node(16, "danger"), sentence);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    wrong.getStyleClass().add("es-query-wrong");
    written
        .problem()
        .subscribe(
            problem -> {
              sentence.show(problem.map(QueryProblem::sentence).orElse(""), List.of());
              wrong.setVisible(problem.isPresent());
              wrong.setManaged(problem.isPresent());
              colour(problem.flatMap(QueryProblem::span));
            });
    VBox hints = new VBox();
    hints.getStyleClass().add("es-query-hints");
    written.hints().subscribe(sentences -> hint(hints, sentences));
    node.getChildren().addAll(area.node(), wrong, hints);
    node.getStyleClass().add("es-query-editor");
  }

  /// The field with the sentence under it.
  public Region node() {
    return node;
  }

  /// The field alone, as the target of a label.
  public Region field() {
    return area.node();
  }

  /// Words shown while nothing is written.
  public void prompt(String words) {
    area.prompt(words);
  }

  /// Gives the field the keys.
  public void requestFocus() {
    area.requestFocus();
  }

  /// Selects what a problem is about.
  public void select(Span span) {
    area.select(span);
  }

  private static void hint(VBox hints, List<String> sentences) {
    hints
        .getChildren()
        .setAll(
            sentences.stream()
                .map(
                    words -> {
                      HBox line = new HBox(Icon.INFO.node(15), Sentence.of(words, "es-secondary"));
                      line.getStyleClass().add("es-query-hint");
                      return line;
                    })
                .toList());
    hints.setVisible(!sentences.isEmpty());
    hints.setManaged(!sentences.isEmpty());
  }

  private void colour(Optional<Span> wrong) {
    area.stretches(QueryColours.of(written.text().getValue(), wrong));
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

package earshot.ui.brands;

import earshot.model.Span;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Mark;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The query as it is typed, with what it finds or the place that is wrong.
final class QueryField {
  // Long enough that nobody is corrected in the middle of a word.
  private static final Duration PAUSE = Duration.millis(250);

  private final BrandEditor editor;
  private final TextField query = new TextField();
  private final SafeText place = new SafeText();
  private final VBox hints = new VBox();
  private final VBox node;

  QueryField(BrandEditor editor, Messages words) {
    this.editor = editor;
    query.setId("brand-query");
    query.setPromptText(words.get("editor.query-prompt"));
    query.setAccessibleText(words.get("editor.query"));
    query.getStyleClass().add("query");
    query.textProperty().bindBidirectional(editor.queryProperty());
    PauseTransition pause = new PauseTransition(PAUSE);
    pause.setOnFinished(end -> editor.check());
    query.textProperty().subscribe((was, now) -> pause.playFromStart());

    Label label = new Label(words.get("editor.query"));
    label.getStyleClass().add("es-label");
    label.setLabelFor(query);
    Label count = new Label();
    count.setId("brand-count");
    count.getStyleClass().add("es-secondary");
    count.textProperty().bind(editor.countProperty());
    Region spring = new Region();
    HBox.setHgrow(spring, javafx.scene.layout.Priority.ALWAYS);
    HBox head = new HBox(label, spring, count);
    head.getStyleClass().add("field-head");

    place.setId("brand-query-place");
    place.getStyleClass().add("query-place");
    hints.getStyleClass().add("query-hints");
    SafeText sentence = new SafeText();
    sentence.setId("brand-query-problem");
    sentence.getStyleClass().add("query-problem");
    VBox problem = new VBox(place, sentence);
    problem.getStyleClass().add("query-wrong");
    editor
        .problemProperty()
        .subscribe(
            wrong -> {
              sentence.show(wrong.map(BrandEditor.Problem::sentence).orElse(""), List.of());
              problem.setVisible(wrong.isPresent());
              problem.setManaged(wrong.isPresent());
              point(wrong.flatMap(BrandEditor.Problem::span));
            });
    editor.hintsProperty().subscribe(this::hint);
    node =
        new VBox(
            head, query, problem, hints, Sentence.of(words.get("editor.query-help"), "es-caption"));
    node.getStyleClass().add("field");
  }

  Region node() {
    return node;
  }

  private void point(Optional<Span> span) {
    String text = editor.queryProperty().get();
    Optional<Span> within =
        span.filter(s -> s.from() < text.length())
            .map(s -> new Span(s.from(), Math.min(s.to(), text.length())));
    place.show(
        within.isPresent() ? text : "",
        within.map(s -> List.of(Mark.of(s, Mark.Kind.NEGATIVE))).orElse(List.of()));
    place.setVisible(within.isPresent());
    place.setManaged(within.isPresent());
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

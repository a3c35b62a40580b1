package earshot.ui.sources;

import earshot.model.SourceEdit;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.sources.SourceDetail.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// How a source is doing, in words, with advice that can be pressed.
final class HealthPart {
  private final SourcesViewModel model;
  private final Messages words;
  private final Ways ways;
  private final MendPart mend;
  private final TrustPart trust;

  /// Where advice leads beyond the pane.
  ///
  /// @param search opens the form of a search
  record Ways(Runnable paste, Consumer<Step.UseSearch> search) {}

  HealthPart(SourcesViewModel model, Messages words, Ways ways) {
    this.model = model;
    this.words = words;
    this.ways = ways;
    mend = new MendPart(model, words);
    trust = new TrustPart(model, words);
  }

  Node said(SourceDetail detail) {
    Label state = new Label();
    state.getStyleClass().addAll("source-state", "es-h3");
    SourceColumns.show(state, detail.row());
    state.setId("source-state");
    VBox part = new VBox(state, Sentence.of(detail.condition().advice(), "source-advice"));
    detail
        .condition()
        .moves()
        .forEach(move -> part.getChildren().add(Sentence.of(move.words(), "es-secondary")));
    String trusted = detail.condition().trust();
    if (!trusted.isEmpty()) part.getChildren().add(Sentence.of(trusted, "es-secondary"));
    part.getStyleClass().add("side-part");
    return part;
  }

  /// The advice as buttons, and beneath them what pressing one opened.
  Node steps(SourceDetail detail) {
    mend.of(detail.row());
    trust.of(detail.row());
    FlowPane advice = new FlowPane();
    advice.getStyleClass().add("side-deeds");
    detail
        .condition()
        .steps()
        .forEach(step -> advice.getChildren().add(button(step, detail.row())));
    advice.setManaged(!advice.getChildren().isEmpty());
    VBox part = new VBox(advice, mend.node(), trust.node());
    part.getStyleClass().add("side-part");
    return part;
  }

  private Button button(Step step, SourceRow row) {
    return switch (step) {
      case Step.AskMoreOften(var every, String span) ->
          button(
              "ask-more-often",
              words.get("step.ask-more-often", span),
              Icon.CLOCK,
              () ->
                  model.deeds().change(List.of(row), new SourceEdit.Interval(Optional.of(every))));
      case Step.FindFeed _ ->
          button("find-feed", words.get("step.find-feed"), Icon.SEARCH, mend::search);
      case Step.EnterKey _ ->
          button("enter-key", words.get("step.enter-key"), Icon.LOCK, mend::askForKey);
      case Step.Certificate _ ->
          button("certificate", words.get("step.certificate"), Icon.LOCK, trust::look);
      case Step.Distrust _ ->
          button(
              "distrust",
              words.get("step.distrust"),
              Icon.UNDO,
              () -> model.deeds().change(List.of(row), new SourceEdit.Trust(Optional.empty())));
      case Step.UndoMove(var move) ->
          button(
              "undo-move",
              words.get("step.undo-move"),
              Icon.UNDO,
              () -> model.deeds().undoMove(row, move));
      case Step.Paste _ -> button("paste", words.get("step.paste"), Icon.NOTE, ways.paste());
      case Step.UseSearch search ->
          button(
              "use-search",
              words.get("step.use-search"),
              Icon.SEARCH,
              () -> ways.search().accept(search));
    };
  }

  private static Button button(String id, String words, Icon icon, Runnable press) {
    Button button = new Button(words, icon.node(16));
    button.setId("step-" + id);
    button.getStyleClass().add("step");
    button.setOnAction(pressed -> press.run());
    return button;
  }
}

package earshot.ui.keeping;

import earshot.search.Progress;
import earshot.ui.kit.Focus;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The sheet over the window of a person who leaves while something is still being done, or a file
/// could be made much smaller.
public final class LeavingSheet {
  private final LeavingViewModel model;
  private final Messages words;
  private final VBox body = new VBox();
  private final HBox steps = new HBox();
  private final StackPane over;
  private final ProgressBar bar = new ProgressBar();
  private final Label title = new Label();
  private final VBox lines = new VBox();

  /// Who gets the keys back when one stays.
  private Optional<Node> hadKeys = Optional.empty();

  /// A sheet that is closed; lay [#node()] over the window once.
  public LeavingSheet(LeavingViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    title.getStyleClass().add("es-h2");
    body.getStyleClass().add("forget-body");
    steps.getStyleClass().add("forget-steps");
    steps.setAlignment(Pos.CENTER_RIGHT);
    bar.setId("leaving-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setFocusTraversable(false);
    bar.setAccessibleText(words.get("leaving.running"));
    over = Cards.veiled("leaving-sheet", title, body, steps);
    over.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.stepProperty().subscribe(this::show);
    lines.getStyleClass().add("leaving-lines");
    model.lines().subscribe(this::list);
    model.farProperty().subscribe(this::far);
  }

  /// The sheet on screen.
  public Node node() {
    return over;
  }

  private void show(LeavingViewModel.Step step) {
    switch (step) {
      case LeavingViewModel.Step.Staying _, LeavingViewModel.Step.Gone _ -> {
        over.setVisible(false);
        hadKeys.ifPresent(node -> Focus.on(node, () -> {}));
        hadKeys = Optional.empty();
      }
      case LeavingViewModel.Step.Busy _ ->
          fill(
              "leaving.busy",
              List.of(lines),
              button("leaving.stay", "leaving-stay", model::stay),
              button("leaving.stop", "leaving-stop", model::stopAndQuit),
              accented(button("leaving.finish", "leaving-finish", model::finishFirst)));
      case LeavingViewModel.Step.Waiting _ ->
          fill(
              "leaving.waiting",
              List.of(lines),
              button("leaving.stay", "leaving-stay", model::stay),
              button("leaving.stop", "leaving-stop", model::stopAndQuit));
      case LeavingViewModel.Step.Stopping _ ->
          fill(
              "leaving.stopping",
              List.of(lines),
              button("leaving.at-once", "leaving-at-once", model::notNow));
      case LeavingViewModel.Step.Asking(LeavingDesk.Room room) -> {
        fill(
            "leaving.title",
            List.of(
                Sentence.of(words.get("leaving.ask", mega(room.now()), mega(room.then()))),
                Sentence.of(words.get("leaving.note"), "es-secondary")),
            button("leaving.not-now", "leaving-not-now", model::notNow),
            accented(button("leaving.compact", "leaving-compact", model::compact)));
      }
      case LeavingViewModel.Step.Running _ ->
          fill("leaving.title", List.of(Sentence.of(words.get("leaving.running")), bar));
      case LeavingViewModel.Step.Failed(String why) ->
          fill(
              "leaving.title",
              List.of(Sentence.of(why, "keeping-problem")),
              button("leaving.quit", "leaving-not-now", model::notNow));
    }
  }

  private void list() {
    lines
        .getChildren()
        .setAll(
            model.lines().stream()
                .map(
                    line ->
                        new VBox(
                            Sentence.of(line.what()), Sentence.of(line.then(), "es-secondary")))
                .toList());
  }

  private static Button accented(Button button) {
    button.getStyleClass().add("accent");
    return button;
  }

  private void far(Optional<Progress> far) {
    bar.setProgress(
        far.map(now -> now.percent() / 100.0).orElse(ProgressBar.INDETERMINATE_PROGRESS));
  }

  private String mega(long bytes) {
    return words.formats().number(Math.max(1, bytes >> 20));
  }

  private void fill(String head, List<? extends Node> parts, Button... buttons) {
    title.setText(words.get(head));
    body.getChildren().setAll(parts);
    steps.getChildren().setAll(buttons);
    if (!over.isVisible() && over.getScene() != null) {
      hadKeys = Optional.ofNullable(over.getScene().getFocusOwner());
    }
    over.setVisible(true);
    Focus.on(buttons.length > 0 ? buttons[0] : over, () -> {});
  }

  private Button button(String key, String id, Runnable press) {
    return Cards.button(words, key, id, press);
  }

  private void key(KeyEvent press) {
    if (press.getCode() != KeyCode.ESCAPE) return;
    model.stay();
    press.consume();
  }
}

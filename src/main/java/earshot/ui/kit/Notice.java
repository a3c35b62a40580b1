package earshot.ui.kit;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The line that floats over the window for 8 seconds: what was done, and Undo.
public final class Notice {
  private static final Duration STAYS = Duration.seconds(8);
  private static final double WIDEST = 620;

  private final Label words = new Label();
  private final Button action = new Button();
  private final HBox node = new HBox();
  private final PauseTransition timer = new PauseTransition(STAYS);
  private final UndoHistory history;
  private Optional<Runnable> step = Optional.empty();
  private Optional<Executor> ordered = Optional.empty();

  /// A hidden notice over acts of its own.
  public Notice() {
    this(new UndoHistory());
  }

  /// A hidden notice that says what was done and taken back in a window; lay [#node()] over the
  /// window's content once.
  public Notice(UndoHistory history) {
    this.history = history;
    Button close = new Button("", Icon.CLOSE.node(14));
    close.getStyleClass().add("es-icon-button");
    close.setAccessibleText(Words.KIT.get("notice.close"));
    close.setOnAction(press -> hide());
    action.getStyleClass().add("es-link");
    action.setOnAction(press -> act());
    words.setMinWidth(0);
    words.setMaxWidth(WIDEST);
    words.setWrapText(true);
    node.getChildren().addAll(words, action, close);
    node.getStyleClass().add("es-notice");
    node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    // Upon the status bar, so that it covers no control of a screen.
    StackPane.setAlignment(node, Pos.BOTTOM_LEFT);
    timer.setOnFinished(end -> hide());
    hide();
    history.told().subscribe(told -> told.ifPresent(this::tell));
  }

  /// What can be taken back in this window.
  public UndoHistory history() {
    return history;
  }

  /// Where what is taken back and done again runs: one after the other, whatever screen it is of.
  Executor inOrder(Threads threads) {
    Executor order = ordered.orElseGet(() -> new InOrder(threads.background()));
    ordered = Optional.of(order);
    return order;
  }

  /// Says something for 8 seconds; replaces what is shown.
  public void show(String sentence) {
    show(sentence, "", Optional.empty());
  }

  /// Says something and offers a step, such as `Show`.
  public void show(String sentence, String verb, Runnable step) {
    show(sentence, verb, Optional.of(step));
  }

  /// Says what was done and offers to take it back, here and with Ctrl+Z.
  public void undoable(String sentence, Runnable undo) {
    history.did(UndoHistory.Step.oneWay(undo), sentence);
  }

  private void tell(UndoHistory.Told told) {
    switch (told.became()) {
      case DONE -> show(told.words(), Words.KIT.get("notice.undo"), Optional.of(history::undo));
      case TAKEN_BACK -> show(Words.KIT.get("notice.undone", told.words()));
      case DONE_AGAIN -> show(Words.KIT.get("notice.redone", told.words()));
    }
  }

  /// Takes the notice away.
  public void hide() {
    timer.stop();
    node.setVisible(false);
    node.setManaged(false);
  }

  /// The notice on screen, for a StackPane around the window's content.
  public Region node() {
    return node;
  }

  private void show(String sentence, String verb, Optional<Runnable> next) {
    step = next;
    words.setText(Shown.of(sentence));
    action.setText(verb);
    action.setVisible(next.isPresent());
    action.setManaged(next.isPresent());
    node.setVisible(true);
    node.setManaged(true);
    node.setAccessibleText(sentence);
    node.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    timer.playFromStart();
  }

  private void act() {
    hide();
    step.ifPresent(Runnable::run);
  }
}

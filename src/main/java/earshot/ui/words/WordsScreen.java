package earshot.ui.words;

import earshot.ui.kit.EmptyState;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The place where words get a value of their own, and stored mentions another score by them.
public final class WordsScreen implements Screen {
  private final WordsViewModel model;
  private final Messages words = Messages.of(WordsScreen.class);
  private final HBox body;
  private final StackPane root = new StackPane();

  /// What the window gives.
  ///
  /// @param notice the window's one notice
  public record Around(Notice notice, Threads threads, FileAsk files, FileSave saves) {}

  /// Builds the screen; nothing is asked before [#shown].
  public WordsScreen(WordsViewModel model, Around around) {
    this.model = model;
    VBox column = new VBox(new MovesPane(model, words).node(), new RunsPane(model, words).node());
    column.getStyleClass().add("words-column");
    ScrollPane right = new ScrollPane(column);
    right.setFitToWidth(true);
    right.setFocusTraversable(false);
    right.setMinWidth(0);
    right.getStyleClass().add("words-scroll");
    HBox.setHgrow(right, Priority.ALWAYS);
    body = new HBox(new ListPane(model, words, around).node(), right);
    body.getStyleClass().addAll("es-canvas", "words");
    root.setId("words");
    UndoHistory history = around.notice().history();
    WordDraft draft = model.draft();
    draft.whenEdited(
        (before, after) ->
            history.did(
                new UndoHistory.Step(() -> draft.restore(after), () -> draft.restore(before)),
                words.get("done.edited")));
    model.phase().subscribe(this::show);
    model
        .doneProperty()
        .subscribe(
            done ->
                done.ifPresent(
                    said ->
                        said.tell(around.notice(), around.threads(), words.get("done.failed"))));
  }

  /// The stylesheet of the screen, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(WordsScreen.class, "words.css");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.shown();
  }

  @Override
  public void hidden() {
    model.hidden();
  }

  private void show(WordsViewModel.Phase phase) {
    switch (phase) {
      case READING -> root.getChildren().clear();
      case READY -> root.getChildren().setAll(body);
      case FAILED -> {
        root.getChildren().setAll(EmptyState.failed("words", words.get("failed"), model::reload));
      }
    }
  }
}

package earshot.ui.keeping;

import earshot.model.AuthorId;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Theme;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page on keeping: how long the words of each source stay, what is held, how a person is
/// forgotten or told what is kept of them, and what was let go.
public final class KeepingScreen implements Screen {
  private final Models models;
  private final Messages words;
  private final TermsCard terms;
  private final HoldsCard holds;
  private final RunsCard runs;
  private final ScrollPane page;
  private final StackPane middle = new StackPane();
  private final StackPane root = new StackPane();

  /// What stands behind the page.
  public record Models(
      KeepingViewModel keeping, SubjectViewModel subject, ForgetViewModel forget) {}

  /// Builds the page; nothing is asked before [#shown].
  ///
  /// @param egress shows what left this computer
  public KeepingScreen(Models models, Messages words, Runnable egress) {
    this.models = models;
    this.words = words;
    terms = new TermsCard(models.keeping(), words);
    holds = new HoldsCard(models.keeping(), words);
    runs = new RunsCard(words, egress);
    VBox column =
        new VBox(
            Sentence.showing(models.keeping().problemProperty(), "keeping-problem"),
            terms.node(),
            holds.node(),
            new SubjectCard(models.subject(), words, this::forget).node(),
            runs.node());
    column.getStyleClass().add("keeping-column");
    page = new ScrollPane(column);
    page.setFitToWidth(true);
    page.setFocusTraversable(false);
    page.getStyleClass().add("keeping-scroll");
    root.getChildren().setAll(middle, new ForgetSheet(models.forget(), words).node());
    root.setId("keeping");
    models.keeping().phaseProperty().subscribe(this::turn);
    models.keeping().stateProperty().subscribe(now -> now.ifPresent(this::show));
    models.keeping().dueProperty().subscribe(terms::due);
    models
        .forget()
        .whenDone(
            () -> {
              models.keeping().refresh();
              models.subject().find();
            });
  }

  /// The stylesheet of the page and the sheet, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(KeepingScreen.class, "keeping.css");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    models.keeping().refresh();
    models.subject().find();
  }

  @Override
  public void hidden() {
    models.subject().leave();
  }

  private void forget(AuthorId account) {
    models.forget().open(account);
  }

  private void turn(KeepingViewModel.Phase phase) {
    middle
        .getChildren()
        .setAll(
            switch (phase) {
              case READING -> new Region();
              case READY -> page;
              case FAILED -> {
                yield EmptyState.failed("keeping", words.get("failed"), models.keeping()::refresh);
              }
            });
  }

  private void show(KeepingDesk.State state) {
    terms.show(state);
    holds.show(state);
    runs.show(state);
  }
}

package earshot.ui.lab;

import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.SavedSearchId;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The place where a query is written, tried on the archive, explained and compared before it is
/// kept.
public final class LabScreen implements Screen {
  // At a text size of 100 %.
  private static final double NARROW = 1_100;

  private final LabViewModel model;
  private final Messages words = Messages.of(LabScreen.class);
  private final QueryCard card;
  private final HBox body;
  private final StackPane root = new StackPane();

  /// What the window gives.
  ///
  /// @param notice the window's one notice
  /// @param selected the mention that is selected in the timeline
  public record Around(Notice notice, Threads threads, Supplier<Optional<Mention>> selected) {}

  /// Builds the screen; nothing is asked before [#shown].
  public LabScreen(LabViewModel model, Around around) {
    this.model = model;
    ResultsPane results = new ResultsPane(model, words);
    card = new QueryCard(model, words, results::compare);
    VBox column = new VBox(card.node(), results.node());
    column.setMinWidth(0);
    column.getStyleClass().add("lab-column");
    VBox.setVgrow(results.node(), Priority.ALWAYS);
    ScrollPane left = new ScrollPane(column);
    left.setFitToWidth(true);
    left.setFitToHeight(true);
    left.setFocusTraversable(false);
    left.setMinWidth(0);
    left.getStyleClass().add("lab-scroll");
    HBox.setHgrow(left, Priority.ALWAYS);
    body = new HBox(left, new WhyPane(model, words, around.selected()).node());
    body.getStyleClass().addAll("es-canvas", "lab");
    root.getChildren().add(body);
    root.widthProperty().subscribe(width -> arrange(width.doubleValue()));
    root.setId("lab");
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.phaseProperty().subscribe(this::show);
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
    return Theme.sheet(LabScreen.class, "lab.css");
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Opens the query of a saved search.
  public void open(SavedSearchId search) {
    model.open(search);
  }

  @Override
  public void shown() {
    model.shown();
  }

  @Override
  public void hidden() {
    model.hidden();
  }

  /// Begins a new search.
  public void begin() {
    model.begin();
    card.focus();
  }

  /// Opens the query of a brand and holds a mention against it.
  public void open(BrandId brand, Mention mention) {
    model.open(brand);
    model.why().specimenProperty().set(Optional.of(new Specimen.Stored(mention)));
  }

  private void arrange(double width) {
    boolean narrow = width < NARROW * Theme.textSize() / 100;
    body.getStyleClass().remove("narrow");
    if (narrow) body.getStyleClass().add("narrow");
    card.narrow(narrow);
  }

  private void pressed(KeyEvent press) {
    if (!press.isShortcutDown()) return;
    if (press.getCode() == KeyCode.S && !press.isShiftDown()) model.keeping().save();
    else if (press.getCode() == KeyCode.F && press.isShiftDown()) model.format();
    else if (press.getCode() == KeyCode.ENTER) model.trial().tryNow();
    else return;
    press.consume();
  }

  private void show(LabViewModel.Phase phase) {
    switch (phase) {
      case READING -> body.setVisible(false);
      case READY -> {
        body.setVisible(true);
        root.getChildren().setAll(body);
      }
      case FAILED -> {
        Region failed = EmptyState.failed("lab", words.get("failed"), model::reload);
        root.getChildren().setAll(failed);
      }
    }
  }
}

package earshot.ui.tags;

import earshot.intake.Tags;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// All tags in one list, with how many mentions have each and what uses it.
public final class TagsScreen implements Screen {
  private static final Duration PATIENCE = Duration.seconds(1);

  private final TagsViewModel model;
  private final Messages words;
  private final Consumer<Tags.Listed> showing;
  private final ListView<Tags.Listed> list = new ListView<>();
  private final StackPane middle = new StackPane();
  private final VBox root;

  /// What the window gives.
  ///
  /// @param notice the window's one notice
  /// @param showing shows the mentions that have a tag
  public record Around(
      Notice notice, Threads threads, Messages words, Consumer<Tags.Listed> showing) {}

  /// Builds the screen; nothing is asked before [#shown].
  public TagsScreen(TagsViewModel model, Around around) {
    this.model = model;
    words = around.words();
    showing = around.showing();
    Label title = new Label(words.get("title"));
    title.getStyleClass().addAll("es-h3", "tags-title");
    list.setId("tags-list");
    list.setAccessibleText(words.get("title"));
    list.getStyleClass().add("saved-list");
    list.setItems(model.all());
    list.setCellFactory(view -> new TagCell(model, words, showing));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.disableProperty().bind(model.busyProperty().isNotEmpty());
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    VBox card = new VBox(title, doubt(), busy(), middle);
    card.getStyleClass().addAll("es-card", "saved-card");
    VBox.setVgrow(card, Priority.ALWAYS);
    root = new VBox(card);
    root.setId("tags");
    root.getStyleClass().addAll("es-canvas", "saved");
    model.phaseProperty().subscribe(this::show);
    model
        .doneProperty()
        .subscribe(
            done ->
                done.ifPresent(
                    said ->
                        said.tell(around.notice(), around.threads(), words.get("done.failed"))));
  }

  /// The stylesheet of the screen, for [Theme#dress]; the list looks as that of searches.
  public static String sheet() {
    return Theme.sheet(TagsScreen.class, "tags.css");
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

  // Two tags that become one, and a tag that is used, need a yes.
  private HBox doubt() {
    SafeText sentence = new SafeText();
    sentence.setId("tag-doubt");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    Button yes = new Button();
    yes.setId("tag-yes");
    yes.setMinWidth(Region.USE_PREF_SIZE);
    yes.setOnAction(press -> model.yes());
    Button no = new Button(words.get("doubt.no"));
    no.setId("tag-no");
    no.setMinWidth(Region.USE_PREF_SIZE);
    no.setOnAction(press -> model.no());
    HBox row = new HBox(Icon.WARNING.node(16, "caution"), sentence, yes, no);
    row.getStyleClass().add("tag-doubt");
    row.managedProperty().bind(row.visibleProperty());
    model
        .doubtProperty()
        .subscribe(
            doubt -> {
              row.setVisible(doubt.isPresent());
              doubt.ifPresent(
                  asked -> {
                    sentence.show(asked.words(), List.of());
                    yes.setText(asked.yes());
                    no.requestFocus();
                  });
            });
    return row;
  }

  // What takes longer than a second shows that it goes on.
  private HBox busy() {
    Label name = new Label();
    name.getStyleClass().add("es-label");
    name.setMinWidth(0);
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setFocusTraversable(false);
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox row = new HBox(name, bar);
    row.setId("tags-busy");
    row.getStyleClass().add("es-work-bar");
    row.managedProperty().bind(row.visibleProperty());
    row.setVisible(false);
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(end -> row.setVisible(!model.busyProperty().get().isEmpty()));
    model
        .busyProperty()
        .subscribe(
            under -> {
              name.setText(under);
              bar.setAccessibleText(under);
              if (under.isEmpty()) {
                patience.stop();
                row.setVisible(false);
              } else {
                patience.playFromStart();
              }
            });
    return row;
  }

  // A list takes the keys of its cells; those of the name belong to the field.
  private void pressed(KeyEvent press) {
    Tags.Listed listed = list.getSelectionModel().getSelectedItem();
    if (listed == null || press.getTarget() != list) return;
    if (press.getCode() == KeyCode.ENTER) showing.accept(listed);
    else if (press.getCode() == KeyCode.F2) model.renaming(listed.tag().id());
    else if (press.getCode() == KeyCode.DELETE) model.remove(listed);
    else return;
    press.consume();
  }

  private void show(TagsViewModel.Phase phase) {
    Node content =
        switch (phase) {
          case READING -> new StackPane();
          case NONE -> EmptyState.of(Icon.TAG, words.get("none"));
          case READY -> list;
          case FAILED -> {
            yield EmptyState.failed("tags", words.get("failed"), model::reload);
          }
        };
    middle.getChildren().setAll(content);
  }
}

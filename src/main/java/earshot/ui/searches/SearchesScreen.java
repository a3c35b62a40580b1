package earshot.ui.searches;

import earshot.model.SavedSearchId;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.ListHead;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All saved searches in one list, with what each finds and what is done with it.
public final class SearchesScreen implements Screen {
  private final SearchesViewModel model;
  private final SearchSteps steps;
  private final Messages words;
  private final SearchMenu menu;
  private final ListView<SearchDesk.Feed> list = new ListView<>();
  private final StackPane middle = new StackPane();
  private final VBox root;
  private Optional<SavedSearchId> chosen = Optional.empty();

  /// What the window gives.
  ///
  /// @param notice the window's one notice
  public record Around(Notice notice, Threads threads, Messages words) {}

  /// Builds the screen; nothing is asked before [#shown].
  public SearchesScreen(SearchesViewModel model, SearchSteps steps, Around around) {
    this.model = model;
    this.steps = steps;
    words = around.words();
    menu = new SearchMenu(model, steps, words);
    HBox head = ListHead.of(words.get("title"), words.get("new"), "searches-new", steps.write());
    head.getStyleClass().add("saved-head");
    list.setId("searches-list");
    list.setAccessibleText(words.get("title"));
    list.getStyleClass().add("saved-list");
    list.setItems(model.feeds());
    list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    model.feeds().subscribe(this::follow);
    list.setCellFactory(view -> new SearchCell(model, menu, words));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) show(list.getSelectionModel().getSelectedItem());
        });
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    VBox card = new VBox(head, middle);
    card.getStyleClass().addAll("es-card", "saved-card");
    VBox.setVgrow(card, Priority.ALWAYS);
    root = new VBox(card);
    root.setId("saved-searches");
    root.getStyleClass().addAll("es-canvas", "saved");
    model.phaseProperty().subscribe(this::show);
    tell(model, around);
  }

  /// Says in the window's notice what is done by a model.
  public static void tell(SearchesViewModel model, Around around) {
    model
        .doneProperty()
        .subscribe(
            done ->
                done.ifPresent(
                    said ->
                        said.tell(
                            around.notice(), around.threads(), around.words().get("done.failed"))));
  }

  /// The stylesheet of the screen, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(SearchesScreen.class, "searches.css");
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

  // A list takes the keys of its cells; those of the name belong to the field.
  private void pressed(KeyEvent press) {
    SearchDesk.Feed feed = list.getSelectionModel().getSelectedItem();
    if (feed == null || press.getTarget() != list) return;
    if (press.getCode() == KeyCode.ENTER) show(feed);
    else if (!menu.pressed(press, list, feed)) return;
    press.consume();
  }

  private void choose(SearchDesk.@Nullable Feed feed) {
    if (feed != null) chosen = Optional.of(feed.search().id());
  }

  // A search that was moved or counted anew stays the chosen one.
  private void follow() {
    for (int i = 0; i < model.feeds().size(); i++) {
      if (chosen.equals(Optional.of(model.feeds().get(i).search().id()))) {
        list.getSelectionModel().clearAndSelect(i);
        return;
      }
    }
  }

  private void show(SearchDesk.@Nullable Feed feed) {
    if (feed == null) return;
    if (feed.problem().isEmpty()) steps.show().accept(feed.search());
    else steps.edit().accept(feed.search());
  }

  private void show(SearchesViewModel.Phase phase) {
    Node content =
        switch (phase) {
          case READING -> new StackPane();
          case NONE ->
              EmptyState.of(
                  Icon.SEARCH, words.get("none"), button("new", "searches-first", steps.write()));
          case READY -> list;
          case FAILED -> EmptyState.failed("searches", words.get("failed"), model::reload);
        };
    middle.getChildren().setAll(content);
  }

  private Button button(String key, String id, Runnable step) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setOnAction(press -> step.run());
    return button;
  }
}

package earshot.ui.searches;

import earshot.model.SavedSearch;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One saved search in the list: name and query, what it finds, and what is done with it.
final class SearchCell extends ListCell<SearchDesk.Feed> {
  private static final int LINES = 2;

  private final SearchesViewModel model;
  private final SearchMenu menu;
  private final Messages words;
  private final Label name = new Label();
  private final StackPane called = new StackPane(name);
  private final SafeText query = new SafeText().maxLines(LINES);
  private final Label problem = new Label();
  private final Label unread = Chip.of("", "accent");
  private final Label found = new Label();
  private final ToggleButton column = toggle(Icon.COLUMNS);
  private final ToggleButton alert = toggle(Icon.BELL);
  private final MenuButton more = new MenuButton("", Icon.MORE.node(16));
  private final HBox row;

  SearchCell(SearchesViewModel model, SearchMenu menu, Messages words) {
    this.model = model;
    this.menu = menu;
    this.words = words;
    name.getStyleClass().add("es-label");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    query.getStyleClass().add("es-secondary");
    problem.getStyleClass().add("saved-problem");
    problem.setMinWidth(0);
    VBox said = new VBox(called, query, problem);
    said.getStyleClass().add("saved-said");
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    found.getStyleClass().addAll("es-secondary", "saved-found");
    found.setMinWidth(Region.USE_PREF_SIZE);
    column.setOnAction(press -> model.column(getItem().search(), column.isSelected()));
    alert.setOnAction(press -> model.alert(getItem().search(), alert.isSelected()));
    more.getStyleClass().addAll("es-icon-button", "no-arrow");
    row = new HBox(said, unread, found, column, alert, more);
    row.getStyleClass().add("saved-row");
    setPrefWidth(0);
    menu.drags(this, () -> isEmpty() ? Optional.empty() : Optional.ofNullable(getItem()));
    setOnContextMenuRequested(
        asked -> {
          if (!isEmpty()) more.show();
          asked.consume();
        });
    model.renamingProperty().subscribe(any -> name());
  }

  private static ToggleButton toggle(Icon icon) {
    ToggleButton toggle = new ToggleButton("", icon.node(16));
    toggle.getStyleClass().addAll("es-icon-button", "es-opens");
    return toggle;
  }

  @Override
  protected void updateItem(SearchDesk.@Nullable Feed feed, boolean empty) {
    super.updateItem(feed, empty);
    if (feed == null || empty) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    SavedSearch search = feed.search();
    boolean readable = feed.problem().isEmpty();
    query.show(search.query(), List.of());
    problem.setText(feed.problem());
    shown(problem, !readable);
    unread.setText(words.plural("unread", feed.unread()));
    shown(unread, feed.unread() > 0);
    found.setText(found(feed));
    found.setTooltip(feed.whole() ? null : new Tooltip(words.get("found.growing")));
    turn(column, search.column().isPresent(), "column", search);
    turn(alert, search.feed().alerting(), "alert", search);
    more.setId("saved-more-" + search.id());
    more.setAccessibleText(words.get("menu", search.name()));
    more.getItems().setAll(menu.items(feed));
    setAccessibleText(
        String.join(", ", search.name(), search.query(), found.getText(), unread.getText()));
    name();
    setGraphic(row);
  }

  private String found(SearchDesk.Feed feed) {
    if (!feed.problem().isEmpty()) return words.get("found.unknown");
    return feed.whole()
        ? words.plural("found", feed.found())
        : words.get("found.least", feed.found());
  }

  private void turn(ToggleButton toggle, boolean on, String key, SavedSearch search) {
    toggle.setSelected(on);
    toggle.setId("saved-" + key + "-" + search.id());
    String does = words.get("menu." + (on ? "no-" : "") + key);
    toggle.setAccessibleText(words.get("toggle", does, search.name()));
    toggle.setTooltip(new Tooltip(does));
  }

  private void name() {
    SearchDesk.Feed feed = getItem();
    if (feed == null || isEmpty()) return;
    name.setText(Shown.of(feed.search().name(), 80));
    boolean written = model.renamingProperty().get().equals(Optional.of(feed.search().id()));
    // A field that is there already keeps what is typed in it.
    boolean field = !called.getChildren().contains(name);
    if (written == field) return;
    called.getChildren().setAll(written ? List.of(menu.name(feed.search())) : List.of(name));
  }

  private static void shown(Node part, boolean yes) {
    part.setVisible(yes);
    part.setManaged(yes);
  }
}

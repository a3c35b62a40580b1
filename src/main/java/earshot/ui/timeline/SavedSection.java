package earshot.ui.timeline;

import earshot.model.SavedSearch;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import earshot.ui.searches.SearchMenu;
import earshot.ui.searches.SearchSteps;
import earshot.ui.searches.SearchesScreen;
import earshot.ui.searches.SearchesViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The saved searches in the left column, each with its course, what is unread in it, and whether a
/// person is told of what it finds.
final class SavedSection {
  private final TimelineViewModel timeline;
  private final SearchesViewModel searches;
  private final SearchSteps steps;
  private final Messages words;
  private final Messages saved;
  private final SearchMenu menu;
  private final VBox node = new VBox();

  SavedSection(
      TimelineViewModel timeline, SearchesViewModel searches, SearchSteps steps, Messages words) {
    this.timeline = timeline;
    this.searches = searches;
    this.steps = steps;
    this.words = words;
    saved = Messages.of(SearchesScreen.class, words.formats());
    menu = new SearchMenu(searches, steps, saved);
    node.setId("saved");
    node.getStyleClass().add("searches-rows");
    timeline.scopes().saved().subscribe(any -> show());
    timeline.filter().scope().subscribe(any -> show());
    searches.renamingProperty().subscribe((was, now) -> renaming(was));
  }

  Node node() {
    return node;
  }

  // A row whose name is being written keeps what is typed in it until that is over.
  private void show() {
    boolean typing =
        searches
            .renamingProperty()
            .get()
            .flatMap(id -> Optional.ofNullable(node.lookup("#search-name-" + id)))
            .isPresent();
    if (!typing) fill();
  }

  private void renaming(Optional<?> was) {
    fill();
    was.flatMap(id -> Optional.ofNullable(node.lookup("#scope-search-" + id)))
        .ifPresent(Node::requestFocus);
  }

  private void fill() {
    List<Node> nodes = new ArrayList<>();
    for (ScopesViewModel.SavedRow row : timeline.scopes().saved().get()) nodes.add(row(row));
    if (!nodes.isEmpty()) {
      Label heading = new Label(words.get("searches.saved"));
      heading.getStyleClass().addAll("es-section", "searches-section");
      nodes.addFirst(heading);
    }
    Rows.replace(node, nodes);
  }

  private Node row(ScopesViewModel.SavedRow row) {
    SavedSearch search = row.feed().search();
    boolean written = searches.renamingProperty().get().equals(Optional.of(search.id()));
    return written ? menu.name(search) : button(row);
  }

  private Node button(ScopesViewModel.SavedRow row) {
    SavedSearch search = row.feed().search();
    Label title = new Label(Shown.of(search.name()));
    title.getStyleClass().add("search-name");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox line = new HBox(icon(row), title, new SparkBars(row.bars()), number(row));
    line.getStyleClass().add("search-line");
    ToggleButton button = new ToggleButton();
    button.setGraphic(line);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().setAll("search-row");
    button.setSelected(row.scope().equals(timeline.filter().scope().get()));
    button.setAccessibleText(spoken(row, words, saved));
    button.setTooltip(new Tooltip(button.getAccessibleText()));
    button.setOnAction(press -> choose(button, row));
    button.setId("scope-" + Scopes.id(row.scope()));
    menu.over(button, row.feed());
    return button;
  }

  private static Node icon(ScopesViewModel.SavedRow row) {
    if (!row.readable()) return Icon.WARNING.node(16, "caution");
    return row.feed().search().feed().alerting()
        ? Icon.FIRE.node(16)
        : Scopes.icon(row.scope(), List.of());
  }

  // As in any list of feeds: what is unread, while there is any.
  private Label number(ScopesViewModel.SavedRow row) {
    long unread = row.feed().unread();
    if (unread > 0) return Chip.of(SearchesStrip.shortNumber(unread), "accent", "search-unread");
    Label count = new Label(row.readable() ? words.formats().number(row.count()) : "?");
    count.getStyleClass().add("row-count");
    return count;
  }

  /// The row as it is read out.
  static String spoken(ScopesViewModel.SavedRow row, Messages words, Messages saved) {
    SavedSearch search = row.feed().search();
    List<String> parts = new ArrayList<>();
    if (row.readable()) {
      String counted = UnitWords.of(words, row.unit(), row.count());
      parts.add(words.get("searches.row", search.name(), counted));
    } else parts.addAll(List.of(search.name(), row.feed().problem()));
    if (row.feed().unread() > 0) parts.add(saved.plural("unread", row.feed().unread()));
    if (search.feed().alerting()) parts.add(words.get("searches.alerting"));
    return String.join(", ", parts);
  }

  private void choose(ToggleButton button, ScopesViewModel.SavedRow row) {
    button.setSelected(row.readable());
    if (row.readable()) timeline.filter().scope().set(row.scope());
    else steps.edit().accept(row.feed().search());
  }
}

package earshot.ui.searches;

import earshot.model.SavedSearch;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.NameField;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What can be done with a saved search, as a menu; the same wherever the search is listed.
public final class SearchMenu {
  private final SearchesViewModel model;
  private final SearchSteps steps;
  private final Messages words;
  private final SearchDrag drag;

  /// @param words those of [SearchesScreen]
  public SearchMenu(SearchesViewModel model, SearchSteps steps, Messages words) {
    this.model = model;
    this.steps = steps;
    this.words = words;
    drag = new SearchDrag(model);
  }

  /// The lines of the menu.
  public List<MenuItem> items(SearchDesk.Feed feed) {
    SavedSearch search = feed.search();
    boolean column = search.column().isPresent();
    boolean alerting = search.feed().alerting();
    MenuItem show = item("show", Icon.TIMELINE, () -> steps.show().accept(search));
    MenuItem export = item("export", Icon.EXPORT, () -> steps.export().accept(search));
    show.setDisable(!feed.problem().isEmpty());
    export.setDisable(!feed.problem().isEmpty());
    MenuItem read = item("read", Icon.CHECK, () -> model.markRead(search));
    read.setDisable(feed.unread() == 0);
    return List.of(
        show,
        item("edit", Icon.QUERIES, () -> steps.edit().accept(search)),
        item("rename", Icon.EDIT, () -> model.renaming(search.id())),
        read,
        item(column ? "no-column" : "column", Icon.COLUMNS, () -> model.column(search, !column)),
        item(alerting ? "no-alert" : "alert", Icon.BELL, () -> model.alert(search, !alerting)),
        export,
        new SeparatorMenuItem(),
        shift("up", Icon.CHEVRON_UP, search, -1),
        shift("down", Icon.CHEVRON_DOWN, search, 1),
        new SeparatorMenuItem(),
        item("remove", Icon.DELETE, () -> model.remove(search)));
  }

  /// Opens the menu over a row by the right button and Shift+F10, acts by F2, Delete, Alt+Up and
  /// Alt+Down, and lets the row be dragged to another place.
  public void over(Node row, SearchDesk.Feed feed) {
    row.setOnContextMenuRequested(
        asked -> {
          context(feed).show(row, asked.getScreenX(), asked.getScreenY());
          asked.consume();
        });
    drags(row, () -> Optional.of(feed));
    row.addEventHandler(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (pressed(press, row, feed)) press.consume();
        });
  }

  /// Lets a row be dragged onto another one, whose place its search takes.
  ///
  /// @param shown the search the row shows at that time
  void drags(Node row, Supplier<Optional<SearchDesk.Feed>> shown) {
    drag.over(row, shown);
  }

  /// A field in which the name of a search is written anew, in place of the name.
  public TextField name(SavedSearch search) {
    TextField field =
        NameField.of(
            search.name(),
            words.get("rename.name", search.name()),
            name -> model.rename(search, name),
            () -> model.leaveName(search.id()));
    field.setId("search-name-" + search.id());
    return field;
  }

  /// Does what a key means for the search of a row; says whether it means anything.
  boolean pressed(KeyEvent press, Node row, SearchDesk.Feed feed) {
    boolean menu =
        press.getCode() == KeyCode.CONTEXT_MENU
            || (press.getCode() == KeyCode.F10 && press.isShiftDown());
    if (menu) {
      Bounds at = row.localToScreen(row.getBoundsInLocal());
      context(feed).show(row, at.getMinX() + at.getHeight(), at.getMaxY());
    } else if (press.getCode() == KeyCode.F2) {
      model.renaming(feed.search().id());
    } else if (press.getCode() == KeyCode.DELETE) {
      model.remove(feed.search());
    } else if (press.isAltDown() && press.getCode() == KeyCode.UP) {
      model.shift(feed.search(), -1);
    } else if (press.isAltDown() && press.getCode() == KeyCode.DOWN) {
      model.shift(feed.search(), 1);
    } else {
      return false;
    }
    return true;
  }

  private ContextMenu context(SearchDesk.Feed feed) {
    ContextMenu menu = new ContextMenu();
    menu.setId("search-menu");
    menu.getItems().setAll(items(feed));
    return menu;
  }

  private MenuItem shift(String key, Icon icon, SavedSearch search, int by) {
    MenuItem item = item(key, icon, () -> model.shift(search, by));
    item.setDisable(!model.canShift(search, by));
    return item;
  }

  private MenuItem item(String key, Icon icon, Runnable deed) {
    MenuItem item = new MenuItem(words.get("menu." + key), icon.node(16));
    item.setId("search-" + key);
    item.setOnAction(press -> deed.run());
    return item;
  }
}

package earshot.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The menu of a list or table: what can be done to what is chosen there, each with its key. The
/// right button, Shift+F10 and the menu key open it, and Ctrl+C copies what is chosen as text.
public final class RowMenu {
  private final Control list;
  private final Supplier<List<List<Deed>>> groups;
  private final Supplier<String> text;
  private final Messages words = Messages.of(RowMenu.class);
  private final ContextMenu menu = new ContextMenu();

  /// One line of the menu.
  ///
  /// @param id of the line, unique in its menu
  /// @param key that does the same, as [KeyCombination#valueOf] reads it; empty for none
  public record Deed(String id, String words, Icon icon, String key, Runnable work) {
    /// A deed that a letter does while the list has the keys: the menu types it.
    public static Deed typed(Node list, String id, String words, Icon icon, String letter) {
      Stroke stroke = Stroke.typed(letter);
      return new Deed(id, words, icon, Keys.ofList(stroke).inMenu(), () -> type(list, stroke));
    }

    private static void type(Node list, Stroke stroke) {
      list.requestFocus();
      stroke.at(list);
    }
  }

  private RowMenu(Control list, Supplier<List<List<Deed>>> groups, Supplier<String> text) {
    this.list = list;
    this.groups = groups;
    this.text = text;
    menu.setId("row-menu");
    list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Gives a list its menu.
  ///
  /// @param groups what can be done to what is chosen now; empty where nothing is
  /// @param text what is chosen, as text; empty where nothing is
  public static void on(Control list, Supplier<List<List<Deed>>> groups, Supplier<String> text) {
    var unused = new RowMenu(list, groups, text);
  }

  private void asked(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) open();
    else if (fill()) menu.show(list, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  // Not every system sends a request for the keys.
  private void pressed(KeyEvent press) {
    boolean asks =
        press.getCode() == KeyCode.CONTEXT_MENU
            || (press.getCode() == KeyCode.F10 && press.isShiftDown());
    boolean copies = press.getCode() == KeyCode.C && press.isShortcutDown() && !press.isShiftDown();
    if (asks) open();
    else if (copies) copy();
    else return;
    press.consume();
  }

  private void open() {
    if (!fill()) return;
    Node row = list.lookup(".cell:selected");
    Bounds there = row == null ? null : row.localToScreen(row.getLayoutBounds());
    if (there == null) menu.show(list, Side.TOP, 24, 24);
    else menu.show(list, there.getMinX() + 24, Math.min(there.getMaxY(), there.getMinY() + 40));
  }

  private boolean fill() {
    menu.hide();
    List<MenuItem> items = new ArrayList<>();
    for (List<Deed> group : groups.get()) add(items, group);
    if (!text.get().isEmpty()) {
      add(
          items,
          List.of(new Deed("copy", words.get("row.copy"), Icon.COPY, "Shortcut+C", this::copy)));
    }
    menu.getItems().setAll(items);
    return !items.isEmpty();
  }

  private static void add(List<MenuItem> items, List<Deed> group) {
    if (group.isEmpty()) return;
    if (!items.isEmpty()) items.add(new SeparatorMenuItem());
    group.forEach(deed -> items.add(item(deed)));
  }

  private static MenuItem item(Deed deed) {
    MenuItem item = new MenuItem(deed.words(), deed.icon().node(16));
    item.setMnemonicParsing(false);
    item.setId("row-" + deed.id());
    // Shown only: the list itself hears the key.
    if (!deed.key().isEmpty()) item.setAccelerator(KeyCombination.valueOf(deed.key()));
    item.setOnAction(press -> deed.work().run());
    return item;
  }

  private void copy() {
    String copied = text.get();
    if (copied.isEmpty()) return;
    ToClipboard.put(earshot.model.Shown.text(copied));
  }
}

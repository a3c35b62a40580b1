package earshot.ui.timeline;

import earshot.ui.kit.DaySpan;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.timeline.Window.Last;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// How far back the timeline looks: the last days at a press, and everything before in a menu.
final class WindowChoice {
  private static final List<Window> NEAR = List.of(Last.DAY, Last.WEEK, Last.MONTH, Last.QUARTER);

  private final Stretch stretch;
  private final Messages words;
  private final Consumer<Window> look;
  private final Segmented<Window> near;
  private final MenuButton far = new MenuButton("", Icon.CALENDAR.node(16));
  private final DaySpan days;
  private final HBox node;

  /// @param look told what a person chose
  WindowChoice(Stretch stretch, Messages words, Consumer<Window> look) {
    this.stretch = stretch;
    this.words = words;
    this.look = look;
    near = new Segmented<>(NEAR, window -> name(window, words));
    near.node().setId("window");
    near.node().setMinWidth(Region.USE_PREF_SIZE);
    far.setId("window-far");
    far.setMinWidth(Region.USE_PREF_SIZE);
    far.getItems().setAll(item(Last.YEAR), item(new Window.Everything()), custom());
    days =
        new DaySpan("days", words.formats(), (from, to) -> look.accept(new Window.Days(from, to)));
    node = new HBox(near.node(), far);
    node.getStyleClass().add("window-choice");
    node.setMinWidth(Region.USE_PREF_SIZE);
    stretch.window().subscribe(this::show);
    near.chosenProperty().subscribe(this::choose);
  }

  Region node() {
    return node;
  }

  /// Where the first and the last day are chosen, when they are.
  Region days() {
    return days.node();
  }

  /// What a window is called: `7 days`.
  static String name(Window window, Messages words) {
    return switch (window) {
      case Last last -> words.get("window." + last.name());
      case Window.Everything _ -> words.get("window.EVERYTHING");
      case Window.Days _ -> words.get("window.days");
    };
  }

  private MenuItem item(Window window) {
    MenuItem item = new MenuItem(name(window, words));
    item.setId("window-" + window.written().toLowerCase(Locale.ROOT));
    item.setOnAction(press -> choose(window));
    return item;
  }

  private MenuItem custom() {
    MenuItem item = new MenuItem(words.get("window.custom"));
    item.setId("window-custom");
    item.setOnAction(
        press -> {
          Window.Days now = Window.days(stretch.range().get(), words.formats().zone());
          days.show(now.from(), now.to());
          days.open(true);
          days.focus();
        });
    return item;
  }

  private void choose(Window window) {
    days.open(false);
    if (!window.equals(stretch.window().get())) look.accept(window);
  }

  private void show(Window window) {
    near.chosenProperty().set(window);
    boolean isNear = NEAR.contains(window);
    far.setText(isNear ? words.get("window.far") : name(window, words));
    far.getStyleClass().remove("chosen");
    if (!isNear) far.getStyleClass().add("chosen");
    if (window instanceof Window.Days(var from, var to)) {
      days.show(from, to);
      days.open(true);
    } else {
      days.open(false);
    }
  }
}

package earshot.ui.timeline;

import earshot.insight.Unit;
import earshot.ui.kit.Messages;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Chooses what searches, filters and columns count.
final class UnitChoice {
  private final MenuButton button = new MenuButton();
  private final Messages words;

  UnitChoice(ObjectProperty<Unit> unit, Messages words) {
    this.words = words;
    button.setId("count-by");
    button.getStyleClass().add("count-by");
    button.setMinWidth(Region.USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (Unit each : Unit.values()) {
      RadioMenuItem item = new RadioMenuItem(words.get("head.count." + each.name()));
      item.setId("count-by-" + each.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setOnAction(press -> unit.set(each));
      unit.subscribe(now -> item.setSelected(now == each));
      button.getItems().add(item);
    }
    unit.subscribe(this::show);
  }

  Region node() {
    return button;
  }

  private void show(Unit unit) {
    String name = words.get("head.count." + unit.name());
    button.setText(unit == Unit.MENTIONS ? words.get("head.count") : name);
    button.setAccessibleText(words.get("head.count.name", name));
    button.setTooltip(new Tooltip(words.get("head.count.name", name)));
  }
}

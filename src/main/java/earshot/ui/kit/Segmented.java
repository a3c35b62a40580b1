package earshot.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A row of choices of which exactly one holds, such as 24 h, 7 days, 30 days.
///
/// @param <T> the choices; equal values are the same choice
public final class Segmented<T> {
  private final HBox node = new HBox();
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private final ToggleGroup group = new ToggleGroup();
  private final ObjectProperty<T> chosen;

  /// The first choice holds at the start.
  ///
  /// @param words what is written on a choice
  public Segmented(List<T> choices, Function<T, String> words) {
    chosen = new SimpleObjectProperty<>(this, "chosen", choices.getFirst());
    for (T choice : choices) add(choice, words.apply(choice));
    node.getStyleClass().add("es-segmented");
    node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    chosen.subscribe(this::press);
  }

  /// The choice that holds; may be set, also to something that is not in the row.
  public ObjectProperty<T> chosenProperty() {
    return chosen;
  }

  /// Writes something else on a choice, such as a new count.
  public void rename(T choice, String words) {
    ToggleButton button = buttons.get(choice);
    if (button != null) button.setText(words);
  }

  /// The row on screen.
  public HBox node() {
    return node;
  }

  private void add(T choice, String words) {
    ToggleButton button = new ToggleButton(words);
    button.setToggleGroup(group);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        press -> {
          chosen.set(choice);
          button.setSelected(true); // a second press does not switch off
        });
    buttons.put(choice, button);
    node.getChildren().add(button);
  }

  private void press(T choice) {
    ToggleButton button = buttons.get(choice);
    group.selectToggle(button);
  }
}

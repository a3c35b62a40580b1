package earshot.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A line of a card of settings: what can be set and what that means on the left, the control on
/// the right.
public final class SettingRow {
  private SettingRow() {}

  /// A row that fills the card.
  ///
  /// @param control what the name is the label of
  /// @param notes below the name
  public static HBox of(String name, Region control, Node... notes) {
    Label label = new Label(name);
    label.getStyleClass().add("es-label");
    label.setLabelFor(control);
    VBox text = new VBox(label);
    text.getChildren().addAll(notes);
    text.getStyleClass().add("settings-words");
    text.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(text, Priority.ALWAYS);
    control.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(text, control);
    row.getStyleClass().add("settings-row");
    return row;
  }
}

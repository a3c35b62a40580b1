package earshot.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A line of a card of settings: what can be set and what that means on the left, the control on
/// the right.
public final class SettingRow {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  private SettingRow() {}

  /// A row that fills the card.
  ///
  /// @param control what the name is the label of
  /// @param notes below the name
  public static HBox of(String name, Region control, Node... notes) {
    Label label = new Label(name);
    label.getStyleClass().add("es-label");
    label.setLabelFor(control);
    HBox head = new HBox(label);
    head.getStyleClass().add("settings-name");
    VBox text = new VBox(head);
    text.getChildren().addAll(notes);
    text.getStyleClass().add("settings-words");
    text.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(text, Priority.ALWAYS);
    control.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(text, control);
    row.getStyleClass().add("settings-row");
    return row;
  }

  /// Marks a row while something else was chosen than the default, and offers the way back beside
  /// its name, where it takes no width from the notes.
  ///
  /// @param usual what the default is called
  public static HBox marked(
      HBox row, ObservableValue<Boolean> changed, String usual, Runnable back) {
    Node control = row.getChildren().getLast();
    Button button = new Button(Words.KIT.get("setting.default"), Icon.UNDO.node(14));
    button.setId(control.getId() + "-default");
    button.getStyleClass().addAll("es-link", "settings-default");
    button.setAccessibleText(Words.KIT.get("setting.default.spoken", usual));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        press -> {
          back.run();
          // The button goes; the keys stay in the row.
          control.requestFocus();
        });
    Parent text = (Parent) row.getChildren().getFirst();
    ((HBox) text.getChildrenUnmodifiable().getFirst()).getChildren().add(button);
    changed.subscribe(
        now -> {
          button.setVisible(now);
          button.setManaged(now);
          row.pseudoClassStateChanged(CHANGED, now);
        });
    return row;
  }
}

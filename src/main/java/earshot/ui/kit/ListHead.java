package earshot.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The head of a list to which something can be added: its title, and the button on the right.
public final class ListHead {
  private ListHead() {}

  /// A head that fills the card.
  ///
  /// @param id of the button
  public static HBox of(String title, String add, String id, Runnable press) {
    Label name = new Label(title);
    name.getStyleClass().add("es-h3");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button button = new Button(add, Icon.PLUS.node(16));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return new HBox(name, spring, button);
  }
}

package earshot.ui.keeping;

import earshot.ui.kit.Messages;
import earshot.ui.kit.TabWithin;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Makes the parts of which the cards of the page are built.
final class Cards {
  private Cards() {}

  /// A card under its title.
  static VBox card(String title, Node... parts) {
    Label head = new Label(title);
    head.getStyleClass().add("es-h3");
    VBox card = new VBox(head);
    card.getChildren().addAll(parts);
    card.getStyleClass().add("es-card");
    return card;
  }

  /// A card with a veil under it that keeps off what it lies over; not to be seen at first.
  static StackPane veiled(String id, Node... parts) {
    VBox card = new VBox(parts);
    card.setId(id);
    card.getStyleClass().addAll("es-float", "forget-sheet");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane veil = new StackPane(card);
    veil.getStyleClass().add("forget-veil");
    veil.setVisible(false);
    veil.addEventFilter(KeyEvent.KEY_PRESSED, new TabWithin(card));
    return veil;
  }

  static Button button(Messages words, String key, String id, Runnable press) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> press.run());
    return button;
  }
}

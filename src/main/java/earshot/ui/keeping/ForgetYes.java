package earshot.ui.keeping;

import earshot.model.MentionId;
import earshot.ui.kit.Messages;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The yes to what has no way back: the number of what goes, typed.
final class ForgetYes {
  private final ForgetViewModel model;
  private final ForgetDesk.Asked asked;
  private final Messages words;
  private final Button forget;
  private final Label label = new Label();
  private final TextField field = new TextField();
  private final SetChangeListener<MentionId> ticked;

  /// @param forget cannot be pressed before the number is there
  ForgetYes(ForgetViewModel model, ForgetDesk.Asked asked, Messages words, Button forget) {
    this.model = model;
    this.asked = asked;
    this.words = words;
    this.forget = forget;
    field.setId("forget-count");
    field.setPrefColumnCount(8);
    field.textProperty().bindBidirectional(model.typedProperty());
    field.setOnAction(enter -> model.forget());
    field.textProperty().subscribe(now -> judge());
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
    // Each text of others that is ticked is one more. The model outlives the sheet.
    ticked = change -> judge();
    model.also().addListener(new WeakSetChangeListener<>(ticked));
  }

  Node node() {
    HBox row = new HBox(label, field);
    row.getStyleClass().add("forget-yes");
    return row;
  }

  private void judge() {
    String number = words.formats().number(model.going(asked));
    label.setText(words.get("forget.type", number));
    field.setAccessibleText(label.getText());
    forget.setDisable(!model.isMeant(asked));
  }
}

package earshot.ui.kit;

import earshot.model.Typed;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The yes to what has no way back: the number of what goes, typed.
public final class TypedCount {
  private final StringProperty typed;
  private final Button yes;
  private final Label label = new Label();
  private final TextField field = new TextField();
  private long number;

  /// Asks for nothing before [#ask].
  ///
  /// @param yes cannot be pressed before the number is there; Enter in the field presses it
  public TypedCount(String id, StringProperty typed, Button yes) {
    this.typed = typed;
    this.yes = yes;
    field.setId(id);
    field.setPrefColumnCount(8);
    field.textProperty().bindBidirectional(typed);
    field.setOnAction(enter -> yes.fire());
    field.textProperty().subscribe(now -> judge());
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
  }

  /// What is on screen.
  public Node node() {
    HBox row = new HBox(label, field);
    row.getStyleClass().add("typed-count");
    return row;
  }

  /// Asks for this number.
  public void ask(String question, long wanted) {
    number = wanted;
    label.setText(question);
    field.setAccessibleText(question);
    judge();
  }

  private void judge() {
    yes.setDisable(!Typed.isNumber(typed.get(), number));
  }
}

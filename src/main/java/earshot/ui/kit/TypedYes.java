package earshot.ui.kit;

import earshot.model.Typed;
import java.util.function.Predicate;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The yes to what has no way back: the number of what goes, or its name, typed.
public final class TypedYes {
  private static final int NUMBER = 8;
  private static final int NAME = 20;

  private final StringProperty typed;
  private final Button yes;
  private final Label label = new Label();
  private final TextField field = new TextField();
  private Predicate<String> meant = any -> false;

  /// Asks for nothing before [#ask].
  ///
  /// @param yes cannot be pressed before it is there; Enter in the field presses it
  public TypedYes(String id, StringProperty typed, Button yes) {
    this.typed = typed;
    this.yes = yes;
    field.setId(id);
    field.textProperty().bindBidirectional(typed);
    field.setOnAction(enter -> yes.fire());
    field.textProperty().subscribe(now -> judge());
    label.setLabelFor(field);
  }

  /// What is on screen.
  public Node node() {
    // A name may be long, and has to be read beside its question.
    boolean name = field.getPrefColumnCount() == NAME;
    label.setWrapText(name);
    label.setMinWidth(name ? 0 : Region.USE_PREF_SIZE);
    Pane row = name ? new VBox(label, field) : new HBox(label, field);
    row.getStyleClass().add("typed-count");
    return row;
  }

  /// Asks for this number.
  public void ask(String question, long wanted) {
    ask(question, NUMBER, typed -> Typed.isNumber(typed, wanted));
  }

  /// Asks for this name.
  public void ask(String question, String wanted) {
    ask(question, NAME, typed -> Typed.isName(typed, wanted));
  }

  private void ask(String question, int columns, Predicate<String> wanted) {
    meant = wanted;
    field.setPrefColumnCount(columns);
    label.setText(question);
    field.setAccessibleText(question);
    judge();
  }

  private void judge() {
    yes.setDisable(!meant.test(typed.get()));
  }
}

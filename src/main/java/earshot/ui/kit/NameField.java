package earshot.ui.kit;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field in place of a name, in which it is written anew.
public final class NameField {
  private NameField() {}

  /// A field that takes the keys as soon as it is on screen.
  ///
  /// @param spoken what it is, for readers of the screen
  /// @param keep is given what is written by Enter
  /// @param leave lets the name be, by Escape or when the keys go elsewhere; may be called again
  ///   after either
  public static TextField of(String name, String spoken, Consumer<String> keep, Runnable leave) {
    TextField field = new TextField(name);
    field.setAccessibleText(spoken);
    field.setOnAction(enter -> keep.accept(field.getText()));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() != KeyCode.ESCAPE) return;
          leave.run();
          press.consume();
        });
    field
        .focusedProperty()
        .subscribe(
            (was, now) -> {
              if (was && !now) leave.run();
            });
    Platform.runLater(
        () -> {
          field.requestFocus();
          field.selectAll();
        });
    return field;
  }
}

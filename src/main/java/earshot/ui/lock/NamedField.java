package earshot.ui.lock;

import earshot.ui.kit.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A field under its name.
final class NamedField {
  private NamedField() {}

  /// @param key of the name; with hyphens it is the id of the field
  static VBox of(Messages words, String key, TextField field) {
    Label label = new Label(words.get(key));
    label.getStyleClass().add("es-label");
    label.setLabelFor(field);
    field.setId(key.replace('.', '-'));
    field.setAccessibleText(words.get(key));
    VBox row = new VBox(label, field);
    row.getStyleClass().add("field");
    return row;
  }
}

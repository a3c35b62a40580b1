package earshot.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A control under its name, with what is wrong beneath it.
public final class Labelled {
  private Labelled() {}

  /// A control under its name, which is also its name for readers of the screen.
  public static VBox of(String name, Node control) {
    Label label = new Label(name);
    label.getStyleClass().add("es-label");
    label.setLabelFor(control);
    control.setAccessibleText(name);
    VBox both = new VBox(label, control);
    both.getStyleClass().add("es-labelled");
    return both;
  }

  /// The same, with a line beneath that is there only while something is wrong.
  public static VBox of(String name, Node control, ObservableValue<String> problem) {
    VBox field = of(name, control);
    field.getChildren().add(Sentence.showing(problem, "es-problem"));
    problem.subscribe(wrong -> control.setAccessibleHelp(wrong.isEmpty() ? null : wrong));
    return field;
  }
}

package earshot.ui.kit;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a screen says when it has nothing to show, or could not read it: one sentence and the next
/// step.
public final class EmptyState {
  private EmptyState() {}

  /// A picture, a sentence and buttons, in the middle of the free space.
  public static Region of(Icon icon, String sentence, Button... steps) {
    SafeText words = SafeText.of(sentence, List.of());
    words.centred(true);
    words.getStyleClass().add("es-empty-words");
    VBox node = new VBox(icon.node(28, "subtle"), words);
    if (steps.length > 0) {
      FlowPane row = new FlowPane(8, 8, steps);
      row.getStyleClass().add("es-empty-steps");
      node.getChildren().add(row);
    }
    node.getStyleClass().add("es-empty");
    return node;
  }

  /// What could not be read, what is safe, and the two steps that are left: trying again, and
  /// copying what whoever mends the program needs.
  ///
  /// @param id of the screen, by which the ids of its two buttons begin
  /// @param sentence ends in a code, such as `(TL-1)`; of the program alone
  public static Region failed(String id, String sentence, Runnable again) {
    return of(Icon.DANGER, sentence, again(id, again), Details.button(id, sentence));
  }

  /// The button that asks once more.
  public static Button again(String id, Runnable again) {
    Button button = new Button(Words.KIT.get("failed.again"));
    button.setId(id + "-again");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(press -> again.run());
    return button;
  }
}

package earshot.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// A sentence that wraps and follows a value; takes no room while there is nothing to say.
public final class Sentence {
  private Sentence() {}

  /// A sentence that does not change.
  public static StackPane of(String words, String... styles) {
    StackPane node = new StackPane();
    node.getStyleClass().addAll(styles);
    fill(node, words);
    return node;
  }

  /// A sentence that follows the value.
  public static StackPane showing(ObservableValue<String> words, String... styles) {
    StackPane node = of(words.getValue(), styles);
    words.subscribe(now -> fill(node, now));
    return node;
  }

  private static void fill(StackPane node, String words) {
    node.getChildren().clear();
    node.setVisible(!words.isEmpty());
    node.setManaged(!words.isEmpty());
    if (words.isEmpty()) return;
    Label text = new Label(words);
    text.setWrapText(true);
    node.getChildren().add(text);
  }
}

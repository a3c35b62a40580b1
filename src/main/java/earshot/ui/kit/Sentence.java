package earshot.ui.kit;

import java.util.List;
import javafx.beans.value.ObservableValue;

/// A sentence that wraps; takes no room while there is nothing to say.
public final class Sentence {
  private Sentence() {}

  /// A sentence that does not change.
  public static SafeText of(String words, String... styles) {
    SafeText node = new SafeText();
    node.getStyleClass().addAll(styles);
    say(node, words);
    return node;
  }

  /// A sentence that follows the value.
  public static SafeText showing(ObservableValue<String> words, String... styles) {
    SafeText node = of("", styles);
    words.subscribe(now -> say(node, now));
    return node;
  }

  /// Lets a sentence say something else.
  public static void say(SafeText node, String words) {
    node.show(words, List.of());
    node.setVisible(!words.isEmpty());
    node.setManaged(!words.isEmpty());
  }
}

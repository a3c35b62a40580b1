package earshot.ui.reply;

import earshot.ui.kit.Theme;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// Tells whether a pane is too low for all that belongs to an answer, so that what can wait is
/// folded and the words stay in sight.
final class LowPane {
  /// What quote, advice, five lines, checks and foot take together at a text size of 100 %.
  private static final double LEAST = 620;

  private LowPane() {}

  /// Whether it is, now and at each change of its height; not while it was never laid out.
  static ObservableValue<Boolean> of(Region pane) {
    return pane.heightProperty().map(any -> is(pane));
  }

  static boolean is(Region pane) {
    double height = pane.getHeight();
    return height > 0 && height < LEAST * Theme.textSize() / 100;
  }
}

package earshot.ui.kit;

import javafx.application.Platform;
import javafx.scene.text.Text;

/// Tells how wide words become in a chart.
final class Ruler {
  private static final Text TEXT = new Text();

  private Ruler() {}

  /// In pixels; on the FX thread, for the one text is shared and the fonts below are native.
  static double width(String words, Pen.Face face) {
    onScreen();
    TEXT.setFont(CanvasPen.font(face));
    TEXT.setText(words);
    return TEXT.getLayoutBounds().getWidth();
  }

  /// Refuses other threads: two that lay out text at once can bring the whole program down.
  static void onScreen() {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException("text is measured on the FX thread alone");
    }
  }

  /// The words as far as they fit, with an ellipsis when something was left out.
  static String fitted(String words, Pen.Face face, double room) {
    if (width(words, face) <= room) return words;
    int end = words.length();
    while (end > 1 && width(words.substring(0, end) + "…", face) > room) {
      end = words.offsetByCodePoints(end, -1);
    }
    return words.substring(0, end).stripTrailing() + "…";
  }
}

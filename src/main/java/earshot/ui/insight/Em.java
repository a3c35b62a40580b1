package earshot.ui.insight;

import earshot.ui.kit.Theme;

/// The text size that layouts are measured in.
final class Em {
  private static final double ROOT = 13;

  private Em() {}

  /// In pixels.
  static double of(javafx.scene.Node node) {
    return node.getScene() == null ? ROOT : ROOT * Theme.textSize() / 100;
  }
}

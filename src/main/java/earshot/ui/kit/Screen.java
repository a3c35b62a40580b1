package earshot.ui.kit;

import javafx.scene.Parent;

/// One place of the window.
public interface Screen {
  /// The nodes of the screen, built once.
  Parent root();

  /// Called when the screen comes into view: opens its subscriptions.
  void shown();

  /// Called when the screen leaves: closes its subscriptions.
  void hidden();
}

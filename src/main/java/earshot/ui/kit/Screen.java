package earshot.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// One place of the window.
public interface Screen {
  /// The nodes of the screen, built once.
  Parent root();

  /// The parts that F6 walks, in its order; those out of sight are passed over.
  default List<Node> panes() {
    return List.of(root());
  }

  /// Called when the screen comes into view: opens its subscriptions.
  void shown();

  /// Called when the screen leaves: closes its subscriptions.
  void hidden();
}

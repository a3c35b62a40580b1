package earshot.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Walks the keys from pane to pane of the window.
///
/// @param root the window's content
/// @param walked the panes in the order in which they are walked
record PaneWalk(Parent root, Supplier<List<Node>> walked) {
  /// Gives the keys to the first control of the next pane that has any, or of the one before.
  void step(int direction) {
    List<Node> panes = walked.get();
    Node owner = root.getScene().getFocusOwner();
    int at = 0;
    for (int i = 0; i < panes.size(); i++) if (holds(panes.get(i), owner)) at = i;
    for (int step = 1; step <= panes.size(); step++) {
      Node pane = panes.get(Math.floorMod(at + direction * step, panes.size()));
      List<Node> stops = new ArrayList<>();
      stops(pane, stops);
      if (!stops.isEmpty()) {
        stops.getFirst().requestFocus();
        return;
      }
    }
  }

  private static boolean holds(Node pane, Node owner) {
    for (Node node = owner; node != null; node = node.getParent()) if (node == pane) return true;
    return false;
  }

  private static void stops(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) return;
    if (node.isFocusTraversable()) {
      found.add(node);
      return;
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> stops(child, found));
    }
  }
}

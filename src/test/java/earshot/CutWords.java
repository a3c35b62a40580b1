package earshot;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/// Finds words that have less room than they need. Call it on the FX thread.
final class CutWords {
  private CutWords() {}

  /// What cannot be read to its end under a node; a cell may cut what its tooltip says in full.
  static List<Labeled> under(Parent root) {
    return OpenWindow.nodes(root).stream()
        .filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .filter(labeled -> ends(labeled) || isOver(labeled))
        .filter(labeled -> !isToldByItsCell(labeled))
        .toList();
  }

  // Its skin writes the ellipsis into the node that draws.
  private static boolean ends(Labeled labeled) {
    String whole = labeled.getText();
    if (whole == null || whole.isBlank()) return false;
    return labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .filter(Node::isVisible)
        .map(drawn -> ((Text) drawn).getText())
        .anyMatch(drawn -> isCut(drawn, whole, labeled.getEllipsisString()));
  }

  private static boolean isCut(String drawn, String whole, String ellipsis) {
    if (drawn.isEmpty()) return true;
    return drawn.contains(ellipsis) && !drawn.equals(whole);
  }

  // Beyond the right edge of what holds it, unless one can scroll there.
  private static boolean isOver(Labeled labeled) {
    if (labeled.getText() == null || labeled.getText().isBlank()) return false;
    double right = labeled.localToScene(labeled.getLayoutBounds()).getMaxX();
    for (Node up = labeled.getParent(); up != null; up = up.getParent()) {
      if (up instanceof VirtualFlow<?>) return false;
      if (up instanceof ScrollPane pane
          && pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER) {
        return false;
      }
      boolean edge = up.getParent() == null || up instanceof ScrollPane;
      Bounds at = up.localToScene(up.getLayoutBounds());
      if (edge && right > at.getMaxX() + 1) return true;
    }
    return false;
  }

  private static boolean isToldByItsCell(Labeled labeled) {
    boolean told = false;
    for (Node up = labeled; up != null; up = up.getParent()) {
      told |= tip(up).filter(tip -> tip.contains(labeled.getText())).isPresent();
      if (up instanceof IndexedCell<?>) return told;
    }
    return false;
  }

  private static Optional<String> tip(Node node) {
    return node.getProperties().values().stream()
        .filter(Tooltip.class::isInstance)
        .map(tip -> ((Tooltip) tip).getText())
        .findFirst();
  }
}

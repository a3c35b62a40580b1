package earshot.ui.timeline;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Fills a column anew and leaves the focus on the row that had it.
final class Rows {
  private Rows() {}

  static void replace(Pane column, List<Node> rows) {
    Optional<Node> focused =
        Optional.ofNullable(column.getScene())
            .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
            .filter(owner -> isWithin(owner, column));
    column.getChildren().setAll(rows);
    focused
        .map(Node::getId)
        .flatMap(id -> Optional.ofNullable(column.lookup("#" + id)))
        .ifPresent(Node::requestFocus);
  }

  private static boolean isWithin(Node node, Pane column) {
    for (Node up = node; up != null; up = up.getParent()) if (up == column) return true;
    return false;
  }
}

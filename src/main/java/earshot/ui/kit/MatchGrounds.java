package earshot.ui.kit;

import earshot.ui.kit.Runs.Run;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextFlow;

/// The rounded grounds under the words that a query found.
final class MatchGrounds {
  private final Pane node = new Pane();

  MatchGrounds() {
    node.setManaged(false);
    node.setMouseTransparent(true);
  }

  Pane node() {
    return node;
  }

  /// Lays a ground under every stretch of matched words of a flow that is laid out.
  void lay(TextFlow flow, List<Run> runs, double em) {
    List<Rectangle> shapes = new ArrayList<>();
    int at = 0;
    int from = -1;
    for (Run run : runs) {
      if (run.match() && from < 0) from = at;
      if (!run.match() && from >= 0) {
        shapes.addAll(shapes(flow, from, at, em));
        from = -1;
      }
      at += RunNodes.length(run);
    }
    if (from >= 0) shapes.addAll(shapes(flow, from, at, em));
    node.relocate(flow.getLayoutX(), flow.getLayoutY());
    if (shapes.isEmpty() && node.getChildren().isEmpty()) return;
    node.getChildren().setAll(shapes);
    // Made during layout: without this they would be black until the next frame.
    if (node.getScene() != null) node.applyCss();
  }

  private static List<Rectangle> shapes(TextFlow flow, int from, int to, double em) {
    double pad = em * 0.13;
    List<Rectangle> shapes = new ArrayList<>();
    for (Rectangle2D box : flow.getLayoutInfo().getSelectionGeometry(from, to, false)) {
      double middle = (box.getMinY() + box.getMaxY()) / 2;
      Rectangle shape = new Rectangle(box.getWidth() + 2 * pad, em * 1.36);
      shape.setX(Math.rint(box.getMinX() - pad));
      shape.setY(Math.rint(middle - em * 0.68));
      shape.setArcWidth(em * 0.5);
      shape.setArcHeight(em * 0.5);
      shape.getStyleClass().add("es-match-ground");
      shapes.add(shape);
    }
    return shapes;
  }
}

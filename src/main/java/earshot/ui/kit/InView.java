package earshot.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Brings a part of a page that scrolls into sight.
public final class InView {
  private InView() {}

  /// Scrolls no further than it takes; of a part that is higher than the page, its top is shown.
  public static void bring(ScrollPane page, Node part) {
    page.applyCss();
    page.layout();
    Node whole = page.getContent();
    Bounds seen = page.getViewportBounds();
    double hidden = whole.getLayoutBounds().getHeight() - seen.getHeight();
    if (hidden <= 0) return;
    Bounds at = whole.sceneToLocal(part.localToScene(part.getLayoutBounds()));
    double top = page.getVvalue() * hidden;
    double next = Math.min(Math.max(top, at.getMaxY() - seen.getHeight()), at.getMinY());
    page.setVvalue(Math.clamp(next / hidden, 0, 1));
  }
}

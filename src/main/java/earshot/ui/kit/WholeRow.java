package earshot.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// A row that shows of its children those that fit, from the left, and none of them cut: half a
/// word tells nothing.
///
/// Only for what is said elsewhere too.
public final class WholeRow extends HBox {
  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double room = snapSizeX(getWidth() - snappedLeftInset() - snappedRightInset());
    double taken = 0;
    boolean fits = true;
    for (Node child : getManagedChildren()) {
      taken += snapSizeX(child.prefWidth(-1));
      fits = fits && taken <= room;
      child.setVisible(fits);
      taken += getSpacing();
    }
    super.layoutChildren();
  }
}

package earshot.ui.timeline;

import javafx.scene.layout.Region;

/// A bar that grows from the middle: to the left for negative words, to the right for positive.
final class DivergingBar extends Region {
  private final double share;
  private final Region track = new Region();
  private final Region fill = new Region();
  private final Region middle = new Region();

  /// @param share in [-1, 1]
  DivergingBar(double share) {
    this.share = share;
    getStyleClass().add("diverging-bar");
    track.getStyleClass().add("diverging-track");
    fill.getStyleClass().addAll("diverging-fill", share > 0 ? "positive" : "negative");
    middle.getStyleClass().add("diverging-middle");
    getChildren().addAll(track, fill, middle);
    setMouseTransparent(true);
  }

  @Override
  protected void layoutChildren() {
    double half = getWidth() / 2;
    double thick = 5;
    double y = Math.rint((getHeight() - thick) / 2);
    double length = Math.max(2, Math.rint(half * Math.abs(share)));
    track.resizeRelocate(0, y, getWidth(), thick);
    fill.resizeRelocate(share > 0 ? half : half - length, y, length, thick);
    middle.resizeRelocate(Math.rint(half), 0, 1, getHeight());
  }
}

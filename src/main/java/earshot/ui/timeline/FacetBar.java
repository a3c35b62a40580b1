package earshot.ui.timeline;

import javafx.scene.layout.Region;

/// A short bar that shows a share of the largest count.
final class FacetBar extends Region {
  private final double share;
  private final Region fill = new Region();

  /// @param share in [0, 1]
  /// @param style the sentiment whose fill it has
  FacetBar(double share, String style) {
    this.share = share;
    getStyleClass().add("facet-bar");
    fill.getStyleClass().addAll("facet-fill", style);
    getChildren().add(fill);
    setMouseTransparent(true);
  }

  @Override
  protected void layoutChildren() {
    double width = share == 0 ? 0 : Math.max(getHeight(), Math.rint(getWidth() * share));
    fill.resizeRelocate(0, 0, width, getHeight());
  }
}

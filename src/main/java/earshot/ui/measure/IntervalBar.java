package earshot.ui.measure;

import earshot.insight.Estimate;
import earshot.ui.kit.Sentiment;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A bar as counted, with a diamond for the corrected share and whiskers for its interval.
final class IntervalBar extends Region {
  private static final double BAR = 12;
  private static final double DIAMOND = 9;
  private static final double END = 10;

  private final Region track = part("measure-track");
  private final Region fill = part("measure-fill");
  private final Region whisker = part("measure-whisker");
  private final Region low = part("measure-whisker");
  private final Region high = part("measure-whisker");
  private final Region diamond = part("measure-diamond");
  private final double raw;
  private final Optional<Estimate> corrected;

  /// @param raw share as counted, in [0, 1]
  IntervalBar(Sentiment sentiment, double raw, Optional<Estimate> corrected) {
    this.raw = raw;
    this.corrected = corrected;
    fill.getStyleClass().add(sentiment.style());
    getChildren().addAll(track, fill);
    if (corrected.isPresent()) getChildren().addAll(whisker, low, high, diamond);
    setAccessibleRole(AccessibleRole.NODE);
    getStyleClass().add("measure-bar");
  }

  private static Region part(String style) {
    Region part = new Region();
    part.getStyleClass().add(style);
    part.setManaged(false);
    return part;
  }

  @Override
  protected double computePrefHeight(double width) {
    return BAR + 6;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 80;
  }

  @Override
  protected void layoutChildren() {
    double middle = Math.round(getHeight() / 2);
    double top = middle - BAR / 2;
    track.resizeRelocate(0, top, getWidth(), BAR);
    fill.resizeRelocate(0, top, Math.max(2, Math.rint(raw * getWidth())), BAR);
    corrected.ifPresent(estimate -> layOut(estimate, middle));
  }

  private void layOut(Estimate estimate, double middle) {
    double from = Math.round(estimate.interval().low() * getWidth());
    double to = Math.round(estimate.interval().high() * getWidth());
    whisker.resizeRelocate(from, middle - 0.75, Math.max(1, to - from), 1.5);
    low.resizeRelocate(from - 0.75, middle - END / 2, 1.5, END);
    high.resizeRelocate(to - 0.75, middle - END / 2, 1.5, END);
    double at = estimate.value() * getWidth();
    diamond.resizeRelocate(at - DIAMOND / 2, middle - DIAMOND / 2, DIAMOND, DIAMOND);
  }
}

package earshot.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// Eight small columns that show how much was said over the window, oldest first.
final class SparkBars extends Region {
  private static final double BAR = 3;
  private static final double GAP = 1;
  private static final double HIGH = 14;

  private static final int MOST = 8;

  private final List<Integer> values;

  SparkBars(List<Integer> values) {
    this.values = List.copyOf(values);
    getStyleClass().add("spark-bars");
    for (int n = 0; n < values.size(); n++) {
      Region bar = new Region();
      bar.getStyleClass().add("spark-bar");
      getChildren().add(bar);
    }
    double width = values.size() * (BAR + GAP) - GAP;
    setMinSize(width, HIGH);
    setPrefSize(width, HIGH);
    setMaxSize(width, HIGH);
    setMouseTransparent(true);
  }

  /// The values of the bars: the buckets of a window, oldest first, in at most eight sums.
  static List<Integer> sums(List<Integer> buckets) {
    int bars = Math.min(MOST, buckets.size());
    List<Integer> sums = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      int from = bar * buckets.size() / bars;
      int to = (bar + 1) * buckets.size() / bars;
      sums.add(buckets.subList(from, to).stream().mapToInt(Integer::intValue).sum());
    }
    return List.copyOf(sums);
  }

  @Override
  protected void layoutChildren() {
    int most = values.stream().mapToInt(Integer::intValue).max().orElse(0);
    for (int n = 0; n < values.size(); n++) {
      double high = most == 0 ? 1 : Math.max(1, Math.rint(HIGH * values.get(n) / most));
      getChildren().get(n).resizeRelocate(n * (BAR + GAP), HIGH - high, BAR, high);
    }
  }
}

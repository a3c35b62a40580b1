package earshot.ui.kit;

import earshot.insight.SentimentSeries;
import earshot.insight.SentimentSeries.Bucket;
import earshot.model.CoverageLevel;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// Mentions per bucket of time as stacked columns, with gaps in coverage and a range to choose.
///
/// Drag to choose, drag the handles or the middle to change, `,` and `.` move the range, Shift with
/// arrows widens it, `0` clears it; arrows read bucket by bucket, Enter chooses the bucket read.
public final class StackedChart extends Region {
  private static final double COMPACT = 56;

  private final ChartPaints paints = new ChartPaints(this, this::requestLayout);
  private final Canvas canvas = new Canvas();
  private final BrushLayer brush = new BrushLayer(this::choose);
  private final ChartTip tip = new ChartTip(brush.node());
  private final ChartHead head = new ChartHead();
  private final ObjectProperty<Optional<TimeRange>> selection =
      new SimpleObjectProperty<>(this, "selection", Optional.empty());

  private Formats formats;
  private SentimentSeries series =
      new SentimentSeries(
          new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
          Duration.ofHours(1),
          List.of(),
          0,
          0);
  private boolean compact;
  private int cursor = -1;
  private IntConsumer zoom = steps -> {};

  /// One row of the chart as a table.
  public record Row(
      String when,
      Map<Sentiment, Integer> counts,
      int total,
      CoverageLevel level,
      boolean running) {}

  /// An empty chart.
  public StackedChart(Formats formats) {
    this.formats = formats;
    getStyleClass().add("es-chart");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().addAll(head.node(), canvas, brush.node());
    selection.subscribe(this::requestLayout);
    brush.node().addEventHandler(MouseEvent.MOUSE_MOVED, move -> point(move.getX()));
    brush.node().addEventHandler(MouseEvent.MOUSE_EXITED, exit -> read(-1));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    show(series);
  }

  /// Draws another series; the selection stays.
  public void show(SentimentSeries next) {
    series = next;
    cursor = -1;
    tip.hide();
    head.show(words());
    setAccessibleText(words().sentence());
    requestLayout();
  }

  /// The chosen range, aligned to buckets when chosen here; may be set.
  public ObjectProperty<Optional<TimeRange>> selectionProperty() {
    return selection;
  }

  /// Shows a strip of 56 px without axes, title and legend, for low windows.
  public void compact(boolean yes) {
    if (yes == compact) return;
    compact = yes;
    head.node().setVisible(!yes);
    requestLayout();
  }

  /// Told +1 for "smaller buckets" and −1 for "larger ones", by `+`, `-` and Ctrl with the wheel.
  public void onZoom(IntConsumer steps) {
    zoom = steps;
  }

  /// The chart as rows, oldest first.
  public List<Row> table() {
    return series.buckets().stream().map(this::row).toList();
  }

  private Row row(Bucket bucket) {
    return new Row(
        words().when(bucket),
        ChartScale.counts(bucket),
        bucket.total(),
        bucket.level(),
        bucket.running());
  }

  ChartPaints paints() {
    return paints;
  }

  private ChartWords words() {
    return new ChartWords(series, formats);
  }

  private Brush chosen() {
    return Brush.of(series.buckets(), selection.get());
  }

  private void choose(Brush next) {
    selection.set(next.range(series.buckets()));
  }

  @Override
  protected void layoutChildren() {
    double inner = getWidth() - snappedLeftInset() - snappedRightInset();
    double top = snappedTopInset();
    if (!compact) {
      double headHeight = head.node().prefHeight(inner);
      head.node().resizeRelocate(snappedLeftInset(), top, inner, headHeight);
      head.fit(inner);
    }
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    Rectangle2D plot = plot();
    brush.node().resize(getWidth(), getHeight());
    brush.show(chosen(), plot);
    new ChartDrawing(canvas.getGraphicsContext2D(), paints, scale(), plot).draw(formats, !compact);
  }

  private ChartScale scale() {
    Rectangle2D plot = plot();
    return new ChartScale(series.buckets(), plot.getWidth(), plot.getHeight());
  }

  private Rectangle2D plot() {
    double em = paints.em();
    double inner = getWidth() - snappedLeftInset() - snappedRightInset();
    double left = snappedLeftInset() + (compact ? 0 : em * 2.3);
    double top = snappedTopInset() + (compact ? 0 : head.node().prefHeight(inner) + em * 0.6);
    double foot = snappedBottomInset() + (compact ? 1 : em * 1.6);
    double wide = Math.max(1, getWidth() - left - snappedRightInset());
    return new Rectangle2D(left, top, wide, Math.max(1, getHeight() - top - foot));
  }

  @Override
  protected double computePrefHeight(double width) {
    double em = paints.em();
    return compact ? COMPACT * em / 13 : em * 11.6;
  }

  @Override
  protected double computeMinHeight(double width) {
    return COMPACT * paints.em() / 13;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 600;
  }

  private void point(double x) {
    if (series.buckets().isEmpty() || brush.isDragging()) return;
    Rectangle2D plot = plot();
    boolean inside = x >= plot.getMinX() && x < plot.getMaxX();
    read(inside ? scale().bucketAt(x - plot.getMinX()) : -1);
  }

  private void read(int bucket) {
    cursor = bucket;
    if (bucket < 0) {
      tip.hide();
      setAccessibleText(words().sentence());
      return;
    }
    Bucket read = series.buckets().get(bucket);
    Rectangle2D plot = plot();
    ChartScale scale = scale();
    double x = plot.getMinX() + (scale.x(bucket) + scale.x(bucket + 1)) / 2;
    tip.show(read, words(), x, plot);
    setAccessibleText(words().spoken(read));
  }

  private void pressed(KeyEvent key) {
    int last = series.buckets().size() - 1;
    if (last < 0 || key.isShortcutDown() || key.isAltDown()) return;
    switch (key.getCode()) {
      case LEFT -> arrow(key, -1, last);
      case RIGHT -> arrow(key, 1, last);
      case ENTER -> {
        if (cursor < 0) return;
        choose(Brush.none(last + 1).dragged(cursor, cursor));
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void arrow(KeyEvent key, int step, int last) {
    if (key.isShiftDown()) {
      Brush now = chosen();
      int from = cursor < 0 ? last : cursor;
      choose(now.isEmpty() ? now.dragged(from, from) : now.withTo(now.to() + step));
    } else {
      read(cursor < 0 ? (step > 0 ? 0 : last) : Math.clamp(cursor + step, 0, last));
    }
  }

  private void typed(KeyEvent key) {
    switch (key.getCharacter()) {
      case "," -> choose(chosen().moved(-1));
      case "." -> choose(chosen().moved(1));
      case "0" -> selection.set(Optional.empty());
      case "+" -> zoom.accept(1);
      case "-" -> zoom.accept(-1);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void scrolled(ScrollEvent wheel) {
    if (!wheel.isShortcutDown() || wheel.getDeltaY() == 0) return;
    zoom.accept(wheel.getDeltaY() > 0 ? 1 : -1);
    wheel.consume();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return ChartPaints.metaData();
  }
}

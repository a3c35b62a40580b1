package earshot.ui.kit;

import earshot.insight.SentimentSeries;
import earshot.insight.SentimentSeries.Bucket;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// Mentions per bucket of time as stacked columns, with gaps in coverage and a range to choose.
///
/// Drag to choose, drag the handles or the middle to change, `,` and `.` move the range, Shift with
/// arrows widens it, `0` clears it; arrows read bucket by bucket, Enter chooses the bucket read.
public final class StackedChart extends Region implements ChartPaints.Painted {
  private static final double COMPACT = 56;

  private static final SentimentSeries EMPTY =
      new SentimentSeries(
          new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
          Duration.ofHours(1),
          List.of(),
          0,
          0);

  private final ChartPaints paints = new ChartPaints(this, this::requestLayout);
  private final Canvas canvas = new Canvas();
  private final BrushLayer brush = new BrushLayer(this::choose, this::opened);
  private final FlagLayer flags = new FlagLayer(brush.node());
  private final ChartTip tip = new ChartTip(brush.node());
  private final ChartHead head = new ChartHead();
  private final ObjectProperty<Optional<TimeRange>> selection =
      new SimpleObjectProperty<>(this, "selection", Optional.empty());

  private Formats formats;
  private SentimentSeries series = EMPTY;
  private ChartNotes notes = ChartNotes.NONE;
  private boolean compact;
  private boolean headless;
  private int cursor = -1;
  private final ChartDeeds.Heard heard = new ChartDeeds.Heard();

  /// What a person wants to see the mentions of.
  ///
  /// @param sentiment the part of the column that was clicked; absent for all of it
  public record Picked(TimeRange when, Optional<Sentiment> sentiment) {}

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
    new ChartKeys(new ChartDeeds(this, heard)).listen(this);
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

  /// Shows other things around the columns.
  public void note(ChartNotes next) {
    notes = next;
    head.note(next);
    flags.show(next.flags());
    requestLayout();
  }

  /// Hands over the legend, for a head that has a title of its own; the chart then has no head.
  public Region legend() {
    getChildren().remove(head.node());
    headless = true;
    head.untitled();
    return head.node();
  }

  /// What the columns are: `Mentions per hour`.
  public String title() {
    return words().title();
  }

  /// The chart as it goes into files.
  public Columns drawing() {
    return new Columns(series, notes, formats);
  }

  /// A click on a column then opens its mentions instead of choosing it; Enter opens what is
  /// chosen, else the column that is read.
  public void onOpen(Consumer<Picked> told) {
    heard.open = Optional.of(told);
  }

  /// Told the column that is read when `m` is pressed, to mark what happened then.
  public void onMark(Consumer<TimeRange> told) {
    heard.mark = Optional.of(told);
  }

  /// Told which flag was pressed, and the node it stands at.
  public void onFlag(BiConsumer<Integer, Node> told) {
    flags.onPress(told);
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
    heard.zoom = steps;
  }

  @Override
  public ChartPaints paints() {
    return paints;
  }

  /// The column that is read; -1 for none.
  int cursor() {
    return cursor;
  }

  int buckets() {
    return series.buckets().size();
  }

  private ChartWords words() {
    return new ChartWords(series, formats);
  }

  Brush chosen() {
    return Brush.of(series.buckets(), selection.get());
  }

  void choose(Brush next) {
    selection.set(next.range(series.buckets()));
  }

  @Override
  protected void layoutChildren() {
    double inner = getWidth() - snappedLeftInset() - snappedRightInset();
    double top = snappedTopInset();
    if (!headless && !compact) {
      head.node().resizeRelocate(snappedLeftInset(), top, inner, head.node().prefHeight(inner));
    }
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    Rectangle2D plot = plot();
    brush.node().resize(getWidth(), getHeight());
    brush.show(chosen(), plot);
    var pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, getWidth(), getHeight());
    new ChartDrawing(new CanvasPen(pen), paints, scale(), plot).draw(notes, formats, !compact);
    flags.visible(!compact);
    flags.place(ChartNotesDrawing.placed(notes, scale(), plot, paints), paints.em());
  }

  private ChartScale scale() {
    return Columns.scale(series, notes, plot());
  }

  private Rectangle2D plot() {
    double em = paints.em();
    double inner = getWidth() - snappedLeftInset() - snappedRightInset();
    double left = snappedLeftInset() + (compact ? 0 : em * drawing().left(inner));
    double heading = headless ? 0 : head.node().prefHeight(inner);
    double over = em * (0.6 + Columns.above(notes));
    double top = snappedTopInset() + (compact ? 0 : heading + over);
    double under = em * (Columns.FOOT + (notes.net() ? ChartNotesDrawing.NET : 0));
    double foot = snappedBottomInset() + (compact ? 1 : under);
    double wide = Math.max(1, getWidth() - left - snappedRightInset());
    return new Rectangle2D(left, top, wide, Math.max(1, getHeight() - top - foot));
  }

  @Override
  protected double computePrefHeight(double width) {
    double em = paints.em();
    return compact ? COMPACT * em / 13 : em * (11.6 + Columns.extra(notes));
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

  void read(int bucket) {
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

  private boolean opened(int bucket, double y) {
    if (heard.open.isEmpty() || series.buckets().isEmpty()) return false;
    Optional<Sentiment> part = scale().at(bucket, plot().getMaxY() - y);
    heard.open.get().accept(new Picked(when(bucket), part));
    return true;
  }

  TimeRange when(int bucket) {
    Bucket shown = series.buckets().get(bucket);
    return new TimeRange(shown.from(), shown.to());
  }

  private void scrolled(ScrollEvent wheel) {
    if (!wheel.isShortcutDown() || wheel.getDeltaY() == 0) return;
    heard.zoom.accept(wheel.getDeltaY() > 0 ? 1 : -1);
    wheel.consume();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return ChartPaints.metaData();
  }
}

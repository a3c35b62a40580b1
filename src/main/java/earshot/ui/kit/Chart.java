package earshot.ui.kit;

import earshot.ui.kit.Drawing.Spot;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A drawing on screen that is read with arrows and opened with Enter or a click.
///
/// Arrows go from spot to spot, Home and End to the first and the last; the spot's words are told
/// to readers of the screen and stand beside it.
public final class Chart extends Region implements ChartPaints.Painted {
  private final ChartPaints paints = new ChartPaints(this, this::requestLayout);
  private final Canvas canvas = new Canvas();
  private final Region frame = new Region();
  private final Label tip = new Label();
  private Optional<Drawing> drawing = Optional.empty();
  private List<Spot> spots = List.of();
  private int at = -1;
  private Optional<IntConsumer> open = Optional.empty();

  /// An empty chart.
  public Chart() {
    getStyleClass().add("es-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    frame.getStyleClass().add("es-spot");
    tip.getStyleClass().addAll("es-float", "es-spot-tip");
    for (Region part : List.of(frame, tip)) {
      part.setManaged(false);
      part.setMouseTransparent(true);
      part.setVisible(false);
    }
    getChildren().addAll(canvas, frame, tip);
    addEventHandler(MouseEvent.MOUSE_MOVED, move -> point(move.getX(), move.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, exit -> read(-1));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    focusedProperty().subscribe(focused -> read(focused ? at : -1));
  }

  /// Draws something else.
  public void show(Drawing next) {
    drawing = Optional.of(next);
    at = -1;
    setFocusTraversable(!(next instanceof SparkColumns));
    setAccessibleText(next.sentence());
    requestLayout();
  }

  /// What is drawn.
  public Optional<Drawing> drawing() {
    return drawing;
  }

  /// Told the index of the spot that is opened.
  public void onOpen(IntConsumer told) {
    open = Optional.of(told);
  }

  /// Opens a spot as a click would.
  public void open(int index) {
    open.ifPresent(told -> told.accept(index));
  }

  /// What can be read now, in reading order; laid out before.
  public List<Spot> spots() {
    return spots;
  }

  @Override
  public ChartPaints paints() {
    return paints;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double insets = snappedTopInset() + snappedBottomInset();
    double wide = width < 0 ? computePrefWidth(-1) : width;
    return insets + drawing.map(what -> what.height(wide, paints.em())).orElse(0.0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return paints.em() * 20;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = Math.max(1, getWidth() - left - snappedRightInset());
    double height = Math.max(1, getHeight() - top - snappedBottomInset());
    canvas.setWidth(width);
    canvas.setHeight(height);
    canvas.relocate(left, top);
    var pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, width, height);
    spots =
        drawing.map(what -> what.draw(new CanvasPen(pen), paints, width, height)).orElse(List.of());
    mark();
  }

  private void point(double x, double y) {
    double inX = x - canvas.getLayoutX();
    double inY = y - canvas.getLayoutY();
    int under = -1;
    for (int i = 0; i < spots.size(); i++) {
      if (spots.get(i).place().contains(inX, inY)) under = i;
    }
    setCursor(under >= 0 && open.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    if (under != at) read(under);
  }

  private void read(int spot) {
    at = spot;
    boolean some = at >= 0 && at < spots.size();
    setAccessibleText(some ? spots.get(at).words() : drawing.map(Drawing::sentence).orElse(""));
    mark();
  }

  private void mark() {
    boolean some = at >= 0 && at < spots.size();
    frame.setVisible(some);
    tip.setVisible(some);
    if (!some) return;
    Rectangle2D place = spots.get(at).place();
    double x = canvas.getLayoutX() + place.getMinX();
    double y = canvas.getLayoutY() + place.getMinY();
    frame.resizeRelocate(x - 1, y - 1, place.getWidth() + 2, place.getHeight() + 2);
    tip.setText(spots.get(at).words());
    tip.applyCss();
    double wide = Math.min(tip.prefWidth(-1), Math.max(getWidth(), 1));
    double high = tip.prefHeight(wide);
    double under = y + place.getHeight() + 4;
    boolean fits = under + high <= getHeight();
    tip.resizeRelocate(
        Math.rint(Math.clamp(x, 0, Math.max(0, getWidth() - wide))),
        Math.rint(fits ? under : Math.max(0, y - high - 4)),
        wide,
        high);
  }

  private void clicked(MouseEvent click) {
    if (click.getButton() != MouseButton.PRIMARY || !click.isStillSincePress()) return;
    if (isFocusTraversable()) requestFocus();
    point(click.getX(), click.getY());
    if (at >= 0) open(spots.get(at).index());
  }

  private void pressed(KeyEvent key) {
    if (spots.isEmpty() || key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) return;
    int across = drawing.map(Drawing::across).orElse(1);
    switch (key.getCode()) {
      case LEFT -> step(-1);
      case RIGHT -> step(1);
      case UP -> step(-across);
      case DOWN -> step(across);
      case HOME -> read(0);
      case END -> read(spots.size() - 1);
      case ENTER -> {
        if (at < 0) return;
        open(spots.get(at).index());
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void step(int by) {
    int next = at < 0 ? (by > 0 ? 0 : spots.size() - 1) : at + by;
    if (next >= 0 && next < spots.size()) read(next);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return ChartPaints.metaData();
  }
}

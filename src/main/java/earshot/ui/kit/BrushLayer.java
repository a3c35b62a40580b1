package earshot.ui.kit;

import earshot.ui.kit.Brush.Grip;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The chosen stretch over a chart, with its two handles; moved by dragging.
final class BrushLayer {
  private static final double REACH = 6;

  private final Pane node = new Pane();
  private final Region ground = part("es-brush");
  private final Region left = part("es-brush-edge");
  private final Region right = part("es-brush-edge");
  private final Region leftHandle = part("es-brush-handle");
  private final Region rightHandle = part("es-brush-handle");
  private final Consumer<Brush> chosen;
  private final Opener opener;

  private Rectangle2D plot = Rectangle2D.EMPTY;
  private Brush brush = Brush.none(0);
  private Brush before = Brush.none(0);
  private Grip grip = Grip.NOTHING;
  private int began;
  private boolean dragging;

  /// Told of a press without a drag.
  interface Opener {
    /// Whether the press was taken; else it chooses the bucket.
    boolean opened(int bucket, double y);
  }

  /// A layer over a plot.
  ///
  /// @param chosen told once at the end of each drag
  BrushLayer(Consumer<Brush> chosen, Opener opener) {
    this.chosen = chosen;
    this.opener = opener;
    node.getChildren().addAll(ground, left, right, leftHandle, rightHandle);
    node.setOnMousePressed(this::press);
    node.setOnMouseDragged(this::drag);
    node.setOnMouseReleased(this::release);
    node.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
  }

  Pane node() {
    return node;
  }

  boolean isDragging() {
    return dragging;
  }

  /// Shows a stretch over a plot.
  void show(Brush next, Rectangle2D over) {
    plot = over;
    if (!dragging) brush = next;
    place();
  }

  private void place() {
    boolean any = !brush.isEmpty();
    for (Region part : new Region[] {ground, left, right, leftHandle, rightHandle}) {
      part.setVisible(any);
    }
    if (!any) return;
    double from = Math.rint(plot.getMinX() + plot.getWidth() * brush.from() / brush.buckets());
    double to = Math.rint(plot.getMinX() + plot.getWidth() * brush.to() / brush.buckets());
    double top = plot.getMinY();
    double high = plot.getHeight();
    ground.resizeRelocate(from, top, to - from, high);
    left.resizeRelocate(from - 1, top, 2, high);
    right.resizeRelocate(to - 1, top, 2, high);
    double handle = Math.min(16, high / 2);
    leftHandle.resizeRelocate(from - 4, top + (high - handle) / 2, 8, handle);
    rightHandle.resizeRelocate(to - 4, top + (high - handle) / 2, 8, handle);
  }

  private void press(MouseEvent press) {
    if (brush.buckets() == 0 || !press.isPrimaryButtonDown()) return;
    node.getParent().requestFocus();
    before = brush;
    began = bucket(press);
    grip = brush.grip(press.getX() - plot.getMinX(), plot.getWidth(), REACH);
    dragging = true;
  }

  private void drag(MouseEvent drag) {
    if (!dragging) return;
    int now = bucket(drag);
    double x = drag.getX() - plot.getMinX();
    int edge = (int) Math.round(x / plot.getWidth() * brush.buckets());
    brush =
        switch (grip) {
          case FROM -> before.withFrom(edge);
          case TO -> before.withTo(edge);
          case WHOLE -> before.moved(now - began);
          case NOTHING -> before.dragged(began, now);
        };
    place();
  }

  private void release(MouseEvent release) {
    if (!dragging) return;
    dragging = false;
    boolean onColumns = grip == Grip.NOTHING || grip == Grip.WHOLE;
    if (release.isStillSincePress() && onColumns && opener.opened(began, release.getY())) return;
    // A press without a drag beside the stretch chooses the one bucket under it.
    if (release.isStillSincePress() && grip == Grip.NOTHING) brush = before.dragged(began, began);
    place();
    chosen.accept(brush);
  }

  private void hover(MouseEvent move) {
    Grip under = brush.grip(move.getX() - plot.getMinX(), plot.getWidth(), REACH);
    node.setCursor(
        switch (under) {
          case FROM, TO -> Cursor.H_RESIZE;
          case WHOLE -> Cursor.OPEN_HAND;
          case NOTHING -> Cursor.CROSSHAIR;
        });
  }

  private int bucket(MouseEvent event) {
    double x = (event.getX() - plot.getMinX()) / plot.getWidth();
    return Math.clamp((int) Math.floor(x * brush.buckets()), 0, brush.buckets() - 1);
  }

  private static Region part(String style) {
    Region part = new Region();
    part.getStyleClass().add(style);
    part.setMouseTransparent(true);
    part.setManaged(false);
    return part;
  }
}

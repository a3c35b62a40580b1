package earshot.ui.timeline;

import earshot.ui.kit.Theme;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Puts searches, list and detail side by side, or over each other where the window is narrow.
///
/// Widths are those of a window less its rail of 76 px, at a text size of 100 %; they grow with it.
final class Columns {
  // A window of 1400 and one of 1200, each less the rail.
  private static final double THREE = 1_320;
  private static final double TWO = 1_120;
  // A window of 720 less top bar and status bar.
  private static final double LOW = 637;
  private static final double SEARCHES = 260;
  private static final double STRIP = 56;
  private static final double LIST = 420;
  private static final double DETAIL = 416;
  private static final double REPLY = 460;

  private final Region searches;
  private final Region strip;
  private final Region middle;
  private final Region side;
  private final SplitPane split = new SplitPane();
  private final HBox row = new HBox();
  private final StackPane root = new StackPane(row);
  private Consumer<Shape> listener = shape -> {};
  private Shape shape = new Shape(Width.THREE, false, false);
  private boolean writing;
  private Optional<Region> deck = Optional.empty();
  private boolean unfolded;
  private double detailWidth = DETAIL;
  private double replyWidth = REPLY;
  private double searchesWidth = SEARCHES;

  private enum Width {
    THREE,
    TWO,
    ONE
  }

  /// How things lie.
  ///
  /// @param low whether the chart becomes a strip
  /// @param open whether the right column lies over the list
  record Shape(Width width, boolean low, boolean open) {
    /// Whether the right column comes over the list instead of beside it.
    boolean sliding() {
      return width == Width.ONE;
    }
  }

  Columns(Region searches, Region strip, Region middle, Region side) {
    this.searches = searches;
    this.strip = strip;
    this.middle = middle;
    this.side = side;
    root.getStyleClass().add("timeline");
    split.getStyleClass().add("timeline-split");
    HBox.setHgrow(split, Priority.ALWAYS);
    SplitPane.setResizableWithParent(searches, false);
    SplitPane.setResizableWithParent(side, false);
    root.widthProperty().addListener((from, before, now) -> sized());
    root.heightProperty().addListener((from, before, now) -> sized());
    split.addEventFilter(MouseEvent.MOUSE_RELEASED, this::dragged);
    arrange();
    overlay();
  }

  Region node() {
    return root;
  }

  void whenSized(Consumer<Shape> hearer) {
    listener = hearer;
    listener.accept(shape);
  }

  void writing(boolean is) {
    writing = is;
    overlay();
    place();
  }

  void openSide() {
    if (shape.sliding() && !shape.open()) become(new Shape(shape.width(), shape.low(), true));
  }

  /// Puts the right column away where it lies over the list; says whether it did.
  boolean closeSide() {
    if (!shape.sliding() || !shape.open()) return false;
    become(new Shape(shape.width(), shape.low(), false));
    return true;
  }

  /// Lays the deck in place of searches and list, or these again; the right column slides over it.
  void deck(Optional<Region> instead) {
    deck = instead;
    unfolded = false;
    shape = new Shape(shape.width(), shape.low(), false);
    sized();
    arrange();
    overlay();
    place();
  }

  void unfoldSearches() {
    unfolded = true;
    overlay();
  }

  /// Puts the searches away where they lie over the list; says whether it did.
  boolean foldSearches() {
    if (!unfolded || shape.width() == Width.THREE) return false;
    unfolded = false;
    overlay();
    return true;
  }

  private static double px(double atFullSize) {
    return atFullSize * Theme.textSize() / 100;
  }

  private void sized() {
    double width = root.getWidth();
    Width fits = width >= px(THREE) ? Width.THREE : width >= px(TWO) ? Width.TWO : Width.ONE;
    if (deck.isPresent()) fits = Width.ONE;
    boolean low = root.getHeight() < px(LOW);
    Shape next = new Shape(fits, low, shape.open() && fits == Width.ONE);
    if (!next.equals(shape)) become(next);
    else place();
  }

  private void become(Shape next) {
    boolean other = next.width() != shape.width();
    shape = next;
    if (other) arrange();
    overlay();
    place();
    listener.accept(shape);
  }

  /// Lays out what lies side by side.
  private void arrange() {
    root.getChildren().setAll(row);
    split.getItems().clear();
    row.getChildren().clear();
    middle.setMinWidth(px(LIST));
    strip.setMinWidth(px(STRIP));
    strip.setMaxWidth(px(STRIP));
    switch (shape.width()) {
      case THREE -> {
        split.getItems().setAll(searches, middle, side);
        row.getChildren().setAll(split);
      }
      case TWO -> {
        split.getItems().setAll(middle, side);
        row.getChildren().setAll(strip, split);
      }
      case ONE -> {
        if (deck.isPresent()) {
          HBox.setHgrow(deck.get(), Priority.ALWAYS);
          row.getChildren().setAll(deck.get());
        } else {
          HBox.setHgrow(middle, Priority.ALWAYS);
          row.getChildren().setAll(strip, middle);
        }
      }
    }
  }

  /// Lays what slides over the list.
  private void overlay() {
    boolean sideOver = shape.sliding() && shape.open();
    boolean searchesOver = unfolded && shape.width() != Width.THREE;
    width(side, sideOver, writing ? replyWidth : detailWidth, 320);
    width(searches, searchesOver, SEARCHES, 200);
    over(side, sideOver, Pos.CENTER_RIGHT);
    over(searches, searchesOver, Pos.CENTER_LEFT);
  }

  private void over(Region column, boolean is, Pos where) {
    column.getStyleClass().remove("floating");
    if (!is) {
      root.getChildren().remove(column);
      return;
    }
    column.getStyleClass().add("floating");
    StackPane.setAlignment(column, where);
    if (!root.getChildren().contains(column)) root.getChildren().add(column);
  }

  private static void width(Region column, boolean fixed, double wanted, double least) {
    column.setMinWidth(px(fixed ? wanted : least));
    column.setMaxWidth(fixed ? px(wanted) : Double.MAX_VALUE);
  }

  /// Puts the dividers where the columns have the widths the person gave them.
  private void place() {
    double width = root.getWidth() - (shape.width() == Width.TWO ? px(STRIP) : 0);
    if (width <= 0) return;
    double right = (width - px(writing ? replyWidth : detailWidth)) / width;
    switch (shape.width()) {
      case THREE -> split.setDividerPositions(px(searchesWidth) / width, right);
      case TWO -> split.setDividerPositions(right);
      case ONE -> {}
    }
  }

  /// Keeps the widths that a person gave the columns by dragging.
  private void dragged(MouseEvent release) {
    boolean divider =
        release.getTarget() instanceof Node target
            && target.getStyleClass().stream().anyMatch(style -> style.contains("divider"));
    if (!divider) return;
    double scale = Theme.textSize() / 100.0;
    if (shape.width() == Width.THREE) searchesWidth = searches.getWidth() / scale;
    if (writing) replyWidth = side.getWidth() / scale;
    else detailWidth = side.getWidth() / scale;
  }
}

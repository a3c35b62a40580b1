package earshot.ui.timeline;

import earshot.ui.kit.Theme;
import earshot.ui.kit.Widths;
import java.util.List;
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

/// Puts a left column, a list and the mention in full side by side, or over each other where the
/// window is narrow.
///
/// Widths are those of a window less its rail of 76 px, at a text size of 100 %; they grow with it.
public final class Columns {
  // A window of 1400 and one of 1200, each less the rail.
  private static final double THREE = 1_320;
  private static final double TWO = 1_120;
  // A window of 720 less top bar and status bar.
  private static final double LOW = 637;
  private static final double SEARCHES = 276;
  private static final double STRIP = 56;
  private static final double LIST = 420;
  private static final double DETAIL = 416;
  private static final double REPLY = 460;

  private final Optional<Left> left;
  private final Region middle;
  private final Region side;
  private final SplitPane split = new SplitPane();
  private final HBox row = new HBox();
  private final StackPane root = new StackPane(row);
  private Consumer<Shape> listener = shape -> {};
  private Shape shape = new Shape(Width.THREE, false, false);
  private boolean writing;
  private boolean lent;
  private Optional<Region> deck = Optional.empty();
  private boolean unfolded;

  /// The column at the left, and what stands for it where the window is narrower.
  record Left(Region whole, Region strip) {}

  /// How many columns there is room for.
  enum Width {
    THREE,
    TWO,
    ONE
  }

  /// How things lie.
  ///
  /// @param low whether the chart becomes a strip
  /// @param open whether the right column lies over the list
  public record Shape(Width width, boolean low, boolean open) {
    /// Whether the right column comes over the list instead of beside it.
    public boolean sliding() {
      return width == Width.ONE;
    }
  }

  /// A list and the mention beside it, without a column at the left; the right one is elsewhere
  /// until [#lend] takes it.
  public Columns(Region middle, Region side) {
    this(Optional.empty(), middle, side, true);
  }

  Columns(Left left, Region middle, Region side) {
    this(Optional.of(left), middle, side, false);
  }

  private Columns(Optional<Left> left, Region middle, Region side, boolean lent) {
    this.left = left;
    this.lent = lent;
    this.middle = middle;
    this.side = side;
    root.getStyleClass().add("timeline");
    split.getStyleClass().add("timeline-split");
    HBox.setHgrow(split, Priority.ALWAYS);
    left.ifPresent(column -> SplitPane.setResizableWithParent(column.whole(), false));
    SplitPane.setResizableWithParent(side, false);
    root.widthProperty().addListener((from, before, now) -> sized());
    root.heightProperty().addListener((from, before, now) -> sized());
    split.addEventFilter(MouseEvent.MOUSE_RELEASED, this::dragged);
    arrange();
    overlay();
  }

  /// What is on screen.
  public StackPane node() {
    return root;
  }

  /// Tells how things lie, now and whenever that changes.
  public void whenSized(Consumer<Shape> hearer) {
    listener = hearer;
    listener.accept(shape);
  }

  /// Gives the right column the width of an answer, or that of a mention.
  public void writing(boolean is) {
    writing = is;
    overlay();
    place();
  }

  /// Brings the right column into sight.
  public void openSide() {
    if (shape.sliding() && !shape.open() && !lent)
      become(new Shape(shape.width(), shape.low(), true));
  }

  /// Puts the right column away where it lies over the list; says whether it did.
  public boolean closeSide() {
    if (!shape.sliding() || !shape.open()) return false;
    become(new Shape(shape.width(), shape.low(), false));
    return true;
  }

  /// Lets the right column go to another place of the window, or takes it back.
  public void lend(boolean away) {
    if (away) {
      split.getItems().remove(side);
      root.getChildren().remove(side);
    }
    lent = away;
    shape = new Shape(shape.width(), shape.low(), false);
    if (away) return;
    arrange();
    overlay();
    sized();
    listener.accept(shape);
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
    if (lent) return;
    root.getChildren().setAll(row);
    split.getItems().clear();
    row.getChildren().clear();
    middle.setMinWidth(px(LIST));
    left.map(Left::strip).ifPresent(strip -> fixed(strip, STRIP));
    switch (shape.width()) {
      case THREE -> {
        left.map(Left::whole).ifPresent(split.getItems()::add);
        split.getItems().addAll(middle, side);
        row.getChildren().setAll(split);
      }
      case TWO -> {
        split.getItems().setAll(middle, side);
        row.getChildren().setAll(withStrip(split));
      }
      case ONE -> {
        if (deck.isPresent()) {
          HBox.setHgrow(deck.get(), Priority.ALWAYS);
          row.getChildren().setAll(deck.get());
        } else {
          HBox.setHgrow(middle, Priority.ALWAYS);
          row.getChildren().setAll(withStrip(middle));
        }
      }
    }
  }

  private List<Node> withStrip(Node rest) {
    return left.<List<Node>>map(column -> List.of(column.strip(), rest)).orElse(List.of(rest));
  }

  private static void fixed(Region column, double wide) {
    column.setMinWidth(px(wide));
    column.setMaxWidth(px(wide));
  }

  /// Lays what slides over the list.
  private void overlay() {
    if (lent) return;
    boolean sideOver = shape.sliding() && shape.open();
    width(side, sideOver, sideWidth(), 320);
    over(side, sideOver, Pos.CENTER_RIGHT);
    boolean leftOver = unfolded && shape.width() != Width.THREE;
    left.map(Left::whole)
        .ifPresent(
            column -> {
              width(column, leftOver, SEARCHES, 200);
              over(column, leftOver, Pos.CENTER_LEFT);
            });
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
    boolean strip = left.isPresent() && shape.width() == Width.TWO;
    double width = root.getWidth() - (strip ? px(STRIP) : 0);
    if (width <= 0 || lent) return;
    double first = px(Widths.of("searches", SEARCHES)) / width;
    double right = (width - px(sideWidth())) / width;
    switch (shape.width()) {
      case THREE -> {
        if (left.isPresent()) split.setDividerPositions(first, right);
        else split.setDividerPositions(right);
      }
      case TWO -> split.setDividerPositions(right);
      case ONE -> {}
    }
  }

  /// Keeps the widths that a person gave the columns by dragging; two clicks give back the usual
  /// ones.
  private void dragged(MouseEvent release) {
    boolean divider =
        release.getTarget() instanceof Node target
            && target.getStyleClass().stream().anyMatch(style -> style.contains("divider"));
    if (!divider) return;
    if (release.getClickCount() == 2) {
      Widths.asUsual(List.of("searches", "detail", "reply"));
      place();
      return;
    }
    if (shape.width() == Width.THREE) {
      left.ifPresent(column -> keep("searches", SEARCHES, column.whole()));
    }
    if (writing) keep("reply", REPLY, side);
    else keep("detail", DETAIL, side);
  }

  private static void keep(String name, double usual, Region column) {
    Widths.change(name, usual, column.getWidth() * 100 / Theme.textSize());
  }

  private double sideWidth() {
    return writing ? Widths.of("reply", REPLY) : Widths.of("detail", DETAIL);
  }
}

package earshot.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Cards one below the other, in one column or, where there is room, in two of about the same
/// height: first down the left one, then down the right one.
final class CardColumns extends Pane {
  private static final PseudoClass TWO = PseudoClass.getPseudoClass("two");
  private static final double GAP = 16;

  // Below this a control and what it means have no room beside each other in half of it.
  private static final double WIDE = 1240;

  private int columns = 1;
  private List<Node> shared = List.of();
  private int left;

  CardColumns(List<Node> cards) {
    getStyleClass().add("card-columns");
    getChildren().setAll(cards);
  }

  /// The page whose part this is, for a scroll pane; it decides how many columns there are.
  ///
  /// @param page learns by its pseudo-class `two` that there are two
  /// @param textPercent how large the text is
  Region ofPage(Region page, ObservableValue<Integer> textPercent) {
    StackPane around = new StackPane(page);
    around.setAlignment(Pos.TOP_LEFT);
    Runnable arrange =
        () -> {
          boolean wide = around.getWidth() >= WIDE * textPercent.getValue() / 100;
          page.pseudoClassStateChanged(TWO, wide);
          columns(wide ? 2 : 1);
        };
    around.widthProperty().subscribe(arrange);
    textPercent.subscribe(now -> arrange.run());
    return around;
  }

  /// Lays them out in one or two columns from now on.
  void columns(int wanted) {
    columns = wanted;
    shared = List.of();
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double each = each(width);
    List<Node> cards = getManagedChildren();
    int split = split(cards, each);
    Insets in = getInsets();
    return in.getTop()
        + in.getBottom()
        + Math.max(
            height(cards.subList(0, split), each),
            height(cards.subList(split, cards.size()), each));
  }

  @Override
  protected void layoutChildren() {
    double each = each(getWidth());
    List<Node> cards = getManagedChildren();
    int split = split(cards, each);
    double x = getInsets().getLeft();
    place(cards.subList(0, split), x, each);
    place(cards.subList(split, cards.size()), x + each + GAP, each);
  }

  private double each(double width) {
    double room = Math.max(0, width) - getInsets().getLeft() - getInsets().getRight();
    return snapSizeX(columns == 1 ? room : (room - GAP) / 2);
  }

  // Decided anew only when cards come or go: a line that appears in a card lets no card jump.
  private int split(List<Node> cards, double each) {
    if (columns == 1) return cards.size();
    if (!shared.equals(cards)) {
      shared = List.copyOf(cards);
      left = evenly(cards, each);
    }
    return left;
  }

  private int evenly(List<Node> cards, double each) {
    int best = cards.size();
    for (int split = cards.size(); split > 0; split--) {
      if (longer(cards, split, each) < longer(cards, best, each)) best = split;
    }
    return best;
  }

  private double longer(List<Node> cards, int split, double each) {
    return Math.max(
        height(cards.subList(0, split), each), height(cards.subList(split, cards.size()), each));
  }

  private double height(List<Node> cards, double each) {
    double sum = 0;
    for (Node card : cards) sum += snapSizeY(card.prefHeight(each)) + GAP;
    return Math.max(0, sum - GAP);
  }

  private void place(List<Node> cards, double x, double each) {
    double y = getInsets().getTop();
    for (Node card : cards) {
      double height = snapSizeY(card.prefHeight(each));
      card.resizeRelocate(x, y, each, height);
      y += height + GAP;
    }
  }
}

package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// Cards fill one column or two of about the same height, in the order in which they are read.
class CardColumnsTest {
  private final List<Region> cards =
      DoubleStream.of(100, 60, 80, 120, 40).mapToObj(CardColumnsTest::card).toList();
  private final CardColumns columns = new CardColumns(List.<Node>copyOf(cards));

  @Test
  void oneColumnTakesTheWholeWidth() {
    layOut();
    assertEquals(List.of(0.0, 116.0, 192.0, 288.0, 424.0), tops());
    assertEquals(List.of(0.0), lefts());
    assertEquals(1016, cards.getFirst().getWidth());
    assertEquals(464, columns.prefHeight(1016));
  }

  @Test
  void twoColumnsShareTheHeight() {
    columns.columns(2);
    layOut();
    assertEquals(List.of(0.0, 116.0, 192.0, 0.0, 136.0), tops());
    assertEquals(List.of(0.0, 516.0), lefts());
    assertEquals(500, cards.getFirst().getWidth());
    assertEquals(272, columns.prefHeight(1016));
  }

  @Test
  void aCardThatGrowsLetsNoOtherJump() {
    columns.columns(2);
    layOut();
    cards.getFirst().setPrefHeight(400);
    layOut();
    assertEquals(516, cards.get(3).getLayoutX());
    cards.getFirst().setManaged(false);
    layOut();
    assertEquals(0, cards.get(2).getLayoutX(), "without it the others are shared anew");
  }

  private void layOut() {
    columns.resize(1016, 600);
    columns.requestLayout();
    columns.layout();
  }

  private List<Double> tops() {
    return cards.stream().map(Node::getLayoutY).toList();
  }

  private List<Double> lefts() {
    return cards.stream().map(Node::getLayoutX).distinct().toList();
  }

  private static Region card(double height) {
    Region card = new Region();
    card.setPrefHeight(height);
    return card;
  }
}

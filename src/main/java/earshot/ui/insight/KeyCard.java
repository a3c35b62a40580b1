package earshot.ui.insight;

import earshot.insight.KeyFigures;
import earshot.ui.kit.FigureCard;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One of the five figures at the top: the figure, which opens what is behind it, a line beneath,
/// and a sign beside.
final class KeyCard {
  private final FigureCard card;
  private final FigureSet set;
  private final Button figure = new Button();
  private final SafeText line = Sentence.of("", "es-secondary");
  private final HBox beside = new HBox();

  KeyCard(FigureCard card, FigureSet set) {
    this.card = card;
    this.set = set;
    card.exports(false);
    figure.setId(card.node().getId() + "-figure");
    figure.getStyleClass().setAll("insight-figure");
    figure.setMinWidth(Region.USE_PREF_SIZE);
    beside.getStyleClass().add("insight-beside");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox row = new HBox(figure, spring, beside);
    row.getStyleClass().add("insight-figure-row");
    card.chart(new VBox(row, line));
    card.node().getStyleClass().add("insight-key");
    card.head().getChildren().getFirst().getStyleClass().setAll("label", "es-secondary");
  }

  FigureCard card() {
    return card;
  }

  /// Told the figures whenever they are there.
  KeyCard filled(BiConsumer<KeyFigures, KeyCard> fill) {
    card.follow(
        set.model().key(),
        key -> fill.accept(key, this),
        () -> set.model().again(set.model().key()),
        set::counting);
    return this;
  }

  KeyCard opens(Runnable step) {
    figure.setOnAction(press -> step.run());
    return this;
  }

  void say(String value, String under) {
    figure.setText(value);
    figure.setAccessibleText(card.title() + ": " + value + ", " + under);
    Sentence.say(line, under);
  }

  void beside(Node... signs) {
    beside.getChildren().setAll(signs);
  }
}

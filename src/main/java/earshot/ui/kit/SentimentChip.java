package earshot.ui.kit;

import earshot.model.Label;
import java.util.Optional;
import javafx.scene.Node;

/// A chip such as "▼ Negative −0.72".
public final class SentimentChip {
  private final javafx.scene.control.Label node = Chip.of("");
  private Sentiment shown = Sentiment.NOT_SCORED;

  /// An empty chip, to be filled by [#show].
  public SentimentChip() {
    wear(shown);
  }

  /// A chip for one sentiment.
  public static Node of(Label label, Optional<Double> compound) {
    SentimentChip chip = new SentimentChip();
    chip.show(label, compound);
    return chip.node();
  }

  /// A chip for what a person said, without the machine's score.
  public static Node byPerson(Label label) {
    SentimentChip chip = new SentimentChip();
    chip.showByPerson(label);
    return chip.node();
  }

  /// Fills the chip anew with what a person said.
  public void showByPerson(Label label) {
    Sentiment next = Sentiment.of(label);
    if (next != shown) wear(next);
    node.setText(Words.KIT.get("sentiment.by-person", next.word()));
  }

  /// Fills the chip anew; cheap enough for list cells.
  ///
  /// @param compound in [-1, 1]; left out for what was not scored
  public void show(Label label, Optional<Double> compound) {
    Sentiment next = Sentiment.of(label);
    if (next != shown) wear(next);
    String score =
        next == Sentiment.NOT_SCORED
            ? ""
            : compound
                .filter(c -> speaksFor(next, c))
                .map(c -> " " + Words.KIT.formats().decimal(c, 2))
                .orElse("");
    node.setText(next.word() + score);
  }

  // A label that was learned may go against the word list's number, which would only confuse then.
  private static boolean speaksFor(Sentiment sentiment, double compound) {
    return switch (sentiment) {
      case POSITIVE -> compound > 0;
      case NEGATIVE -> compound < 0;
      case NEUTRAL, MIXED, NOT_SCORED -> true;
    };
  }

  /// The chip on screen.
  public javafx.scene.control.Label node() {
    return node;
  }

  private void wear(Sentiment next) {
    node.getStyleClass().remove(shown.style());
    node.getStyleClass().add(next.style());
    node.setGraphic(next.glyph());
    shown = next;
  }
}

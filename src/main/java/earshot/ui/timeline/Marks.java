package earshot.ui.timeline;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import java.util.Optional;

/// Finds the label that a card shows.
final class Marks {
  private Marks() {}

  /// The label for the first brand it names; without a brand it is not scored.
  static Mention.BrandMark main(Mention mention) {
    return mention.brands().stream().findFirst().orElse(NOTHING);
  }

  private static final Mention.BrandMark NOTHING =
      new Mention.BrandMark(
          new BrandId(Integer.MAX_VALUE), Label.UNSCORED, Optional.empty(), false);
}

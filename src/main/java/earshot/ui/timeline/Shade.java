package earshot.ui.timeline;

import earshot.model.Label;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// The five shades of sentiment that the screen tells apart.
///
/// Texts without a scored word and texts in languages without a word list are both "Not scored".
enum Shade {
  NEGATIVE(Label.NEGATIVE),
  MIXED(Label.MIXED),
  NEUTRAL(Label.NEUTRAL),
  POSITIVE(Label.POSITIVE),
  NOT_SCORED(Label.UNSURE, Label.UNSCORED);

  private final Set<Label> labels;

  Shade(Label... labels) {
    this.labels = Set.copyOf(Arrays.asList(labels));
  }

  Set<Label> labels() {
    return labels;
  }

  static Shade of(Label label) {
    return switch (label) {
      case NEGATIVE -> NEGATIVE;
      case NEUTRAL -> NEUTRAL;
      case POSITIVE -> POSITIVE;
      case MIXED -> MIXED;
      case UNSURE, UNSCORED -> NOT_SCORED;
    };
  }

  static Set<Label> labelsOf(Collection<Shade> shades) {
    Set<Label> all = EnumSet.noneOf(Label.class);
    shades.forEach(shade -> all.addAll(shade.labels));
    return all;
  }
}

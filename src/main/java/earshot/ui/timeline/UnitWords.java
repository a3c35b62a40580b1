package earshot.ui.timeline;

import earshot.insight.Unit;
import earshot.ui.kit.Messages;

/// Says how much of what was counted.
final class UnitWords {
  private UnitWords() {}

  /// `1,251 mentions`, `688 stories`.
  static String of(Messages words, Unit unit, long n) {
    return words.plural(
        switch (unit) {
          case MENTIONS -> "head.mentions";
          case STORIES -> "head.stories";
          case VOICES -> "head.voices";
        },
        n);
  }
}

package earshot.ui.insight;

import earshot.ui.kit.Messages;
import java.util.function.Consumer;

/// What every card of the figures page is given.
///
/// @param door opens mentions in the timeline
record FigureSet(InsightViewModel model, Keeping keeping, Consumer<Opening> door) {
  Messages words() {
    return keeping.words();
  }

  FigureWords figureWords() {
    return new FigureWords(words());
  }

  /// Everything about us in the window.
  Opening window() {
    return Opening.of(model.window());
  }

  /// What is said when a figure takes long.
  String counting() {
    return words().get("counting");
  }
}

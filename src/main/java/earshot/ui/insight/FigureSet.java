package earshot.ui.insight;

import earshot.ui.kit.FigureFiles;
import earshot.ui.kit.Messages;
import earshot.ui.timeline.Opening;
import java.util.function.Consumer;

/// What every card of the figures page is given.
///
/// @param door opens mentions in the timeline
record FigureSet(
    InsightViewModel model, FigureFiles keeping, Messages words, Consumer<Opening> door) {
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

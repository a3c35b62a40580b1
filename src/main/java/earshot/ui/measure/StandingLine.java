package earshot.ui.measure;

import earshot.insight.accuracy.Panel;
import earshot.insight.accuracy.Panel.Standing;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Says in one line whether the figures of a sample may be used, and what is missing if not.
final class StandingLine {
  private final Messages words;

  StandingLine(Messages words) {
    this.words = words;
  }

  /// @param until the day until which figures hold
  HBox of(Panel panel, String until) {
    return switch (panel.standing()) {
      case Standing.Holds() -> line(Icon.CHECK_RING, "good", words.get("holds", until));
      case Standing.Unfinished(int missing) ->
          line(Icon.INFO, "accent", words.plural("unfinished", missing));
      case Standing.Expired(Panel.Reason reason) ->
          line(Icon.WARNING, "caution", words.get("expired." + reason.name()));
      case Standing.TooInaccurate(var label, double width, int more) ->
          line(
              Icon.WARNING,
              "caution",
              words.get(
                  "inaccurate",
                  words.get("word." + label.name()),
                  words.formats().decimal(width * 100, 0),
                  more));
    };
  }

  private static HBox line(Icon icon, String tone, String sentence) {
    Region said = Sentence.of(sentence);
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox line = new HBox(icon.node(16, tone), said);
    line.getStyleClass().addAll("measure-standing", tone);
    return line;
  }
}

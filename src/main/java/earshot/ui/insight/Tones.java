package earshot.ui.insight;

import earshot.insight.Estimate;
import earshot.insight.Usual;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import javafx.scene.Node;

/// Says how a negative share compares with what is usual for the brand.
record Tones(Messages words) {
  /// The short form beside the figure.
  Node[] chip(Usual usual) {
    return switch (usual) {
      case Usual.NotEnough _ -> new Node[0];
      case Usual.AsUsual as ->
          new Node[] {Chip.of(Icon.CHECK, words.get("usual.range", range(as)), "good")};
      case Usual.Unusual not -> {
        boolean more = not.change().value() > 0;
        yield new Node[] {
          Chip.of(
              more ? Icon.ARROW_UP : Icon.ARROW_DOWN,
              words.get(
                  more ? "usual.over" : "usual.under", points(Math.abs(not.change().value()))),
              more ? "caution" : "good")
        };
      }
    };
  }

  private String range(Usual usual) {
    return new FigureWords(words).limits(usual.base().interval(), 0);
  }

  /// The long form: how much more, with its interval, and how many days the usual is made of.
  String sentence(Usual usual) {
    return switch (usual) {
      case Usual.NotEnough _ -> words.get("usual.unknown");
      case Usual.AsUsual as -> words.get("usual.same", base(usual), as.days(), as.base().of());
      case Usual.Unusual(var base, Estimate change, int days) ->
          words.get(
              change.value() > 0 ? "usual.more" : "usual.less",
              base(usual),
              points(Math.abs(change.value())),
              change.value() > 0
                  ? points(change.interval().low()) + "–" + points(change.interval().high())
                  : points(-change.interval().high()) + "–" + points(-change.interval().low()),
              days,
              base.of());
    };
  }

  private String base(Usual usual) {
    return words.formats().percent(usual.base().value(), 0);
  }

  private String points(double difference) {
    double points = difference * 100;
    return words.formats().decimal(points, points < 10 ? 1 : 0);
  }
}

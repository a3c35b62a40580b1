package earshot.ui.timeline;

import earshot.model.TimeRange;
import earshot.ui.kit.Messages;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Says what there is at other times than those the window shows, and leads there.
final class Elsewhere {
  private final TimelineViewModel model;
  private final Messages words;

  Elsewhere(TimelineViewModel model, Messages words) {
    this.model = model;
    this.words = words;
  }

  /// `Nothing in the last 7 days. 214 before that.`
  String sentence() {
    long here = model.cards().shown().get();
    Window window = model.filter().window().get();
    String first =
        here == 0
            ? words.get("elsewhere.none", when(window))
            : words.plural("elsewhere.few", here, when(window));
    String key = window instanceof Window.Last ? "elsewhere.before" : "elsewhere.outside";
    long others = model.cards().elsewhere().get();
    return others == 0 ? first : first + " " + words.plural(key, others);
  }

  private String when(Window window) {
    return switch (window) {
      case Window.Last last -> words.get("when." + last.name());
      case Window.Everything _ -> words.get("when.EVERYTHING");
      case Window.Days days -> {
        TimeRange range = days.at(words.formats().zone());
        yield words.get(
            "when.days",
            words.formats().date(range.from()),
            words.formats().date(range.to().minusMillis(1)));
      }
    };
  }

  /// Leads to everything that fits, whenever it was said.
  Button button() {
    boolean asks = !model.filter().query().get().isEmpty();
    Button button = new Button(words.get(asks ? "elsewhere.search" : "elsewhere.show"));
    button.setId("show-everything");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(press -> model.filter().window().set(new Window.Everything()));
    return button;
  }
}

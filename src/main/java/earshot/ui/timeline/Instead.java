package earshot.ui.timeline;

import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// What stands in place of the list when it has no rows: why, and what can be done.
final class Instead {
  private final TimelineViewModel model;
  private final Messages words;
  private final Elsewhere elsewhere;

  Instead(TimelineViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    elsewhere = new Elsewhere(model, words);
  }

  Region nothingYet() {
    CountsViewModel.Asked asked = model.counts().counts().get().asked();
    String next =
        asked
            .nextDue()
            .map(due -> " " + words.get("list.next-due", words.formats().time(due)))
            .orElse("");
    String sentence =
        asked.sources() == 0
            ? words.get("list.no-sources")
            : words.plural("list.nothing-yet", asked.sources()) + next;
    return EmptyState.of(Icon.EAR, sentence, button("list.add-source", model.place()::addSource));
  }

  Region quiet() {
    String sentence =
        model.chart().quiet().get().map(each -> each.sentence(words)).orElse(elsewhere.sentence());
    return EmptyState.of(Icon.CALENDAR, sentence, elsewhere.button());
  }

  Region noneFit() {
    Button clear = button("list.clear", model.filter()::clear);
    return model.cards().elsewhere().get() == 0
        ? EmptyState.of(Icon.FILTER, words.get("list.none-fit"), clear)
        : EmptyState.of(Icon.FILTER, elsewhere.sentence(), elsewhere.button(), clear);
  }

  Region rebuilding() {
    Region shown =
        EmptyState.of(
            Icon.SEARCH,
            words.get("list.rebuilding", model.cards().rebuilt().get()),
            button("list.clear", model.filter()::clear));
    shown.setId("list-rebuilding");
    return shown;
  }

  Region failed() {
    return EmptyState.failed("list", words.get("list.failed"), model::again);
  }

  private Button button(String key, Runnable press) {
    Button button = new Button(words.get(key));
    button.setOnAction(done -> press.run());
    return button;
  }
}

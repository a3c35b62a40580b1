package earshot.ui.timeline;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Status;
import earshot.model.Trait;
import earshot.ui.acts.Act;
import earshot.ui.acts.ActKeys;
import earshot.ui.acts.MentionDeeds;
import earshot.ui.kit.Messages;
import earshot.ui.kit.RowMenu;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;

/// What can be done from a card: by its buttons, and by the menu of the list.
///
/// @param answer turns to the answer of the chosen mention
record CardMenu(TimelineViewModel model, ActKeys keys, Messages words, Runnable answer) {
  CardActs.Deeds deeds() {
    return new CardActs.Deeds(
        mention -> {
          model.cards().selected().set(Optional.of(mention));
          answer.run();
        },
        (question, mention) -> model.work().ask(question, List.of(mention)),
        mention -> model.work().act(new Act.Moved(Status.CLOSED), List.of(mention)));
  }

  void on(ListView<Card> list) {
    RowMenu.on(list, () -> new MentionDeeds(list, keys).all(hidden()), this::text);
  }

  private boolean hidden() {
    return model.cards().selectedCard().filter(card -> card.is(Trait.HIDDEN)).isPresent();
  }

  private String text() {
    List<MentionId> chosen = keys.targets().get();
    List<Mention> mentions =
        model.cards().rows().stream()
            .map(Card::mention)
            .filter(mention -> chosen.contains(mention.id()))
            .toList();
    return MentionDeeds.text(mentions, words);
  }
}

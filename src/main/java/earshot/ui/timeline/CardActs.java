package earshot.ui.timeline;

import earshot.model.MentionId;
import earshot.ui.acts.WorkActs;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What can be done to a mention from its card, at the right of it: reply, tag, snooze, done.
final class CardActs {
  private final Messages words;
  private final Deeds deeds;
  private final Supplier<Optional<MentionId>> of;
  private final HBox node = new HBox();

  /// Where the buttons of cards lead.
  ///
  /// @param reply turns to the answer
  /// @param ask asks what is to be done
  /// @param done closes it
  record Deeds(Consumer<MentionId> reply, Ask ask, Consumer<MentionId> done) {}

  /// Asks about one mention.
  interface Ask {
    /// Asks what is to be done to it.
    void about(WorkActs.Question question, MentionId mention);
  }

  /// @param of the mention that is on the card at the moment
  CardActs(Messages words, Deeds deeds, Supplier<Optional<MentionId>> of) {
    this.words = words;
    this.deeds = deeds;
    this.of = of;
    node.getChildren()
        .setAll(
            button("reply", Icon.REPLIES, deeds.reply()),
            button("tag", Icon.TAG, asking(WorkActs.Question.TAG)),
            button("snooze", Icon.CLOCK, asking(WorkActs.Question.SNOOZE)),
            button("done", Icon.CHECK, deeds.done()));
    node.getStyleClass().add("card-acts");
    node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    // A press here is no press on the card, which would open it.
    node.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
  }

  Region node() {
    return node;
  }

  private Consumer<MentionId> asking(WorkActs.Question question) {
    return mention -> deeds.ask().about(question, mention);
  }

  private Button button(String key, Icon icon, Consumer<MentionId> press) {
    Button button = new Button("", icon.node(16));
    button.getStyleClass().add("es-icon-button");
    button.setId("card-" + key);
    button.setAccessibleText(words.get("card.act." + key));
    button.setTooltip(new Tooltip(words.get("card.act." + key + ".tip")));
    // Whoever has no mouse has the letters.
    button.setFocusTraversable(false);
    button.setOnAction(done -> of.get().ifPresent(press));
    return button;
  }
}

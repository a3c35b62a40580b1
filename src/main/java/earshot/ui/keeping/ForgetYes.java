package earshot.ui.keeping;

import earshot.model.MentionId;
import earshot.ui.kit.Messages;
import earshot.ui.kit.TypedYes;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// The yes to the forgetting of a person: how many mentions go, typed.
final class ForgetYes {
  private final ForgetViewModel model;
  private final ForgetDesk.Asked asked;
  private final Messages words;
  private final TypedYes count;
  private final SetChangeListener<MentionId> ticked;

  /// @param forget cannot be pressed before the number is there
  ForgetYes(ForgetViewModel model, ForgetDesk.Asked asked, Messages words, Button forget) {
    this.model = model;
    this.asked = asked;
    this.words = words;
    count = new TypedYes("forget-count", model.typedProperty(), forget);
    ask();
    // Each text of others that is ticked is one more. The model outlives the sheet.
    ticked = change -> ask();
    model.also().addListener(new WeakSetChangeListener<>(ticked));
  }

  Node node() {
    return count.node();
  }

  private void ask() {
    long going = model.going(asked);
    count.ask(words.get("forget.type", words.formats().number(going)), going);
  }
}

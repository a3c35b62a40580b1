package earshot.ui.timeline;

import earshot.model.Draft;
import earshot.model.MentionId;
import earshot.ui.reply.ReplyListener;
import java.util.Set;

/// Lets the timeline know what a person did in the reply pane.
record ReplyEar(CardsViewModel cards, StatusActs acts) implements ReplyListener {
  @Override
  public void saved(MentionId mention) {
    cards.changed(Set.of(mention));
  }

  @Override
  public void sent(MentionId mention, Draft draft) {
    acts.sent(mention, draft);
  }

  @Override
  public void notMarked() {
    acts.notKept();
  }
}

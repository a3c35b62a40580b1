package earshot.ui.reply;

import earshot.model.Draft;
import earshot.model.MentionId;

/// Hears what became durable in the reply pane.
public interface ReplyListener {
  /// A draft was saved; the mention may have another status now.
  default void saved(MentionId mention) {}

  /// An answer was marked as sent; the draft is to be named when that is taken back.
  default void sent(MentionId mention, Draft draft) {}

  /// Marking as sent, or taking it back, did not work.
  default void notMarked() {}
}

package earshot;

import earshot.model.MentionId;
import earshot.replies.Drafts;
import earshot.replies.KeptDrafts;
import earshot.replies.mode.Modes;
import earshot.storage.Stores;
import java.util.function.Consumer;

/// Everything of one workspace by which people answer.
final class Replying {
  private final Stores stores;
  private final Modes modes;
  private final Consumer<MentionId> changed;

  /// @param changed told of each mention that a person changed, after it is durable
  Replying(Stores stores, Consumer<MentionId> changed) {
    this.stores = stores;
    this.modes = new Modes(stores.modes());
    this.changed = changed;
  }

  /// Whether replies are on.
  Modes modes() {
    return modes;
  }

  /// @param user who writes
  Drafts drafts(String user) {
    return new KeptDrafts(stores, modes, user, changed);
  }
}

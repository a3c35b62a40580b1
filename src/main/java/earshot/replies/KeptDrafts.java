package earshot.replies;

import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.MentionId;
import earshot.storage.DraftStore;
import java.util.Optional;
import java.util.function.Consumer;

/// Drafts in the workspace's database, which tell when the standing of a mention changed with them.
public final class KeptDrafts implements Drafts {
  private final DraftStore store;
  private final Consumer<MentionId> changed;

  /// Drafts over a store.
  ///
  /// @param changed told of each mention whose status changed, after it is durable
  public KeptDrafts(DraftStore store, Consumer<MentionId> changed) {
    this.store = store;
    this.changed = changed;
  }

  @Override
  public Optional<Draft> openDraft(MentionId mention) {
    return store.open(mention);
  }

  @Override
  public Draft openOrMake(MentionId mention) {
    return store.openOrMake(mention);
  }

  @Override
  public Draft save(DraftId draft, String body) {
    DraftStore.Saved saved = store.save(draft, body);
    return saved.begun() ? told(saved.draft()) : saved.draft();
  }

  @Override
  public Draft markSent(DraftId draft, Optional<String> answerUrl) {
    return told(store.markSent(draft, answerUrl));
  }

  @Override
  public Draft unmarkSent(DraftId draft) {
    return told(store.unmarkSent(draft));
  }

  private Draft told(Draft draft) {
    changed.accept(draft.mention());
    return draft;
  }
}

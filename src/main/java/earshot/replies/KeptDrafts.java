package earshot.replies;

import earshot.model.ApprovalStep;
import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.DraftState;
import earshot.model.DraftVersion;
import earshot.model.MentionId;
import earshot.replies.mode.Modes;
import earshot.storage.ApprovalStore;
import earshot.storage.DraftStore;
import earshot.storage.Stores;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Drafts in the workspace's database, which tell when the standing of a mention changed with them.
public final class KeptDrafts implements Drafts {
  private final DraftStore store;
  private final ApprovalStore approvals;
  private final Modes modes;
  private final SendingGate gate;
  private final String user;
  private final Consumer<MentionId> changed;

  /// Drafts over a workspace's stores.
  ///
  /// @param modes asked before an answer is marked as sent
  /// @param gate asked next
  /// @param user who writes and asks
  /// @param changed told of each mention whose status changed, after it is durable
  public KeptDrafts(
      Stores stores, Modes modes, SendingGate gate, String user, Consumer<MentionId> changed) {
    this.store = stores.drafts();
    this.approvals = stores.approvals();
    this.modes = modes;
    this.gate = gate;
    this.user = user;
    this.changed = changed;
  }

  @Override
  public Optional<Draft> openDraft(MentionId mention) {
    return store.open(mention);
  }

  @Override
  public Draft openOrMake(MentionId mention) {
    return store.openOrMake(mention, user);
  }

  @Override
  public Draft save(DraftId draft, String body) {
    DraftStore.Saved saved = store.save(draft, body, user);
    return saved.moved() ? told(saved.draft()) : saved.draft();
  }

  @Override
  public Draft markSent(DraftId draft, Optional<String> answerUrl) {
    modes.requireHandsOn();
    gate.require(store.byId(draft));
    Draft sent = told(store.markSent(draft, answerUrl, user));
    gate.sent(sent);
    return sent;
  }

  @Override
  public Draft unmarkSent(DraftId draft) {
    Draft open = told(store.unmarkSent(draft, user));
    gate.unsent(open);
    return open;
  }

  @Override
  public Optional<Draft> lastSent(MentionId mention) {
    return store.of(mention).stream()
        .filter(draft -> draft.state() == DraftState.SENT)
        .max(Comparator.comparing(draft -> draft.sentAt().orElse(Instant.MIN)));
  }

  @Override
  public void copied(DraftId draft) {
    store.copied(draft, user);
  }

  @Override
  public List<DraftVersion> versions(DraftId draft) {
    return approvals.versions(draft);
  }

  @Override
  public List<ApprovalStep> steps(DraftId draft) {
    return approvals.steps(draft);
  }

  @Override
  public Draft submit(DraftId draft, String note) {
    return told(approvals.submit(draft, user, note));
  }

  @Override
  public Draft decide(DraftId draft, ApprovalStore.Verdict verdict) {
    return told(approvals.decide(draft, verdict));
  }

  @Override
  public Draft withdraw(DraftId draft) {
    return told(approvals.withdraw(draft, user));
  }

  @Override
  public Draft reconsider(DraftId draft) {
    return told(approvals.reconsider(draft, user));
  }

  @Override
  public Draft bringBack(DraftId draft, int version) {
    return told(approvals.bringBack(draft, version, user));
  }

  @Override
  public Draft discard(DraftId draft) {
    return told(store.discard(draft, user));
  }

  @Override
  public Draft undiscard(DraftId draft) {
    return told(store.undiscard(draft, user));
  }

  private Draft told(Draft draft) {
    changed.accept(draft.mention());
    return draft;
  }
}

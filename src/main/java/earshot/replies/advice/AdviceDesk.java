package earshot.replies.advice;

import earshot.model.Advised;
import earshot.model.Authored;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Overruled;
import earshot.model.PersonsMark;
import earshot.storage.AdviceStore;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Takes in what people say against the machine: what a mention is, and what to do instead. Each
/// act returns how it stood before, to be restored. Never call it on the FX thread.
public final class AdviceDesk {
  private final AdviceStore store;
  private final Advisor advisor;
  private final InstantSource clock;
  private final Consumer<MentionId> changed;

  /// @param changed told of each mention whose advice may be another one, after it is durable
  public AdviceDesk(
      AdviceStore store, Advisor advisor, InstantSource clock, Consumer<MentionId> changed) {
    this.store = store;
    this.advisor = advisor;
    this.clock = clock;
    this.changed = changed;
  }

  /// What is advised now.
  public Advisor advisor() {
    return advisor;
  }

  /// The mention is this.
  public AdviceStore.Before mark(MentionId mention, PersonsMark mark, String byUser) {
    return told(store.mark(mention, mark, "", byUser));
  }

  /// The mention is not this.
  public AdviceStore.Before unmark(MentionId mention, PersonsMark mark, String byUser) {
    return told(store.unmark(mention, mark, byUser));
  }

  /// Does something else than the rules advise.
  ///
  /// @param reason at least [Overruled#SHORTEST] characters
  /// @throws IllegalArgumentException when the reason is too short, when it is what the rules
  ///   advise, or in listening mode
  public AdviceStore.Before overrule(
      Mention mention, Advised instead, String reason, String byUser) {
    Advice advice = advisor.advise(mention);
    if (!advice.canBeOverruled()) {
      throw new IllegalArgumentException(
          "Replies are off in listening mode. Change the mode first.");
    }
    Authored made = new Authored(clock.instant(), byUser);
    return told(
        store.overrule(
            mention.id(),
            new Overruled(advice.rule().id(), advice.byRule().verdict(), instead, reason, made)));
  }

  /// Follows the rules again.
  public AdviceStore.Before takeBack(MentionId mention, String byUser) {
    return told(store.takeBack(mention, byUser));
  }

  /// Puts marks and decision as they stood before an act.
  public AdviceStore.Before restore(AdviceStore.Before before, String byUser) {
    return told(store.restore(before, byUser));
  }

  private AdviceStore.Before told(AdviceStore.Before before) {
    changed.accept(before.mention());
    return before;
  }
}

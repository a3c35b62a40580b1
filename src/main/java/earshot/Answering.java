package earshot;

import earshot.cli.Answers;
import earshot.intake.BrandTerms;
import earshot.model.MentionId;
import earshot.replies.Drafts;
import earshot.replies.KeptDrafts;
import earshot.replies.advice.AdviceDesk;
import earshot.replies.advice.Known;
import earshot.replies.advice.RuleBook;
import earshot.replies.advice.RuledAdvisor;
import earshot.storage.Stores;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What one workspace needs to answer: drafts, rules of advice, and what people say against them.
final class Answering implements Answers {
  private final Stores stores;
  private final Consumer<MentionId> changed;
  private final RuleBook book;
  private final RuledAdvisor advisor;
  private final AdviceDesk advice;

  /// What decides about advice beside the mentions.
  ///
  /// @param listening whether answering is switched off
  record Deciding(BooleanSupplier listening, Known known) {}

  /// @param changed told of each mention about which a person said something
  Answering(
      Stores stores,
      Deciding deciding,
      InstantSource clock,
      Consumer<MentionId> changed) {
    this.stores = stores;
    this.changed = changed;
    book = new RuleBook(stores.adviceRules(), stores.settings());
    advisor =
        new RuledAdvisor(
            stores.advice(),
            book,
            deciding.known(),
            new RuledAdvisor.Around(
                deciding.listening(), () -> BrandTerms.tracked(stores.brands().all()), clock));
    advice = new AdviceDesk(stores.advice(), advisor, clock, changed);
  }

  /// Drafts of answers.
  ///
  /// @param user under whose name they are noted
  Drafts drafts(String user) {
    return new KeptDrafts(stores, user, changed);
  }

  @Override
  public AdviceDesk advice() {
    return advice;
  }

  @Override
  public RuledAdvisor advisor() {
    return advisor;
  }

  @Override
  public RuleBook adviceRules() {
    return book;
  }
}

package earshot.ui.advice;

import earshot.model.Advised;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PersonsMark;
import earshot.replies.advice.Advice;
import earshot.replies.advice.AdviceDesk;
import earshot.storage.AdviceStore.Before;
import java.util.Optional;

/// Advice of the opened workspace.
///
/// @param user under whose name decisions are kept
public record StoredAdvice(AdviceDesk desk, String user) implements AdviceBook {
  @Override
  public Optional<Advice> advice(Mention mention) {
    return Optional.of(desk.advisor().advise(mention));
  }

  @Override
  public Before mark(MentionId mention, PersonsMark mark, boolean is) {
    return is ? desk.mark(mention, mark, user) : desk.unmark(mention, mark, user);
  }

  @Override
  public Before overrule(Mention mention, Advised instead, String reason) {
    return desk.overrule(mention, instead, reason, user);
  }

  @Override
  public Before takeBack(MentionId mention) {
    return desk.takeBack(mention, user);
  }

  @Override
  public Before restore(Before before) {
    return desk.restore(before, user);
  }
}

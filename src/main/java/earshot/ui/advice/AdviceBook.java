package earshot.ui.advice;

import earshot.model.Advised;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PersonsMark;
import earshot.replies.advice.Advice;
import earshot.storage.AdviceStore.Before;
import java.util.Optional;

/// Asks for advice and keeps what people say against it; never call it on the FX thread. Each act
/// returns how it stood before.
public interface AdviceBook {
  /// What is advised; absent where nothing is ever answered, as on a window without a workspace.
  Optional<Advice> advice(Mention mention);

  /// The mention is this, or is not.
  Before mark(MentionId mention, PersonsMark mark, boolean is);

  /// Does something else than the rules advise.
  ///
  /// @throws IllegalArgumentException with a sentence when that is not possible
  Before overrule(Mention mention, Advised instead, String reason);

  /// Follows the rules again.
  Before takeBack(MentionId mention);

  /// Puts it as it stood; returns how it stood until now.
  Before restore(Before before);
}

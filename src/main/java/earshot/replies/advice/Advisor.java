package earshot.replies.advice;

import earshot.model.Mention;
import earshot.model.MentionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells whether a mention wants an answer, and why. Never call it on the FX thread.
public interface Advisor {
  /// Advice for each of these, with a few questions to the store for all of them together.
  Map<MentionId, Advice> advise(Collection<Mention> mentions);

  /// Advice for one.
  default Advice advise(Mention mention) {
    return Optional.ofNullable(advise(List.of(mention)).get(mention.id())).orElseThrow();
  }
}

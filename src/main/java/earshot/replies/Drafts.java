package earshot.replies;

import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.MentionId;
import java.util.Optional;

/// Keeps drafts of answers; never call it on the FX thread. Every call returns only when its effect
/// is durable.
public interface Drafts {
  /// The open draft of a mention, if there is one.
  Optional<Draft> openDraft(MentionId mention);

  /// The open draft of a mention; made when there is none. Two open drafts on one mention are
  /// impossible.
  Draft openOrMake(MentionId mention);

  /// Keeps the text as typed; the first words set the mention's status.
  Draft save(DraftId draft, String body);

  /// Notes that a person sent the answer by hand, and sets the mention's status.
  Draft markSent(DraftId draft, Optional<String> answerUrl);

  /// Takes the note back.
  Draft unmarkSent(DraftId draft);
}

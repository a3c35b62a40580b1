package earshot.storage;

import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.MentionId;
import java.util.Optional;

/// Keeps drafts of answers as they are typed.
public final class DraftStore {

  /// The open draft of a mention.
  public Optional<Draft> open(MentionId mention) {
    throw new UnsupportedOperationException();
  }

  /// The open draft of a mention; made when there is none, and the mention becomes DRAFTING.
  public Draft openOrMake(MentionId mention) {
    throw new UnsupportedOperationException();
  }

  /// Keeps the text as typed.
  public Draft save(DraftId id, String body) {
    throw new UnsupportedOperationException();
  }

  /// Notes that a person sent the answer, and the mention becomes SENT.
  public Draft markSent(DraftId id, Optional<String> answerUrl) {
    throw new UnsupportedOperationException();
  }

  /// Takes the note back, and the mention becomes DRAFTING.
  public Draft unmarkSent(DraftId id) {
    throw new UnsupportedOperationException();
  }
}

package earshot.replies;

import earshot.model.ApprovalStep;
import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.DraftVersion;
import earshot.model.MentionId;
import earshot.storage.ApprovalStore;
import java.util.List;
import java.util.Optional;

/// Keeps drafts of answers; never call it on the FX thread. Every call returns only when its effect
/// is durable.
public interface Drafts {
  /// The open draft of a mention, if there is one.
  Optional<Draft> openDraft(MentionId mention);

  /// The open draft of a mention; made when there is none. Two open drafts on one mention are
  /// impossible.
  Draft openOrMake(MentionId mention);

  /// Keeps the text as typed; the first words set the mention's status, and other words than a
  /// second person was asked about withdraw the question.
  Draft save(DraftId draft, String body);

  /// Notes that a person sent the answer by hand, and sets the mention's status.
  ///
  /// @throws IllegalStateException with one sentence, when a check blocks it
  Draft markSent(DraftId draft, Optional<String> answerUrl);

  /// Takes the note back.
  Draft unmarkSent(DraftId draft);

  /// The answer to a mention that was sent last, if one was.
  Optional<Draft> lastSent(MentionId mention);

  /// Notes that a person copied the words of a draft.
  void copied(DraftId draft);

  /// Older words of a draft, the newest first.
  List<DraftVersion> versions(DraftId draft);

  /// What was asked and answered about a draft, the newest first.
  List<ApprovalStep> steps(DraftId draft);

  /// Asks a second person whether it may be sent.
  ///
  /// @throws IllegalStateException with a sentence, when it is empty or was asked about already
  Draft submit(DraftId draft, String note);

  /// Notes what the second person says.
  ///
  /// @throws IllegalStateException with a sentence, when the words were changed since or are theirs
  Draft decide(DraftId draft, ApprovalStore.Verdict verdict);

  /// Takes the question back, or a yes.
  Draft withdraw(DraftId draft);

  /// Takes the second person's word back; the draft waits again.
  Draft reconsider(DraftId draft);

  /// Brings the words of an older version back; those that stood are kept.
  Draft bringBack(DraftId draft, int version);

  /// Puts a draft away; its words are kept.
  Draft discard(DraftId draft);

  /// Brings a draft back that was put away.
  ///
  /// @throws IllegalStateException with a sentence, when another one was begun since
  Draft undiscard(DraftId draft);
}

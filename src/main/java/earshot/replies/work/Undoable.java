package earshot.replies.work;

import earshot.model.MentionId;
import java.util.Map;
import java.util.Set;

/// One act of a person on one or many mentions, done and durable, with its way back.
///
/// Undoing restores every field as it was; what somebody changed since is left alone. Never call it
/// on the FX thread.
public interface Undoable {
  /// The mentions that changed.
  Set<MentionId> changed();

  /// How many were left as they are, by the reason.
  Map<Transitions.Refusal, Integer> refused();

  /// Takes it back; returns the mentions that are as they were before.
  Set<MentionId> undo();

  /// Does it again after it was taken back; returns the mentions that are as they were after it.
  Set<MentionId> redo();
}

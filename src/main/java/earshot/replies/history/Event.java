package earshot.replies.history;

import earshot.model.DraftVersion;
import earshot.model.JournalAction;
import java.time.Instant;
import java.util.Optional;

/// Something that happened to a mention.
///
/// @param byUser who did it, as the computer knows them; empty when it was its author or nobody
///   known
public record Event(Instant at, String byUser, What what) {
  /// What happened.
  public sealed interface What {
    /// Its author changed the words.
    record Edited(String before, String after) implements What {}

    /// A person decided something about it.
    ///
    /// @param to the stored name of the status or label it got; absent where there is none
    record Decided(JournalAction action, Optional<String> to) implements What {}

    /// Somebody wrote a note.
    record Noted(String remark) implements What {}

    /// Words of an answer to it were kept.
    ///
    /// @param before the words of the version before; empty for the first
    record Drafted(DraftVersion.Kind kind, int version, String before, String after)
        implements What {}
  }
}

package earshot.replies.work;

import earshot.model.CameBack;
import earshot.model.MentionId;
import earshot.model.Priority;
import earshot.model.Snooze;
import earshot.model.Status;
import earshot.model.Work;
import earshot.model.WorkCounts;
import earshot.model.WorkFilter;
import earshot.model.WorkPage;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is in work, and what people do about it. Every act is one transaction, durable when it
/// returns, however many mentions it is about. Never call it on the FX thread.
public interface WorkDesk {
  /// A page of what is in work, the most pressing first; what was sent, newest first.
  ///
  /// @param after where the page before ended
  /// @param limit at least 1
  WorkPage page(WorkFilter filter, Optional<WorkPage.Token> after, int limit);

  /// How much is in work.
  WorkCounts counts();

  /// The midnight that ends today where the team works; what is due before it is due today.
  Instant tonight();

  /// The name of the person at this computer.
  String user();

  /// What people do about these mentions; one that is no longer stored has no entry.
  Map<MentionId, Work> of(Collection<MentionId> mentions);

  /// Moves mentions where [Transitions] allow it.
  ///
  /// @param reason why no answer is needed or why it is closed; may be empty
  Undoable move(Collection<MentionId> mentions, Status to, String reason);

  /// Gives mentions to somebody; to nobody when the name is absent.
  Undoable assign(Collection<MentionId> mentions, Optional<String> person);

  /// Says how much an answer matters; the time by which it is due follows.
  Undoable prioritise(Collection<MentionId> mentions, Priority priority);

  /// Sets the time by which an answer is due; absent, the clock reckons it again.
  Undoable due(Collection<MentionId> mentions, Optional<Instant> at);

  /// Puts mentions out of sight until a time or an answer, or wakes them with [Snooze#NONE]. What
  /// is done is refused.
  Undoable snooze(Collection<MentionId> mentions, Snooze snooze);

  /// Puts a tag on mentions; it is made when there is none of that name.
  ///
  /// @throws IllegalArgumentException when no tag may be called so
  Undoable tag(Collection<MentionId> mentions, String name);

  /// Takes a tag off mentions.
  Undoable untag(Collection<MentionId> mentions, String name);

  /// Puts a star on mentions, or takes it off.
  Undoable star(Collection<MentionId> mentions, boolean on);

  /// Keeps a remark beside each of the mentions.
  ///
  /// @throws IllegalArgumentException when it is blank or longer than 65,536 characters
  Undoable note(Collection<MentionId> mentions, String remark);

  /// Takes a remark away.
  Undoable removeNote(long note);

  /// Closes mentions: done.
  default Undoable close(Collection<MentionId> mentions) {
    return move(mentions, Status.CLOSED, "");
  }

  /// Opens mentions again that were done or answered.
  default Undoable reopen(Collection<MentionId> mentions) {
    return move(mentions, Status.TRIAGED, "");
  }

  /// Brings mentions back to where somebody sees them: what slept wakes; what was answered, is
  /// waited for or was closed needs an answer again, and its clock starts anew. Those for which a
  /// person said that no answer is needed stay. Not an act of a person: it cannot be undone.
  ///
  /// @return the mentions that came back
  Set<MentionId> bringBack(Collection<MentionId> mentions, CameBack why);
}

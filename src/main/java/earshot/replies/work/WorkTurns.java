package earshot.replies.work;

import earshot.model.AnswerTerms;
import earshot.model.CameBack;
import earshot.model.MentionId;
import earshot.storage.Progress;
import earshot.storage.WorkUpkeep;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Lets time do its part: judges what arrived, wakes what slept long enough, and reckons anew when
/// the hours changed. Called now and then; what one call leaves the next one finds.
public final class WorkTurns {
  private static final int AT_ONCE = 500;

  private final WorkUpkeep upkeep;
  private final Consumer<Set<MentionId>> changed;

  /// Turns over a store.
  ///
  /// @param changed told of mentions whose work changed, after it is durable
  public WorkTurns(WorkUpkeep upkeep, Consumer<Set<MentionId>> changed) {
    this.upkeep = upkeep;
    this.changed = changed;
  }

  /// Does what is due until nothing is.
  ///
  /// @param progress hears how far reckoning anew has come, and may end it
  public void take(Progress progress) {
    if (!upkeep.reckoned()) upkeep.reckon(AT_ONCE, progress);
    Set<MentionId> all = new HashSet<>();
    WorkUpkeep.Judged judged;
    do {
      progress.at(0, 1);
      judged = upkeep.judge(AT_ONCE, Owed::need);
      all.addAll(judged.entered());
    } while (judged.looked() == AT_ONCE);
    Set<MentionId> woken;
    do {
      woken =
          upkeep.wake(
              AT_ONCE,
              (before, now, terms) -> Returning.of(before, CameBack.SNOOZE_OVER, now, terms));
      all.addAll(woken);
    } while (woken.size() == AT_ONCE);
    if (!all.isEmpty()) changed.accept(all);
  }

  /// Keeps other hours or targets, and reckons by them what is due.
  ///
  /// @return how many answers are due at another time now
  public int keep(AnswerTerms terms, String byUser, Progress progress) {
    upkeep.keep(terms, byUser);
    return upkeep.reckon(AT_ONCE, progress);
  }
}

package earshot.ui.timeline;

import earshot.insight.StoryDetail;
import earshot.insight.Unit;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import earshot.model.Units;
import earshot.search.Grouping;
import earshot.storage.StoryStore.Mark;
import earshot.storage.StoryStore.Regrouped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// What the timeline asks and says about stories; never called on the FX thread.
public interface StoryDesk {
  /// How much fits the filter; absent when that is too much to count by stories and voices.
  Optional<Units> units(MentionFilter filter);

  /// Which mentions of a window count as one; absent where every mention counts.
  Optional<Grouping> grouping(Unit unit, TimeRange range);

  /// The stories of these mentions; a mention in none has no entry.
  Map<MentionId, Mark> marks(Collection<MentionId> mentions);

  /// The story of a mention; absent when it has no copies.
  Optional<StoryDetail> of(MentionId mention);

  /// Takes a mention out of its story for ever.
  Regrouped split(MentionId mention);

  /// Makes the stories of two mentions one for ever.
  Regrouped merge(MentionId one, MentionId other);

  /// Takes back a split or a merge.
  void restore(Regrouped done);
}

package earshot.ui.timeline;

import earshot.insight.ArchiveStories;
import earshot.insight.StoryDetail;
import earshot.insight.Unit;
import earshot.intake.story.Stories;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import earshot.model.Units;
import earshot.search.Grouping;
import earshot.storage.StoryStore;
import earshot.storage.StoryStore.Mark;
import earshot.storage.StoryStore.Regrouped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// The stories of a workspace, as its timeline asks for them.
public final class WorkingStories implements StoryDesk {
  private final StoryStore store;
  private final ArchiveStories archive;
  private final Stories stories;
  private final String user;

  /// @param user under whose name splits and merges are noted
  public WorkingStories(StoryStore store, ArchiveStories archive, Stories stories, String user) {
    this.store = store;
    this.archive = archive;
    this.stories = stories;
    this.user = user;
  }

  @Override
  public Optional<Units> units(MentionFilter filter) {
    return archive.units(filter);
  }

  @Override
  public Optional<Grouping> grouping(Unit unit, TimeRange range) {
    return archive.grouping(unit, range);
  }

  @Override
  public Map<MentionId, Mark> marks(Collection<MentionId> mentions) {
    return store.marks(mentions);
  }

  @Override
  public Optional<StoryDetail> of(MentionId mention) {
    return archive.of(mention);
  }

  @Override
  public Regrouped split(MentionId mention) {
    return stories.split(mention, user);
  }

  @Override
  public Regrouped merge(MentionId one, MentionId other) {
    return stories.merge(one, other, user);
  }

  @Override
  public void restore(Regrouped done) {
    stories.restore(done);
  }
}

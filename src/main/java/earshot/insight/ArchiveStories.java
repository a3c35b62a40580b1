package earshot.insight;

import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.StoryId;
import earshot.model.TimeRange;
import earshot.model.Units;
import earshot.search.Grouping;
import earshot.search.Hits;
import earshot.search.SearchIndex;
import earshot.storage.Stores;
import earshot.storage.StoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts what is said by mentions, stories and voices, and tells one story; never call it on the
/// FX thread.
public final class ArchiveStories {
  /// Members that are told with a story.
  public static final int MEMBERS = 200;

  /// A search that finds more is counted by mentions alone.
  private static final int MOST_FOUND = 50_000;

  private static final int PAGE = 2_000;

  private final StoryStore store;
  private final Groups groups;
  private final SearchIndex index;

  /// Stories of one workspace.
  public ArchiveStories(Stores stores, SearchIndex index) {
    this.store = stores.stories();
    this.groups = new Groups(stores.voices());
    this.index = index;
  }

  /// How much fits the filter, exactly; absent when a search for words finds more than 50,000
  /// mentions.
  ///
  /// @throws earshot.search.QueryError when the filter's query cannot be read
  public Optional<Units> units(MentionFilter filter) {
    if (filter.query().isBlank()) return Optional.of(store.units(filter));
    List<MentionId> found = new ArrayList<>();
    Optional<PageToken> after = Optional.empty();
    do {
      Hits hits = index.page(filter, after, PAGE);
      hits.tokens().forEach(token -> found.add(token.id()));
      if (found.size() > MOST_FOUND) return Optional.empty();
      after = hits.next();
    } while (after.isPresent());
    return Optional.of(store.units(found));
  }

  /// Which mentions of a window count as one, hidden ones too; absent where every mention counts.
  /// The window is read: about five seconds for a million mentions.
  public Optional<Grouping> grouping(Unit unit, TimeRange range) {
    return groups.by(unit, range);
  }

  /// The story a mention is of; absent when it has no copies.
  public Optional<StoryDetail> of(MentionId mention) {
    Map<MentionId, StoryStore.Mark> marks = store.marks(List.of(mention));
    return Optional.ofNullable(marks.get(mention)).flatMap(mark -> detail(mark.story(), MEMBERS));
  }

  /// The story of this name, or the one it went into.
  ///
  /// @param members how many of its members are told
  public Optional<StoryDetail> detail(StoryId story, int members) {
    return store
        .told(story)
        .map(told -> new StoryDetail(told, store.members(told.story(), members)));
  }

  /// The stories told in a stretch of time, those with most members in it first.
  public List<StoryStore.Lately> lately(TimeRange range, int most) {
    return store.lately(range, most);
  }
}

package earshot.ui.timeline;

import earshot.insight.StoryDetail;
import earshot.insight.Unit;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.StoryId;
import earshot.model.TimeRange;
import earshot.model.Units;
import earshot.search.Grouping;
import earshot.storage.StoryStore.Mark;
import earshot.storage.StoryStore.Regrouped;
import earshot.storage.StoryStore.Told;
import earshot.storage.StoryStore.Was;
import earshot.ui.SampleStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Keeps stories in memory and tells of changes as the program does.
final class SampleStories implements StoryDesk {
  private static final Comparator<Mention> IN_TIME =
      Comparator.comparing(Mention::at).thenComparing(Mention::id);

  private final SampleStore store;
  private final Map<MentionId, Long> storyOf = new HashMap<>();

  /// Hears which mentions are of another story.
  Consumer<Set<MentionId>> changed = _ -> {};

  /// How often a window was read to be counted by stories or voices.
  int grouped;

  SampleStories(SampleStore store) {
    this.store = store;
  }

  /// These tell one story.
  void tell(Collection<MentionId> members) {
    long story = members.stream().min(Comparator.naturalOrder()).orElseThrow().value();
    members.forEach(member -> storyOf.put(member, story));
  }

  @Override
  public Optional<Units> units(MentionFilter filter) {
    List<Mention> all = store.page(filter, Optional.empty(), 1_000_000).mentions();
    long stories =
        all.stream().map(m -> storyOf.getOrDefault(m.id(), -m.id().value())).distinct().count();
    long voices = all.stream().map(m -> m.content().author()).distinct().count();
    return Optional.of(new Units(all.size(), stories, voices));
  }

  @Override
  public Optional<Grouping> grouping(Unit unit, TimeRange range) {
    grouped++;
    if (unit == Unit.MENTIONS) return Optional.empty();
    Map<MentionId, Object> keys = new HashMap<>();
    for (Mention each : store.page(MentionFilter.ALL, Optional.empty(), 1_000_000).mentions()) {
      Object story = storyOf.getOrDefault(each.id(), -each.id().value());
      keys.put(each.id(), unit == Unit.STORIES ? story : each.content().author());
    }
    List<Object> different = keys.values().stream().distinct().toList();
    return Optional.of(
        new Grouping() {
          @Override
          public int size() {
            return different.size();
          }

          @Override
          public int of(MentionId mention) {
            return different.indexOf(keys.get(mention));
          }
        });
  }

  @Override
  public Map<MentionId, Mark> marks(Collection<MentionId> mentions) {
    Map<MentionId, Mark> marks = new HashMap<>();
    for (MentionId mention : mentions) {
      List<Mention> members = members(mention);
      if (members.size() < 2) continue;
      StoryId story = story(mention);
      marks.put(mention, new Mark(story, members.size(), members.getFirst().id()));
    }
    return marks;
  }

  @Override
  public Optional<StoryDetail> of(MentionId mention) {
    List<Mention> members = members(mention);
    if (members.size() < 2) return Optional.empty();
    List<Instant> times = members.stream().map(Mention::at).toList();
    int voices = (int) members.stream().map(m -> m.content().author()).distinct().count();
    int sources = (int) members.stream().map(m -> m.origin().source()).distinct().count();
    Told told =
        new Told(story(mention), members.getFirst().id(), members.size(), voices, sources, times);
    return Optional.of(new StoryDetail(told, members));
  }

  @Override
  public Regrouped split(MentionId mention) {
    return regroup(List.of(mention), Optional.empty());
  }

  @Override
  public Regrouped merge(MentionId one, MentionId other) {
    List<MentionId> all = new ArrayList<>(List.of(one, other));
    members(one).forEach(each -> all.add(each.id()));
    members(other).forEach(each -> all.add(each.id()));
    return regroup(List.copyOf(Set.copyOf(all)), all.stream().min(Comparator.naturalOrder()));
  }

  private Regrouped regroup(List<MentionId> mentions, Optional<MentionId> story) {
    List<Was> before = new ArrayList<>();
    for (MentionId mention : mentions) {
      long was = storyOf.getOrDefault(mention, mention.value());
      before.add(new Was(mention, was, Optional.empty()));
      if (story.isEmpty()) storyOf.remove(mention);
      else storyOf.put(mention, story.get().value());
    }
    changed.accept(Set.copyOf(mentions));
    return new Regrouped(Set.copyOf(mentions), before);
  }

  @Override
  public void restore(Regrouped done) {
    for (Was was : done.before()) storyOf.put(was.mention(), was.group());
    changed.accept(done.changed());
  }

  private StoryId story(MentionId mention) {
    return new StoryId(storyOf.getOrDefault(mention, mention.value()));
  }

  private List<Mention> members(MentionId mention) {
    Long story = storyOf.get(mention);
    if (story == null) return List.of();
    return store.page(MentionFilter.ALL, Optional.empty(), 1_000_000).mentions().stream()
        .filter(each -> story.equals(storyOf.get(each.id())))
        .sorted(IN_TIME)
        .toList();
  }
}

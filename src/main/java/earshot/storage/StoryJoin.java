package earshot.storage;

import earshot.model.MentionId;
import earshot.storage.StoryRows.Group;
import earshot.storage.StoryRows.Member;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Puts together what says the same: stories are the connected parts of all links, so that it does
/// not matter which link is found first.
///
/// A group in which a person put somebody by hand is settled. Two of those are never joined here;
/// what lies between them goes to the greater one, of equal ones to the earlier.
final class StoryJoin {
  private static final Comparator<Group> STRONGEST =
      Comparator.comparing(Group::size).reversed().thenComparing(Group.IN_TIME);

  private final StoryRows stories;
  private final Map<Long, Long> parents = new HashMap<>();
  private final Set<MentionId> changed = new HashSet<>();

  StoryJoin(Rows rows) {
    stories = new StoryRows(rows);
  }

  /// Joins; says which mentions are of another story now.
  Set<MentionId> run(List<StoryStore.Link> links) throws SQLException {
    Set<Long> linked = new HashSet<>();
    for (StoryStore.Link link : links) {
      linked.add(link.one().value());
      linked.add(link.other().value());
    }
    Map<Long, Long> groupOf = new HashMap<>();
    List<Member> members = stories.standing(linked);
    members.forEach(each -> groupOf.put(each.id(), each.group()));
    Map<Long, Group> groups = stories.groups(members);
    Set<Long> settled = stories.settled(groups.keySet());
    groups.keySet().forEach(id -> parents.put(id, id));
    List<long[]> toSettled = new ArrayList<>();
    for (StoryStore.Link link : links) {
      Long one = groupOf.get(link.one().value());
      Long other = groupOf.get(link.other().value());
      if (one == null || other == null || one.equals(other)) continue;
      boolean free = !settled.contains(one) && !settled.contains(other);
      if (free) unite(one, other);
      else if (!settled.contains(one)) toSettled.add(new long[] {one, other});
      else if (!settled.contains(other)) toSettled.add(new long[] {other, one});
    }
    attach(toSettled, groups);
    for (List<Group> part : parts(groups)) if (part.size() > 1) merge(part);
    stories.write();
    return changed;
  }

  // Only now that everything free is together: each part goes to one settled group, whole.
  private void attach(List<long[]> links, Map<Long, Group> groups) {
    Map<Long, Group> strongest = new TreeMap<>();
    for (long[] link : links) {
      Group settled = groups.get(link[1]);
      if (settled == null) continue;
      strongest.merge(
          find(link[0]),
          settled,
          (one, other) -> STRONGEST.compare(one, other) <= 0 ? one : other);
    }
    strongest.forEach((part, settled) -> unite(part, settled.id()));
  }

  private void merge(List<Group> part) throws SQLException {
    part.sort(Group.IN_TIME);
    Group first = part.getFirst();
    long story = first.id();
    int size = 0;
    for (Group each : part) {
      size += each.size();
      if (!each.isStory()) place(each.first(), story);
      if (each.id() == story) continue;
      if (each.isStory()) {
        for (Member member : stories.members(each.id())) place(member.id(), story);
      }
      stories.mergeAway(each.id(), story);
    }
    stories.keep(new Group(story, first.first(), first.at(), size));
  }

  private void place(long mention, long story) {
    stories.place(mention, story);
    changed.add(new MentionId(mention));
  }

  private List<List<Group>> parts(Map<Long, Group> groups) {
    Map<Long, List<Group>> parts = new TreeMap<>();
    groups
        .values()
        .forEach(
            group -> parts.computeIfAbsent(find(group.id()), _ -> new ArrayList<>()).add(group));
    return List.copyOf(parts.values());
  }

  private void unite(long one, long other) {
    parents.put(find(one), find(other));
  }

  private long find(long group) {
    long root = group;
    while (true) {
      long above = parents.getOrDefault(root, root);
      if (above == root) return root;
      parents.put(group, above);
      root = above;
    }
  }
}

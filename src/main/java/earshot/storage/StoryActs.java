package earshot.storage;

import earshot.model.MentionId;
import earshot.storage.StoryRows.Group;
import earshot.storage.StoryRows.Member;
import earshot.storage.StoryStore.Regrouped;
import earshot.storage.StoryStore.Was;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a person says about stories, and the way back.
///
/// Both sides of a split and of a merge are pinned, each by its earliest member: that settles them.
final class StoryActs {
  private static final String PINS =
      """
      SELECT p.mention_id, p.by_user
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN story_pin p ON p.mention_id = w.id""";
  private static final String UNPIN = "DELETE FROM story_pin WHERE mention_id = ?";
  private static final String PIN =
      "INSERT INTO story_pin (mention_id, story_id, by_user, made_at) VALUES (?, ?, ?, ?)";
  private static final String MOVE_PINS = "UPDATE story_pin SET story_id = ? WHERE mention_id = ?";

  private final Rows rows;
  private final StoryRows stories;
  private final Lines pins = new Lines();
  private final Map<Long, Long> renamed = new TreeMap<>();
  private final Map<Long, Group> kept = new TreeMap<>();
  private final Set<MentionId> changed = new HashSet<>();
  private final String byUser;
  private final Instant now;

  StoryActs(Rows rows, String byUser, Instant now) {
    this.rows = rows;
    this.stories = new StoryRows(rows);
    this.byUser = Wording.fitting(byUser, 200);
    this.now = now;
  }

  Regrouped split(long mention) throws SQLException {
    List<Member> story = everyone(mention);
    if (story.size() < 2) {
      throw new IllegalArgumentException("This mention is in no story; nothing can be taken out.");
    }
    List<Was> before = standing(story);
    List<Member> rest = story.stream().filter(each -> each.id() != mention).toList();
    List<Member> out = story.stream().filter(each -> each.id() == mention).toList();
    settle(rest, group(rest));
    settle(out, group(out));
    write();
    return new Regrouped(changed, before);
  }

  Regrouped merge(long one, long other) throws SQLException {
    List<Member> all = everyone(one);
    if (all.stream().anyMatch(each -> each.id() == other)) {
      throw new IllegalArgumentException("These are of one story already.");
    }
    List<Member> others = everyone(other);
    List<Was> before = new ArrayList<>(standing(all));
    before.addAll(standing(others));
    List<Member> together = new ArrayList<>(all);
    together.addAll(others);
    long story = group(together);
    settle(all, story);
    settle(others, story);
    write();
    return new Regrouped(changed, before);
  }

  Set<MentionId> restore(List<Was> before) throws SQLException {
    Map<Long, Was> wasOf = new HashMap<>();
    before.forEach(was -> wasOf.put(was.mention().value(), was));
    Map<Long, List<Member>> groups = new TreeMap<>();
    for (Member member : concerned(wasOf.keySet())) {
      Was was = wasOf.get(member.id());
      long group = was == null ? formerly(member.group(), before) : was.group();
      groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(member);
    }
    for (List<Member> members : groups.values()) {
      long story = group(members);
      for (Member member : members) {
        Was was = wasOf.get(member.id());
        if (was == null) continue;
        pins.add(UNPIN, member.id());
        was.pinnedBy().ifPresent(user -> pins.add(PIN, member.id(), story, user, now));
      }
    }
    write();
    return changed;
  }

  // Whoever came since keeps to the group that has the story's name, else to the first.
  private static long formerly(long group, List<Was> before) {
    return before.stream()
        .map(Was::group)
        .filter(was -> was == group)
        .findFirst()
        .orElseGet(() -> before.getFirst().group());
  }

  private List<Member> concerned(Collection<Long> mentions) throws SQLException {
    Map<Long, Member> all = new TreeMap<>();
    for (Member member : stories.standing(mentions)) {
      if (all.containsKey(member.id())) continue;
      everyone(member).forEach(each -> all.put(each.id(), each));
    }
    return List.copyOf(all.values());
  }

  private List<Member> everyone(long mention) throws SQLException {
    List<Member> found = stories.standing(List.of(mention));
    if (found.isEmpty()) throw new IllegalArgumentException("This mention is no longer stored.");
    return everyone(found.getFirst());
  }

  private List<Member> everyone(Member member) throws SQLException {
    List<Member> members = stories.members(member.group());
    return members.isEmpty() ? List.of(member) : members;
  }

  private List<Was> standing(List<Member> members) throws SQLException {
    Map<Long, String> pinned = new HashMap<>();
    rows.list(
        PINS,
        row -> pinned.put(row.integral("mention_id"), row.text("by_user")),
        (Object) members.stream().map(Member::id).toArray(Long[]::new));
    return members.stream()
        .map(
            each ->
                new Was(
                    new MentionId(each.id()),
                    each.group(),
                    Optional.ofNullable(pinned.get(each.id()))))
        .toList();
  }

  /// Makes these one story, or one mention alone; gives its id.
  private long group(List<Member> members) throws SQLException {
    List<Member> inTime = members.stream().sorted(Member.IN_TIME).toList();
    Member first = inTime.getFirst();
    long story = first.id();
    for (Member member : inTime) {
      if (inTime.size() > 1) stories.place(member.id(), story);
      else stories.alone(member.id());
      pins.add(MOVE_PINS, story, member.id());
      if (member.group() != story || inTime.size() == 1) changed.add(new MentionId(member.id()));
      if (member.group() != story) renamed.merge(member.group(), story, Math::min);
    }
    if (inTime.size() > 1) {
      kept.put(story, new Group(story, first.id(), first.at(), inTime.size()));
    }
    return story;
  }

  private void settle(List<Member> members, long story) {
    long first = members.stream().min(Member.IN_TIME).orElseThrow().id();
    pins.add(UNPIN, first);
    pins.add(PIN, first, story, byUser, now);
  }

  private void write() throws SQLException {
    renamed.forEach(
        (old, story) -> {
          if (!kept.containsKey(old)) stories.goneInto(old, story);
        });
    kept.values().forEach(stories::keep);
    stories.write();
    pins.run(rows);
  }
}

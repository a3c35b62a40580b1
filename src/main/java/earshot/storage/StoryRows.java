package earshot.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Reads and writes the rows of stories within one transaction.
///
/// A mention in no story is a group of its own, by its own number; a story is a group by its id.
/// The two never collide, for a mention that gave a story its id stays in it or has gone.
final class StoryRows {
  static final String STANDING =
      """
      SELECT m.id, m.effective_at, m.story_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention m ON m.id = w.id""";
  static final String STORIES =
      """
      SELECT s.id, s.first_mention_id, s.first_at, s.size
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN story s ON s.id = w.id""";
  static final String ALL_MEMBERS =
      """
      SELECT id, effective_at, story_id
      FROM mention
      WHERE story_id = ?""";
  // As many rows as a person has split and merged by hand.
  private static final String SETTLED =
      """
      SELECT DISTINCT p.story_id
      FROM story_pin p
      WHERE p.story_id = ANY(?)""";
  private static final String PLACE = "UPDATE mention SET story_id = ? WHERE id = ?";
  private static final String KEEP =
      """
      MERGE INTO story t
      USING (VALUES (CAST(? AS BIGINT), CAST(? AS BIGINT),
        CAST(? AS TIMESTAMP(3) WITH TIME ZONE), CAST(? AS INTEGER)))
        s (id, first_mention_id, first_at, size)
      ON t.id = s.id
      WHEN MATCHED THEN UPDATE SET first_mention_id = s.first_mention_id, first_at = s.first_at,
        size = s.size, merged_into = NULL
      WHEN NOT MATCHED THEN INSERT (id, first_mention_id, first_at, size)
        VALUES (s.id, s.first_mention_id, s.first_at, s.size)""";
  private static final String MERGE_AWAY =
      "UPDATE story SET merged_into = ?, size = 0 WHERE id = ?";
  private static final String MOVE_PINS = "UPDATE story_pin SET story_id = ? WHERE story_id = ?";

  private final Rows rows;
  private final Lines lines = new Lines();

  StoryRows(Rows rows) {
    this.rows = rows;
  }

  /// A mention and the group it is in.
  record Member(long id, Instant at, long group) {
    static final Comparator<Member> IN_TIME =
        Comparator.comparing(Member::at).thenComparing(Member::id);
  }

  /// A story, or a mention alone.
  record Group(long id, long first, Instant at, int size) {
    static final Comparator<Group> IN_TIME =
        Comparator.comparing(Group::at).thenComparing(Group::first);

    boolean isStory() {
      return size > 1 || id != first;
    }
  }

  /// Those of the mentions that are still stored.
  List<Member> standing(Collection<Long> mentions) throws SQLException {
    return rows.list(STANDING, StoryRows::member, (Object) mentions.toArray(Long[]::new));
  }

  /// Everyone in a story.
  List<Member> members(long story) throws SQLException {
    return rows.list(ALL_MEMBERS, StoryRows::member, story);
  }

  private static Member member(Row row) throws SQLException {
    long id = row.integral("id");
    return new Member(id, row.time("effective_at"), row.integralIf("story_id").orElse(id));
  }

  /// The groups these mentions are in.
  Map<Long, Group> groups(List<Member> members) throws SQLException {
    Map<Long, Group> groups = new HashMap<>();
    members.forEach(
        each -> groups.put(each.group(), new Group(each.group(), each.id(), each.at(), 1)));
    rows.list(
        STORIES,
        row -> {
          long id = row.integral("id");
          // A story this mention once told on its own may be merged away; then it has no size.
          int size = row.small("size");
          if (size == 0) return id;
          groups.put(
              id, new Group(id, row.integral("first_mention_id"), row.time("first_at"), size));
          return id;
        },
        (Object) groups.keySet().toArray(Long[]::new));
    return groups;
  }

  /// Those of the groups in which a person put somebody by hand.
  Set<Long> settled(Collection<Long> groups) throws SQLException {
    return new HashSet<>(
        rows.list(SETTLED, row -> row.integral("story_id"), (Object) groups.toArray(Long[]::new)));
  }

  /// The mention is of this story from now on.
  void place(long mention, long story) {
    lines.add(PLACE, story, mention);
    SearchDirty.note(lines, mention);
  }

  /// The mention is of no story from now on.
  void alone(long mention) {
    lines.add(PLACE, OptionalLong.empty(), mention);
    SearchDirty.note(lines, mention);
  }

  /// Keeps the figures of a story.
  void keep(Group story) {
    lines.add(KEEP, story.id(), story.first(), story.at(), story.size());
  }

  /// The group goes by another id; pins go with it.
  void mergeAway(long group, long into) {
    goneInto(group, into);
    lines.add(MOVE_PINS, into, group);
  }

  /// Nobody is in this story any more.
  void goneInto(long story, long into) {
    lines.add(MERGE_AWAY, into, story);
  }

  /// Writes what was collected.
  void write() throws SQLException {
    lines.run(rows);
  }
}

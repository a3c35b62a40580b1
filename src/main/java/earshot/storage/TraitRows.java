package earshot.storage;

import earshot.model.DraftState;
import earshot.model.MentionId;
import earshot.model.StoryId;
import earshot.model.Trait;
import earshot.model.Traits;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what is known of mentions beside what they say and where they stand.
final class TraitRows {
  // Joined, not "= ANY": H2 would walk from the least to the greatest of them.
  private static final String WANTED = "FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)\n";
  static final String TAGS =
      "SELECT g.mention_id, t.name\n"
          + WANTED
          + """
          JOIN mention_tag g ON g.mention_id = w.mention_id
          JOIN tag t ON t.id = g.tag_id""";
  static final String HIDDEN =
      "SELECT h.mention_id\n" + WANTED + "JOIN hidden h ON h.mention_id = w.mention_id";
  static final String EDITED =
      "SELECT v.mention_id\n"
          + WANTED
          + "JOIN mention_version v ON v.mention_id = w.mention_id AND v.n = 1";
  static final String REPLIED =
      "SELECT d.mention_id\n"
          + WANTED
          + "JOIN draft d ON d.mention_id = w.mention_id AND d.state = ?";
  static final String STORIES =
      "SELECT m.id, m.story_id, s.first_mention_id\n"
          + WANTED
          + """
          JOIN mention m ON m.id = w.mention_id
          JOIN story s ON s.id = m.story_id""";

  private final Rows rows;
  private final Long[] wanted;
  private final Map<Long, StoryId> stories = new HashMap<>();
  private final Map<Long, Set<String>> tags = new HashMap<>();
  private final Map<Long, Set<Trait>> are = new HashMap<>();

  private TraitRows(Rows rows, Long[] wanted) {
    this.rows = rows;
    this.wanted = wanted;
  }

  static Map<MentionId, Traits> of(Rows rows, List<Long> ids) throws SQLException {
    if (ids.isEmpty()) return Map.of();
    TraitRows found = new TraitRows(rows, ids.toArray(Long[]::new));
    found.read();
    return found.traits();
  }

  private void read() throws SQLException {
    rows.list(
        TAGS,
        row ->
            tags.computeIfAbsent(row.integral("mention_id"), _ -> new HashSet<>())
                .add(row.text("name")),
        (Object) wanted);
    rows.list(HIDDEN, row -> is(row, Trait.HIDDEN), (Object) wanted);
    rows.list(EDITED, row -> is(row, Trait.EDITED), (Object) wanted);
    rows.list(REPLIED, row -> is(row, Trait.REPLIED), wanted, DraftState.SENT);
    rows.list(STORIES, this::story, (Object) wanted);
  }

  private boolean story(Row row) throws SQLException {
    long mention = row.integral("id");
    stories.put(mention, new StoryId(row.integral("story_id")));
    return row.integral("first_mention_id") != mention && is(mention, Trait.COPY);
  }

  private boolean is(Row row, Trait trait) throws SQLException {
    return is(row.integral("mention_id"), trait);
  }

  private boolean is(long mention, Trait trait) {
    return are.computeIfAbsent(mention, _ -> EnumSet.noneOf(Trait.class)).add(trait);
  }

  private Map<MentionId, Traits> traits() {
    Set<Long> known = new HashSet<>(stories.keySet());
    known.addAll(tags.keySet());
    known.addAll(are.keySet());
    Map<MentionId, Traits> traits = new HashMap<>();
    for (long id : known) {
      traits.put(
          new MentionId(id),
          new Traits(
              Optional.ofNullable(stories.get(id)),
              tags.getOrDefault(id, Set.of()),
              are.getOrDefault(id, Set.of())));
    }
    return traits;
  }
}

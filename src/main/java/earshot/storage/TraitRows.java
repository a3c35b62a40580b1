package earshot.storage;

import earshot.model.Lane;
import earshot.model.MentionId;
import earshot.model.StoryId;
import earshot.model.Trait;
import earshot.model.Traits;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Reads what is known of mentions beside what they say: story, tags, and what happened to them.
///
/// Every statement reads one index. Whoever changes any of it notes the mention in `search_dirty`.
final class TraitRows {
  static final String HOT =
      """
      SELECT m.id, m.shown, m.flags, m.story_id, s.first_mention_id
      FROM mention m
      LEFT JOIN story s ON s.id = m.story_id
      WHERE m.id = ANY(?)\
      """;
  static final String TAGS =
      """
      SELECT m.mention_id, t.name
      FROM mention_tag m
      JOIN tag t ON t.id = m.tag_id
      WHERE m.mention_id = ANY(?)\
      """;
  static final String EDITED =
      """
      SELECT DISTINCT mention_id
      FROM mention_version
      WHERE mention_id = ANY(?)\
      """;
  static final String REPLIED =
      """
      SELECT DISTINCT mention_id
      FROM draft
      WHERE mention_id = ANY(?) AND sent_at IS NOT NULL\
      """;
  static final String ASLEEP =
      """
      SELECT w.mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (mention_id)
      JOIN work w ON w.mention_id = x.mention_id
      WHERE w.lane = ?\
      """;

  private final Map<Long, Set<String>> tags = new HashMap<>();
  private final Set<Long> edited = new HashSet<>();
  private final Set<Long> replied = new HashSet<>();
  private final Set<Long> asleep = new HashSet<>();

  private TraitRows() {}

  /// One entry for each of the mentions that is stored.
  static Map<MentionId, Traits> of(Rows rows, List<Long> ids) throws SQLException {
    Map<MentionId, Traits> traits = new HashMap<>();
    if (ids.isEmpty()) return traits;
    Object wanted = ids.toArray(Long[]::new);
    TraitRows apart = new TraitRows();
    apart.read(rows, wanted);
    rows.list(
        HOT,
        row -> {
          long id = row.integral("id");
          return traits.put(new MentionId(id), apart.traits(row, id));
        },
        wanted);
    return traits;
  }

  private void read(Rows rows, Object wanted) throws SQLException {
    rows.list(
        TAGS,
        row ->
            tags.computeIfAbsent(row.integral("mention_id"), _ -> new HashSet<>())
                .add(row.text("name")),
        wanted);
    rows.list(EDITED, row -> edited.add(row.integral("mention_id")), wanted);
    rows.list(REPLIED, row -> replied.add(row.integral("mention_id")), wanted);
    rows.list(ASLEEP, row -> asleep.add(row.integral("mention_id")), wanted, Lane.SNOOZED);
  }

  private Traits traits(Row row, long id) throws SQLException {
    Set<Trait> are = Flags.read(row.small("flags"));
    if (!row.flag("shown")) are.add(Trait.HIDDEN);
    if (edited.contains(id)) are.add(Trait.EDITED);
    if (replied.contains(id)) are.add(Trait.REPLIED);
    if (asleep.contains(id)) are.add(Trait.SNOOZED);
    OptionalLong first = row.integralIf("first_mention_id");
    if (first.isPresent() && first.getAsLong() != id) are.add(Trait.COPY);
    Optional<StoryId> story =
        row.integralIf("story_id").stream().mapToObj(StoryId::new).findFirst();
    return new Traits(story, tags.getOrDefault(id, Set.of()), are);
  }
}

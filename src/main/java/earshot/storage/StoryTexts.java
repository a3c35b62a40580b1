package earshot.storage;

import earshot.model.MentionId;
import earshot.storage.StoryStore.Link;
import earshot.storage.StoryStore.Text;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what stories are told by: texts, and who says the same words.
final class StoryTexts {
  /// The same words are the same story when less than this lies between them.
  static final Duration APART = Duration.ofDays(14);

  static final String TEXTS =
      """
      SELECT m.id, m.effective_at, m.content_hash, m.story_id, t.title, t.body
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention m ON m.id = w.id
      JOIN mention_text t ON t.mention_id = w.id""";
  static final String RECENT =
      """
      SELECT id
      FROM mention
      WHERE effective_at >= ?
      ORDER BY effective_at DESC, id DESC
      LIMIT ?""";
  // Most texts are said once: one question for all of a batch spares two for each.
  static final String REPEATED =
      """
      SELECT m.id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention m ON m.id = w.id
      WHERE EXISTS (
        SELECT 1 FROM mention o WHERE o.content_hash = m.content_hash AND o.id <> m.id)""";
  // The nearest on either side will do, for it is joined to its own neighbours.
  static final String SAID_BEFORE =
      """
      SELECT m.id, m.effective_at, p.mention_id AS pinned
      FROM mention m
      LEFT JOIN story_pin p ON p.mention_id = m.id
      WHERE m.content_hash = ? AND m.effective_at > ? AND m.effective_at <= ?
        AND (m.effective_at < ? OR m.id < ?)
      ORDER BY m.content_hash DESC, m.effective_at DESC, m.id DESC
      LIMIT 1""";
  static final String SAID_AFTER =
      """
      SELECT m.id, m.effective_at, p.mention_id AS pinned
      FROM mention m
      LEFT JOIN story_pin p ON p.mention_id = m.id
      WHERE m.content_hash = ? AND m.effective_at < ? AND m.effective_at >= ?
        AND (m.effective_at > ? OR m.id > ?)
      ORDER BY m.content_hash, m.effective_at, m.id
      LIMIT 1""";
  private static final int MOST_PINNED = 16;

  private StoryTexts() {}

  static List<Text> of(Rows rows, List<Long> ids) throws SQLException {
    if (ids.isEmpty()) return List.of();
    Map<Long, Text> found = new HashMap<>();
    rows.list(
        TEXTS,
        row -> {
          long id = row.integral("id");
          return found.put(id, text(id, row));
        },
        (Object) ids.toArray(Long[]::new));
    return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  private static Text text(long id, Row row) throws SQLException {
    return new Text(
        new MentionId(id),
        row.time("effective_at"),
        row.integral("content_hash"),
        row.integralIf("story_id"),
        new Wording(row.text("title"), row.text("body")).plainWords());
  }

  static List<Link> saidAgain(Rows rows, List<Text> texts) throws SQLException {
    List<Link> links = new ArrayList<>();
    Set<Long> repeated = repeated(rows, texts);
    for (Text text : texts) {
      if (!repeated.contains(text.mention().value())) continue;
      for (Neighbour each : nearest(rows, SAID_BEFORE, text, text.at().minus(APART))) {
        links.add(new Link(new MentionId(each.id()), text.mention()));
      }
      for (Neighbour each : nearest(rows, SAID_AFTER, text, text.at().plus(APART))) {
        links.add(new Link(text.mention(), new MentionId(each.id())));
      }
    }
    return links;
  }

  private static Set<Long> repeated(Rows rows, List<Text> texts) throws SQLException {
    if (texts.isEmpty()) return Set.of();
    Object ids = texts.stream().map(text -> text.mention().value()).toArray(Long[]::new);
    return new HashSet<>(rows.list(REPEATED, row -> row.integral("id"), ids));
  }

  private record Neighbour(long id, Instant at, boolean pinned) {}

  // What a person pinned may stand apart from its neighbours: then the next one counts as well.
  private static List<Neighbour> nearest(Rows rows, String sql, Text text, Instant end)
      throws SQLException {
    List<Neighbour> found = new ArrayList<>();
    Neighbour from = new Neighbour(text.mention().value(), text.at(), true);
    while (from.pinned() && found.size() < MOST_PINNED) {
      Optional<Neighbour> next =
          rows.first(
              sql,
              row ->
                  new Neighbour(
                      row.integral("id"),
                      row.time("effective_at"),
                      row.integralIf("pinned").isPresent()),
              text.contentHash(),
              end,
              from.at(),
              from.at(),
              from.id());
      if (next.isEmpty()) break;
      from = next.get();
      found.add(from);
    }
    return found;
  }
}

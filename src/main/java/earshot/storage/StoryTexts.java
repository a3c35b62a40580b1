package earshot.storage;

import earshot.model.MentionId;
import earshot.storage.StoryStore.Link;
import earshot.storage.StoryStore.Text;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  // The nearest on either side will do: theirs are joined to theirs.
  static final String SAID_BEFORE =
      """
      SELECT id
      FROM mention
      WHERE content_hash = ? AND effective_at > ? AND effective_at <= ? AND id <> ?
      ORDER BY content_hash DESC, effective_at DESC, id DESC
      LIMIT 1""";
  static final String SAID_AFTER =
      """
      SELECT id
      FROM mention
      WHERE content_hash = ? AND effective_at >= ? AND effective_at < ? AND id <> ?
      ORDER BY content_hash, effective_at, id
      LIMIT 1""";

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
    for (Text text : texts) {
      Instant at = text.at();
      long id = text.id().value();
      Object[] before = {text.contentHash(), at.minus(APART), at, id};
      Object[] after = {text.contentHash(), at, at.plus(APART), id};
      rows.first(SAID_BEFORE, row -> row.integral("id"), before)
          .ifPresent(other -> links.add(new Link(new MentionId(other), text.id())));
      rows.first(SAID_AFTER, row -> row.integral("id"), after)
          .ifPresent(other -> links.add(new Link(text.id(), new MentionId(other))));
    }
    return links;
  }
}

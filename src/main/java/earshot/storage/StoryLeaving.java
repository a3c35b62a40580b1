package earshot.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Takes a mention that is being erased out of its story.
///
/// The story keeps its name, so that erasing many, oldest first, does not name it anew each time.
final class StoryLeaving {
  static final String FIRST_LEFT =
      """
      SELECT id, effective_at
      FROM mention
      WHERE story_id = ? AND id <> ?
      ORDER BY story_id, effective_at, id
      LIMIT 1""";
  private static final String STORY = "SELECT story_id FROM mention WHERE id = ?";
  private static final String ONE_LESS =
      """
      UPDATE story
      SET size = size - 1, first_mention_id = ?, first_at = ?
      WHERE id = ?""";
  private static final String NONE_LEFT = "DELETE FROM story WHERE id = ?";
  private static final String PINNED = "SELECT COUNT(*) FROM story_pin WHERE mention_id = ?";
  private static final String HAND_ON = "UPDATE story_pin SET mention_id = ? WHERE mention_id = ?";

  private StoryLeaving() {}

  private record First(long id, Instant at) {}

  /// Called before the mention and its pin are deleted.
  static void run(Rows rows, Lines lines, long mention) throws SQLException {
    long story = rows.number(STORY, mention);
    if (story == 0) return;
    Optional<First> first =
        rows.first(
            FIRST_LEFT,
            row -> new First(row.integral("id"), row.time("effective_at")),
            story,
            mention);
    if (first.isEmpty()) {
      rows.change(NONE_LEFT, story);
      return;
    }
    long heir = first.get().id();
    rows.change(ONE_LESS, heir, first.get().at(), story);
    // What a person settled stays settled.
    if (rows.number(PINNED, heir) == 0) rows.change(HAND_ON, heir, mention);
    SearchDirty.note(lines, heir);
  }
}

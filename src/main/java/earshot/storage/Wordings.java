package earshot.storage;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What mentions say at present, looked up once per transaction.
final class Wordings {
  private static final String CURRENT =
      """
      SELECT title, body
      FROM mention_text
      WHERE mention_id = ?""";
  // Joined, not "= ANY": H2 would walk from the least to the greatest of them.
  static final String CURRENT_OF_MANY =
      """
      SELECT t.mention_id, t.title, t.body
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention_text t ON t.mention_id = w.mention_id""";

  private final Rows rows;
  private final Map<Long, Wording> known = new HashMap<>();

  Wordings(Rows rows) {
    this.rows = rows;
  }

  /// Looks up what many say at once.
  void load(Collection<Long> mentions) throws SQLException {
    if (mentions.isEmpty()) return;
    rows.list(
        CURRENT_OF_MANY,
        row -> known.put(row.integral("mention_id"), wording(row)),
        (Object) mentions.toArray(Long[]::new));
  }

  Wording of(long mention) throws SQLException {
    Wording current = known.get(mention);
    if (current != null) return current;
    Wording stored = rows.first(CURRENT, Wordings::wording, mention).orElse(new Wording("", ""));
    known.put(mention, stored);
    return stored;
  }

  /// Notes what it says from now on.
  void put(long mention, Wording wording) {
    known.put(mention, wording);
  }

  private static Wording wording(Row row) throws SQLException {
    return new Wording(row.text("title"), row.text("body"));
  }
}

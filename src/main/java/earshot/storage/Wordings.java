package earshot.storage;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// What mentions say at present, looked up once per transaction.
final class Wordings {
  private static final String CURRENT =
      """
      SELECT title, body
      FROM mention_text
      WHERE mention_id = ?""";

  private final Rows rows;
  private final Map<Long, Wording> known = new HashMap<>();

  Wordings(Rows rows) {
    this.rows = rows;
  }

  Wording of(long mention) throws SQLException {
    Wording current = known.get(mention);
    if (current != null) return current;
    Wording stored =
        rows.first(CURRENT, row -> new Wording(row.text("title"), row.text("body")), mention)
            .orElse(new Wording("", ""));
    known.put(mention, stored);
    return stored;
  }

  /// Notes what it says from now on.
  void put(long mention, Wording wording) {
    known.put(mention, wording);
  }
}

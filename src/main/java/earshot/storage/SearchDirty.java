package earshot.storage;

import java.sql.SQLException;

/// Notes mentions whose entry in the index is out of date.
final class SearchDirty {
  private static final String NOTE =
      """
      MERGE INTO search_dirty t
      USING (VALUES (CAST(? AS BIGINT))) s (mention_id)
      ON t.mention_id = s.mention_id
      WHEN MATCHED THEN UPDATE SET rev = t.rev + 1
      WHEN NOT MATCHED THEN INSERT (mention_id, rev) VALUES (s.mention_id, 1)""";

  private static final String NOTE_ALL =
      """
      MERGE INTO search_dirty t
      USING (SELECT x.id FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (id)) s
      ON t.mention_id = s.id
      WHEN MATCHED THEN UPDATE SET rev = t.rev + 1
      WHEN NOT MATCHED THEN INSERT (mention_id, rev) VALUES (s.id, 1)""";

  static final String NOTED =
      """
      SELECT mention_id, rev
      FROM search_dirty
      ORDER BY mention_id
      LIMIT ?""";

  static final String FORGET = "DELETE FROM search_dirty WHERE mention_id = ? AND rev <= ?";

  private SearchDirty() {}

  /// Notes all of them at once.
  static void note(Rows rows, Long[] mentions) throws SQLException {
    rows.change(NOTE_ALL, (Object) mentions);
  }

  static void note(Lines lines, long mention) {
    lines.add(NOTE, mention);
  }
}

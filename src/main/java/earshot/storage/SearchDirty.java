package earshot.storage;

/// Notes mentions whose entry in the index is out of date.
final class SearchDirty {
  private static final String NOTE =
      """
      MERGE INTO search_dirty t
      USING (VALUES (CAST(? AS BIGINT))) s (mention_id)
      ON t.mention_id = s.mention_id
      WHEN MATCHED THEN UPDATE SET rev = t.rev + 1
      WHEN NOT MATCHED THEN INSERT (mention_id, rev) VALUES (s.mention_id, 1)""";

  static final String NOTED =
      """
      SELECT mention_id, rev
      FROM search_dirty
      ORDER BY mention_id
      LIMIT ?""";

  static final String FORGET = "DELETE FROM search_dirty WHERE mention_id = ? AND rev <= ?";

  private SearchDirty() {}

  static void note(Lines lines, long mention) {
    lines.add(NOTE, mention);
  }
}

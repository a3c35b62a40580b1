package earshot.storage;

import earshot.model.SeenItems;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import java.sql.SQLException;
import java.util.Optional;

/// Reads what is remembered of a source between two polls.
final class CursorRows {
  private static final String CURSOR =
      """
      SELECT etag, last_modified, body_sha, seen, validators_for, position
      FROM source_cursor
      WHERE source_id = ?""";

  private CursorRows() {}

  /// The cursor; absent when the source was never read.
  static Optional<SourceCursor> find(Rows rows, SourceId source) throws SQLException {
    return rows.first(
        CURSOR,
        row ->
            new SourceCursor(
                row.textIf("etag"),
                row.textIf("last_modified"),
                row.textIf("body_sha"),
                SeenItems.decoded(row.text("seen")),
                row.text("validators_for"),
                row.text("position")),
        source);
  }
}

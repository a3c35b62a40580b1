package earshot.storage;

import earshot.model.SourceCursor;
import earshot.model.SourceId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Knows of each source which cursor is stored, so that the long list of seen items is neither read
/// nor written when a poll brings nothing. Used by the writer only.
final class CursorPrints {
  private final Map<SourceId, Fingerprint> stored = new HashMap<>();

  /// Whether this very cursor is stored already; when not, it must be stored now.
  boolean isStored(Rows rows, SourceId source, SourceCursor cursor, Fingerprint print)
      throws SQLException {
    Fingerprint known = stored.put(source, print);
    if (known != null) return known.equals(print);
    return CursorRows.find(rows, source).equals(Optional.of(cursor));
  }

  /// Called when a transaction was rolled back, and when cursors were changed otherwise.
  void forget() {
    stored.clear();
  }

  /// What tells a cursor from others; worked out before it is the writer's turn.
  static Fingerprint print(SourceCursor cursor) {
    return Fingerprint.of(
        marked(cursor.etag()),
        marked(cursor.lastModified()),
        marked(cursor.bodySha256()),
        cursor.seen().encoded(),
        cursor.validatorsFor(),
        cursor.position());
  }

  // An empty tag differs from none.
  private static String marked(Optional<String> part) {
    return part.map("="::concat).orElse("");
  }
}

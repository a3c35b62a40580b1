package earshot.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Finds where a moment lies among the mentions in the order in which they were stored.
///
/// Their numbers rise in that order, so that halving finds it without an index of its own.
final class Storings {
  static final String FROM =
      """
      SELECT id, stored_at
      FROM mention
      WHERE id >= ?
      ORDER BY id
      LIMIT 1""";

  private Storings() {}

  private record Stored(long id, Instant at) {}

  /// The number of the last mention stored until then; 0 when there is none.
  static long lastUntil(Rows rows, Instant at) throws SQLException {
    Instant until = Rows.storable(at);
    long before = 0;
    long after = rows.number("SELECT MAX(id) FROM mention") + 1;
    // All up to `before` were stored until then, all from `after` on were stored later.
    while (after - before > 1) {
      long middle = before + (after - before) / 2;
      Optional<Stored> found =
          rows.first(FROM, row -> new Stored(row.integral("id"), row.time("stored_at")), middle);
      if (found.isPresent() && !found.get().at().isAfter(until)) before = found.get().id();
      else after = middle;
    }
    return before;
  }
}

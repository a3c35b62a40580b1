package earshot.storage;

import earshot.model.CoverageSpan;
import earshot.model.SourceId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Keeps what was watched long ago in whole hours, and no longer every attempt.
final class OldCoverage {
  private static final int ATTEMPTS_PER_JOB = 2_000;

  private static final String UNEVEN =
      """
      SELECT DISTINCT source_id
      FROM coverage_span
      WHERE to_at <= ?
        AND (EXTRACT(MINUTE FROM from_at) <> 0 OR EXTRACT(SECOND FROM from_at) <> 0
          OR EXTRACT(MINUTE FROM to_at) <> 0 OR EXTRACT(SECOND FROM to_at) <> 0)""";
  private static final String OLD =
      """
      SELECT source_id, from_at, to_at, level
      FROM coverage_span
      WHERE source_id = ? AND to_at <= ?
      ORDER BY source_id, from_at""";
  private static final String DELETE =
      "DELETE FROM coverage_span WHERE source_id = ? AND from_at = ?";
  private static final String ADD =
      "INSERT INTO coverage_span (source_id, from_at, to_at, level) VALUES (?, ?, ?, ?)";
  // The last attempt of a source tells how it is doing, however long ago it was.
  private static final String FORGET_ATTEMPTS =
      """
      DELETE FROM poll_attempt
      WHERE started_at < ?
        AND NOT EXISTS (SELECT 1 FROM source_due d WHERE d.source_id = poll_attempt.source_id
          AND d.last_attempt_id = poll_attempt.id)
      FETCH FIRST ? ROWS ONLY""";

  private OldCoverage() {}

  /// Compacts everything that ended before this time, in small transactions.
  static void compact(Database database, Instant before) {
    Instant until = before.truncatedTo(ChronoUnit.HOURS);
    List<SourceId> uneven =
        database.read(
            rows -> rows.list(UNEVEN, row -> new SourceId(row.small("source_id")), until));
    for (SourceId source : uneven) {
      database.write(
          rows -> {
            database.memory().spans().forget();
            return compact(rows, source, until);
          });
    }
    int forgotten;
    do {
      forgotten = database.write(rows -> rows.change(FORGET_ATTEMPTS, before, ATTEMPTS_PER_JOB));
    } while (forgotten == ATTEMPTS_PER_JOB);
  }

  private static int compact(Rows rows, SourceId source, Instant until) throws SQLException {
    List<CoverageSpan> old = rows.list(OLD, CoverageRows::read, source, until);
    List<CoverageSpan> hourly = HourlySpans.of(source, old);
    Lines lines = new Lines();
    for (CoverageSpan span : old) {
      if (!hourly.contains(span)) lines.add(DELETE, source, span.range().from());
    }
    lines.run(rows);
    for (CoverageSpan span : hourly) {
      if (!old.contains(span)) {
        lines.add(ADD, source, span.range().from(), span.range().to(), span.level());
      }
    }
    lines.run(rows);
    return old.size();
  }
}

package earshot.storage;

import earshot.model.GivenReach;
import earshot.model.MentionId;
import java.sql.SQLException;
import java.util.Optional;

/// Reads how many people may have seen a mention, and who says so.
final class ReachRows {
  static final String OF =
      """
      SELECT x.reach, x.measured_at, s.name, s.url
      FROM mention_metric x
      JOIN mention m ON m.id = x.mention_id
      JOIN source s ON s.id = m.source_id
      WHERE x.mention_id = ? AND x.reach IS NOT NULL\
      """;

  private ReachRows() {}

  /// What stands in a row.
  private record Found(GivenReach reach, String sha) {}

  static Optional<GivenReach> of(Rows rows, MentionId mention) throws SQLException {
    Optional<Found> found = rows.first(OF, ReachRows::found, mention);
    if (found.isEmpty() || found.get().sha().isEmpty()) return found.map(Found::reach);
    GivenReach reach = found.get().reach();
    return rows.first(ImportStore.BY_SHA, ImportStore::read, found.get().sha())
        .flatMap(run -> run.file().service())
        .map(service -> new GivenReach(reach.people(), reach.measured(), service))
        .or(() -> Optional.of(reach));
  }

  private static Found found(Row row) throws SQLException {
    String url = row.text("url");
    return new Found(
        new GivenReach(row.integral("reach"), row.time("measured_at"), row.text("name")),
        url.startsWith(ImportStore.ADDRESS) ? url.substring(ImportStore.ADDRESS.length()) : "");
  }
}

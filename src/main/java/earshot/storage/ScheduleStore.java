package earshot.storage;

import earshot.model.PresetUse;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceState;
import earshot.model.Standing;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps when each source is asked next, and how it has been doing.
public final class ScheduleStore {
  static final String PLANNED =
      """
      SELECT s.*, d.next_due_at, d.last_success_at, d.stored AS stored_so_far
      FROM source s
      JOIN source_due d ON d.source_id = s.id
      WHERE s.state = ? AND (s.kind <> ? OR s.preset_id = ?) AND NOT s.removed
      ORDER BY s.id\
      """;
  private static final String STANDING =
      """
      SELECT conditional, failures, failing_since, announced_at, next_due_at
      FROM source_due
      WHERE source_id = ?\
      """;
  static final String KEPT_SINCE =
      """
      SELECT source_id, MAX(started_at) AS latest
      FROM poll_attempt
      WHERE started_at >= ? AND stored > 0
      GROUP BY source_id\
      """;
  private static final String FORGIVE =
      """
      UPDATE source_due
      SET next_due_at = ?, failures = ?, failing_since = ?
      WHERE source_id = ?\
      """;
  private static final String PUT_OFF = "UPDATE source_due SET next_due_at = ? WHERE source_id = ?";

  private final Database database;

  ScheduleStore(Database database) {
    this.database = database;
  }

  /// A source that is asked, and when.
  ///
  /// @param lastSuccess absent when it never answered
  /// @param stored mentions kept from it so far
  public record Planned(Source source, Instant due, Optional<Instant> lastSuccess, long stored) {}

  /// How a source has been doing, and when it is to be asked next.
  public record Known(Standing standing, Optional<Instant> due) {}

  /// All active sources with their dates, by id.
  public List<Planned> planned() {
    return database.read(
        rows ->
            rows.list(
                PLANNED,
                row ->
                    new Planned(
                        SourceRows.read(row),
                        row.time("next_due_at"),
                        row.timeIf("last_success_at"),
                        row.integral("stored_so_far")),
                SourceState.ACTIVE,
                SourceKind.IMPORT,
                PresetUse.WATCHED_FOLDER));
  }

  /// What is remembered of one source.
  public Known known(SourceId source) {
    return database.read(
        rows ->
            rows.first(STANDING, ScheduleStore::known, source)
                .orElse(new Known(Standing.FRESH, Optional.empty())));
  }

  /// When each source last brought a mention that was kept, of those that did since then.
  public Map<SourceId, Instant> keptSince(Instant since) {
    return database.read(
        rows -> {
          Map<SourceId, Instant> latest = new HashMap<>();
          rows.list(
                  KEPT_SINCE,
                  row -> Map.entry(new SourceId(row.small("source_id")), row.time("latest")),
                  since)
              .forEach(each -> latest.put(each.getKey(), each.getValue()));
          return latest;
        });
  }

  /// Sets when sources are asked next.
  public void putOff(Map<SourceId, Instant> until) {
    Lines lines = new Lines();
    until.forEach((source, due) -> lines.add(PUT_OFF, due, source));
    database.write(
        rows -> {
          lines.run(rows);
          return until.size();
        });
  }

  /// Takes failures back for which the network was to blame, and makes their sources due.
  public void forgive(Map<SourceId, Standing> before, Instant due) {
    Lines lines = new Lines();
    before.forEach(
        (source, standing) ->
            lines.add(FORGIVE, due, standing.failures(), standing.failingSince(), source));
    database.write(
        rows -> {
          lines.run(rows);
          return before.size();
        });
  }

  private static Known known(Row row) throws SQLException {
    return new Known(
        new Standing(
            row.flag("conditional"),
            row.small("failures"),
            row.timeIf("failing_since"),
            row.timeIf("announced_at")),
        row.timeIf("next_due_at"));
  }
}

package earshot.storage;

import earshot.model.Authored;
import earshot.model.JournalAction;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps what reports show, and which documents were made of them.
public final class ReportStore {
  private static final String COLUMNS = "id, name, content, made_at, by_user, rev";
  static final String ALL =
      "SELECT " + COLUMNS + " FROM report WHERE NOT removed ORDER BY LOWER(name), id";
  static final String NAMED = "SELECT " + COLUMNS + " FROM report WHERE name = ?";
  private static final String ADD =
      """
      INSERT INTO report (id, name, content, removed, made_at, by_user, rev)
      VALUES (?, ?, ?, FALSE, ?, ?, 0)\
      """;
  private static final String CHANGE =
      "UPDATE report SET content = ?, removed = FALSE, rev = rev + 1 WHERE id = ?";
  private static final String REMOVE =
      "UPDATE report SET removed = TRUE, rev = rev + 1 WHERE id = ?";
  private static final String ADD_RUN =
      """
      INSERT INTO report_run (id, report_id, from_at, to_at, file_name, file_sha, data_sha,
        app_version, made_at, by_user)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  // With the time named, the index that is in its order is taken, not the one of the key alone.
  static final String RUNS =
      """
      SELECT from_at, to_at, file_name, file_sha, data_sha, app_version, made_at, by_user
      FROM report_run
      WHERE report_id = ? AND made_at > DATE '2000-01-01'
      ORDER BY report_id DESC, made_at DESC
      LIMIT ?\
      """;

  private final Database database;

  ReportStore(Database database) {
    this.database = database;
  }

  /// What a report shows, by the name under which it is kept.
  ///
  /// @param content its definition, at most 65,536 characters
  public record Kept(int id, String name, String content, Authored made, int rev) {}

  /// One document that was made.
  ///
  /// @param fileName without its folder
  /// @param fileSha SHA-256 of the file, 64 hex digits
  /// @param dataSha SHA-256 of the figures in it
  public record Run(
      TimeRange range,
      String fileName,
      String fileSha,
      String dataSha,
      String appVersion,
      Authored made) {}

  /// Those that were not removed, by name.
  public List<Kept> all() {
    return database.read(rows -> rows.list(ALL, ReportStore::read));
  }

  /// Keeps a definition under its name, and notes that in the journal; one of that name is
  /// replaced.
  public Kept keep(String name, String content, String byUser) {
    if (content.length() > 65_536) {
      throw new IllegalArgumentException("Tick fewer quotes, or choose a smaller logo.");
    }
    return database.write(
        rows -> {
          Optional<Kept> known = rows.first(NAMED, ReportStore::read, name);
          if (known.isPresent()) {
            rows.change(CHANGE, content, known.get().id());
          } else {
            int id = database.ids().nextSmall(rows, "report");
            Instant now = database.clock().instant();
            rows.change(ADD, id, name, content, now, Wording.fitting(byUser, 200));
          }
          Kept kept = rows.first(NAMED, ReportStore::read, name).orElseThrow();
          JournalRows.note(
              database, rows, byUser, JournalAction.REPORT_KEPT, "report:" + kept.id(), content);
          return kept;
        });
  }

  /// Removes it from the list; documents that were made stay listed in the journal.
  public void remove(int id, String byUser) {
    database.write(
        rows -> {
          int changed = rows.change(REMOVE, id);
          if (changed > 0) {
            JournalRows.note(
                database, rows, byUser, JournalAction.REPORT_REMOVED, "report:" + id, "");
          }
          return changed;
        });
  }

  /// Notes a document that was made, in the journal too.
  public void made(int report, Run run) {
    database.write(
        rows -> {
          rows.change(
              ADD_RUN,
              database.ids().next(rows, "report_run"),
              report,
              run.range().from(),
              run.range().to(),
              Wording.fitting(run.fileName(), 1_000),
              run.fileSha(),
              run.dataSha(),
              run.appVersion(),
              run.made().at(),
              Wording.fitting(run.made().byUser(), 200));
          String what = "report:" + report + " file=" + run.fileSha().substring(0, 16);
          JournalRows.note(
              database, rows, run.made().byUser(), JournalAction.EXPORTED, what, run.dataSha());
          return report;
        });
  }

  /// The newest documents of a report, newest first.
  public List<Run> runs(int report, int most) {
    return database.read(rows -> rows.list(RUNS, ReportStore::readRun, report, most));
  }

  private static Kept read(Row row) throws SQLException {
    return new Kept(
        row.small("id"),
        row.text("name"),
        row.text("content"),
        new Authored(row.time("made_at"), row.text("by_user")),
        row.small("rev"));
  }

  private static Run readRun(Row row) throws SQLException {
    return new Run(
        new TimeRange(row.time("from_at"), row.time("to_at")),
        row.text("file_name"),
        row.text("file_sha"),
        row.text("data_sha"),
        row.text("app_version"),
        new Authored(row.time("made_at"), row.text("by_user")));
  }
}

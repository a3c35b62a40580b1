package earshot.storage;

import earshot.model.Authored;
import earshot.model.EntryKind;
import earshot.model.Incident;
import earshot.model.IncidentId;
import java.sql.SQLException;
import java.util.List;

/// What people do in an incident: each act is one transaction with its line in the chronicle, and
/// can be taken back with that line.
public final class IncidentActs {
  private static final int LONGEST = 200_000;
  private static final String TOUCH = "UPDATE incident SET rev = rev + 1 WHERE id = ? AND rev = ?";
  private static final String DESCRIBE =
      "UPDATE incident SET name = ?, owner = ?, rev = rev + 1 WHERE id = ? AND rev = ?";
  private static final String END =
      "UPDATE incident SET ended_at = ?, report = ?, rev = rev + 1 WHERE id = ? AND rev = ?";
  private static final String REWRITE =
      """
      UPDATE incident_entry
      SET words = ?, made_at = ?, by_user = ?
      WHERE incident_id = ? AND n = 0""";

  private final Database database;

  IncidentActs(Database database) {
    this.database = database;
  }

  /// An incident as it is after a change.
  ///
  /// @param entry the number of the line that tells of it
  public record Changed(Incident incident, int entry) {}

  /// What a line in the chronicle says.
  public record Telling(EntryKind kind, String words, Authored by) {}

  /// Gives it other steps, and tells so.
  ///
  /// @param rev of the incident this change was made from
  /// @throws ChangedMeanwhile when it is another one by now, or was removed
  public Changed steps(IncidentId id, int rev, List<Incident.Step> steps, Telling telling) {
    return changed(id, rev, telling, rows -> IncidentRows.steps(rows, id, steps));
  }

  /// Writes something down.
  public Changed tell(IncidentId id, Telling telling) {
    return database.write(
        rows -> {
          Incident incident = IncidentRows.find(rows, id);
          int n = IncidentRows.addEntry(rows, id, telling.kind(), telling.words(), telling.by());
          note(rows, id, telling);
          return new Changed(incident, n);
        });
  }

  /// Names it or gives it somebody to lead it, and tells so.
  ///
  /// @param rev of the incident this change was made from
  /// @throws ChangedMeanwhile when it is another one by now, or was removed
  public Changed describe(IncidentId id, int rev, Incident.About about, Telling telling) {
    return database.write(
        rows -> {
          int changed =
              rows.change(
                  DESCRIBE,
                  Wording.fitting(about.name().strip(), 200),
                  Wording.fitting(about.owner().strip(), 200),
                  id.value(),
                  rev);
          return told(rows, id, changed, telling);
        });
  }

  /// Ends it with its report, and tells so.
  ///
  /// @param rev of the incident this change was made from
  /// @throws ChangedMeanwhile when it is another one by now, or was removed
  public Changed end(IncidentId id, int rev, String report, Telling telling) {
    return database.write(
        rows -> {
          int changed =
              rows.change(
                  END, telling.by().at(), Wording.fitting(report, LONGEST), id.value(), rev);
          return told(rows, id, changed, telling);
        });
  }

  /// Takes the end of one back, with the line that told of it.
  public Incident runAgain(IncidentId id, int entry, Authored by) {
    return back(
        id,
        entry,
        by,
        rows ->
            rows.change(
                "UPDATE incident SET ended_at = NULL, report = '' WHERE id = ?", id.value()));
  }

  /// Takes a change of steps back, with the line that told of it.
  public Incident takeBack(IncidentId id, List<Incident.Step> before, int entry, Authored by) {
    return back(id, entry, by, rows -> IncidentRows.steps(rows, id, before));
  }

  /// Takes a change of its name back, with the line that told of it.
  public Incident takeBack(IncidentId id, Incident.About before, int entry, Authored by) {
    return back(
        id,
        entry,
        by,
        rows ->
            rows.change(
                "UPDATE incident SET name = ?, owner = ? WHERE id = ?",
                before.name(),
                before.owner(),
                id.value()));
  }

  /// Takes back what was written down.
  public Incident takeBack(IncidentId id, int entry, Authored by) {
    return back(id, entry, by, rows -> {});
  }

  /// Keeps the holding statement as it is being written.
  public void statement(IncidentId id, String words, Authored by) {
    int changed =
        database.write(
            rows ->
                rows.change(
                    REWRITE,
                    Wording.fitting(words, 20_000),
                    by.at(),
                    Wording.fitting(by.byUser(), 200),
                    id.value()));
    if (changed == 0) throw new IllegalArgumentException("There is no incident " + id + ".");
  }

  private interface Act {
    void on(Rows rows) throws SQLException;
  }

  private Changed changed(IncidentId id, int rev, Telling telling, Act act) {
    return database.write(
        rows -> {
          int touched = rows.change(TOUCH, id.value(), rev);
          if (touched > 0) act.on(rows);
          return told(rows, id, touched, telling);
        });
  }

  private static Changed told(Rows rows, IncidentId id, int changed, Telling telling)
      throws SQLException {
    if (changed == 0) throw new ChangedMeanwhile("This incident");
    int n = IncidentRows.addEntry(rows, id, telling.kind(), telling.words(), telling.by());
    note(rows, id, telling);
    return new Changed(IncidentRows.find(rows, id), n);
  }

  private static void note(Rows rows, IncidentId id, Telling telling) throws SQLException {
    if (telling.kind() == EntryKind.ENDED) IncidentStore.ended(rows, id, telling.by());
    else IncidentStore.changed(rows, id, telling.by(), telling.words());
  }

  private Incident back(IncidentId id, int entry, Authored by, Act act) {
    return database.write(
        rows -> {
          act.on(rows);
          IncidentRows.takeEntry(rows, id, entry);
          IncidentStore.changed(rows, id, by, "taken back");
          rows.change("UPDATE incident SET rev = rev + 1 WHERE id = ?", id.value());
          return IncidentRows.find(rows, id);
        });
  }
}

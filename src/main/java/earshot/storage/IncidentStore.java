package earshot.storage;

import earshot.model.Authored;
import earshot.model.EntryKind;
import earshot.model.Incident;
import earshot.model.IncidentId;
import earshot.model.JournalAction;
import earshot.model.MentionId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps incidents: what was known, what was to be done, and what was done.
///
/// What people do in them goes through [IncidentActs].
public final class IncidentStore {
  private static final int MOST_ENTRIES = 5_000;
  private static final int LONGEST = 200_000;
  private static final String ADD =
      """
      INSERT INTO incident (id, alert_id, brand_id, playbook_id, marker_id, drill, name, owner,
        snapshot, snapshot_sha, started_at, ended_at, report, by_user, rev)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String FROZEN = "SELECT snapshot, snapshot_sha FROM incident WHERE id = ?";
  private static final String REPORT = "SELECT report FROM incident WHERE id = ?";
  private static final String STATEMENT =
      "SELECT * FROM incident_entry WHERE incident_id = ? AND n = 0";
  private static final List<String> TABLES =
      List.of("incident_mention", "incident_step", "incident_entry");

  private final Database database;
  private final IncidentActs acts;

  IncidentStore(Database database) {
    this.database = database;
    acts = new IncidentActs(database);
  }

  /// What people do in them.
  public IncidentActs acts() {
    return acts;
  }

  /// An incident that is to begin.
  ///
  /// @param mentions those that are part of it from the start
  /// @param statement the holding statement to begin with
  public record Beginning(
      Incident.Origin origin,
      Incident.About about,
      Authored by,
      Incident.Frozen snapshot,
      List<Incident.Step> steps,
      List<MentionId> mentions,
      String statement) {
    /// Copies the lists, and refuses a snapshot that would be cut.
    public Beginning {
      steps = List.copyOf(steps);
      mentions = List.copyOf(mentions);
      if (snapshot.text().length() > LONGEST) {
        throw new IllegalArgumentException("a snapshot is longer than 200,000 characters");
      }
    }
  }

  /// An incident that was removed with all that belongs to it.
  public record Removed(
      Incident incident,
      Incident.Frozen snapshot,
      String report,
      List<Incident.Step> steps,
      List<Incident.Entry> entries,
      List<MentionId> mentions) {}

  /// The newest incidents, running or over, newest first.
  public List<Incident> newest(int most) {
    return database.read(rows -> rows.list(IncidentRows.NEWEST, IncidentRows::read, most));
  }

  /// The incident of this id.
  public Optional<Incident> byId(IncidentId id) {
    return database.read(rows -> IncidentRows.byId(rows, id));
  }

  /// What was known when it started; absent when there is no such incident.
  public Optional<Incident.Frozen> snapshot(IncidentId id) {
    return database.read(rows -> frozen(rows, id));
  }

  private static Optional<Incident.Frozen> frozen(Rows rows, IncidentId id) throws SQLException {
    return rows.first(
        FROZEN,
        row -> new Incident.Frozen(row.text("snapshot"), row.text("snapshot_sha")),
        id.value());
  }

  /// Its steps in their order.
  public List<Incident.Step> steps(IncidentId id) {
    return database.read(rows -> IncidentRows.steps(rows, id));
  }

  /// What was written down of it, oldest first, at most 5,000 lines.
  public List<Incident.Entry> entries(IncidentId id) {
    return database.read(
        rows -> rows.list(IncidentRows.ENTRIES, IncidentRows::entry, id.value(), MOST_ENTRIES));
  }

  /// The mentions that were part of it when it started and are still stored, by rising number.
  public List<MentionId> mentions(IncidentId id) {
    return database.read(
        rows -> rows.list(IncidentRows.MENTIONS, IncidentRows::mention, id.value()));
  }

  /// The report that was kept when it ended; empty before.
  public String report(IncidentId id) {
    return database.read(
        rows -> rows.first(REPORT, row -> row.text("report"), id.value()).orElse(""));
  }

  /// The holding statement as it was last written; empty when there is none.
  public String statement(IncidentId id) {
    return database.read(
        rows -> rows.first(STATEMENT, row -> row.text("words"), id.value()).orElse(""));
  }

  /// An answer that was sent to one of its mentions.
  public record Answered(MentionId mention, Instant at, String byUser) {}

  /// The answers that were sent to its mentions, oldest first.
  public List<Answered> answered(IncidentId id) {
    List<Answered> found =
        database.read(
            rows ->
                rows.list(
                    IncidentRows.ANSWERED,
                    row ->
                        new Answered(
                            IncidentRows.mention(row), row.time("sent_at"), row.text("by_user")),
                    id.value()));
    return found.stream()
        .sorted(java.util.Comparator.comparing(Answered::at).thenComparing(Answered::mention))
        .toList();
  }

  /// A step that should have been done.
  ///
  /// @param n its place among the steps, from 1
  public record Due(IncidentId incident, int n) {}

  /// The steps of running incidents that should have been done by then, longest due first.
  public List<Due> due(Instant now) {
    return database.read(
        rows ->
            rows.list(
                IncidentRows.DUE,
                row -> new Due(new IncidentId(row.integral("incident_id")), row.small("n")),
                now));
  }

  /// Begins one.
  public Incident begin(Beginning beginning) {
    return database.write(
        rows -> {
          IncidentId id = new IncidentId(database.ids().next(rows, "incident"));
          Incident made =
              new Incident(
                  id,
                  beginning.origin(),
                  beginning.about(),
                  new Incident.Course(
                      beginning.by().at(), beginning.by().byUser(), Optional.empty()),
                  1);
          insert(rows, made, beginning.snapshot(), "");
          IncidentRows.steps(rows, id, beginning.steps());
          IncidentRows.mentions(rows, id, beginning.mentions());
          IncidentRows.putEntry(
              rows,
              id,
              new Incident.Entry(
                  IncidentRows.STATEMENT,
                  EntryKind.STATEMENT,
                  beginning.statement(),
                  beginning.by()));
          int unused =
              IncidentRows.addEntry(
                  rows, id, EntryKind.STARTED, beginning.about().name(), beginning.by());
          JournalRows.append(
              rows,
              beginning.by().at(),
              beginning.by().byUser(),
              JournalAction.INCIDENT_STARTED,
              object(id),
              beginning.about().name());
          return IncidentRows.find(rows, id);
        });
  }

  /// Removes one as if it had never begun; returns it, to be put back.
  ///
  /// @throws IllegalArgumentException when there is none
  public Removed remove(IncidentId id, Authored by) {
    return database.write(
        rows -> {
          Removed removed =
              new Removed(
                  IncidentRows.find(rows, id),
                  frozen(rows, id).orElseThrow(),
                  rows.first(REPORT, row -> row.text("report"), id.value()).orElse(""),
                  IncidentRows.steps(rows, id),
                  rows.list(
                      "SELECT * FROM incident_entry WHERE incident_id = ? ORDER BY n",
                      IncidentRows::entry,
                      id.value()),
                  rows.list(IncidentRows.MENTIONS, IncidentRows::mention, id.value()));
          for (String table : TABLES) {
            rows.change("DELETE FROM " + table + " WHERE incident_id = ?", id.value());
          }
          rows.change("DELETE FROM incident WHERE id = ?", id.value());
          changed(rows, id, by, "removed");
          return removed;
        });
  }

  /// Takes a removal back.
  public Incident putBack(Removed removed, Authored by) {
    return database.write(
        rows -> {
          IncidentId id = removed.incident().id();
          insert(rows, removed.incident(), removed.snapshot(), removed.report());
          IncidentRows.steps(rows, id, removed.steps());
          IncidentRows.mentions(rows, id, removed.mentions());
          for (Incident.Entry entry : removed.entries()) IncidentRows.putEntry(rows, id, entry);
          changed(rows, id, by, "put back");
          return IncidentRows.find(rows, id);
        });
  }

  private static String object(IncidentId id) {
    return "incident:" + id;
  }

  /// Notes in the journal that something was done in it.
  static void changed(Rows rows, IncidentId id, Authored by, String words) throws SQLException {
    JournalRows.append(
        rows, by.at(), by.byUser(), JournalAction.INCIDENT_CHANGED, object(id), words);
  }

  /// Notes in the journal that it was ended.
  static void ended(Rows rows, IncidentId id, Authored by) throws SQLException {
    JournalRows.append(rows, by.at(), by.byUser(), JournalAction.INCIDENT_ENDED, object(id), "");
  }

  private static void insert(Rows rows, Incident incident, Incident.Frozen snapshot, String report)
      throws SQLException {
    rows.change(
        ADD,
        incident.id().value(),
        incident.origin().alert(),
        incident.origin().brand(),
        incident.origin().plan().value(),
        incident.origin().marker().map(earshot.model.MarkerId::value),
        incident.origin().drill(),
        Wording.fitting(incident.about().name().strip(), 200),
        Wording.fitting(incident.about().owner().strip(), 200),
        snapshot.text(),
        snapshot.sha256(),
        incident.course().startedAt(),
        incident.course().endedAt(),
        report,
        Wording.fitting(incident.course().byUser(), 200),
        incident.rev());
  }
}

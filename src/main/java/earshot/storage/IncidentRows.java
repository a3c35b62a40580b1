package earshot.storage;

import earshot.model.AlertId;
import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.EntryKind;
import earshot.model.Incident;
import earshot.model.IncidentId;
import earshot.model.MarkerId;
import earshot.model.MentionId;
import earshot.model.PlaybookId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads and writes the rows of which an incident is made.
final class IncidentRows {
  /// Where the holding statement lies among the entries.
  static final int STATEMENT = 0;

  static final String NEWEST =
      """
      SELECT id, alert_id, brand_id, playbook_id, marker_id, drill, name, owner, started_at,
        ended_at, by_user, rev
      FROM incident
      ORDER BY started_at DESC, id DESC
      LIMIT ?""";
  static final String STEPS =
      """
      SELECT *
      FROM incident_step
      WHERE incident_id = ?
      ORDER BY incident_id, n""";
  static final String ENTRIES =
      """
      SELECT *
      FROM incident_entry
      WHERE incident_id = ? AND n > 0
      ORDER BY incident_id, n
      LIMIT ?""";
  static final String MENTIONS =
      """
      SELECT mention_id
      FROM incident_mention
      WHERE incident_id = ?
      ORDER BY incident_id, mention_id""";
  static final String ANSWERED =
      """
      SELECT d.mention_id, d.sent_at, d.by_user
      FROM incident_mention m
      JOIN draft d ON d.mention_id = m.mention_id
      WHERE m.incident_id = ? AND d.sent_at IS NOT NULL""";
  static final String DUE =
      """
      SELECT s.incident_id, s.n
      FROM incident i
      JOIN incident_step s ON s.incident_id = i.id
      WHERE i.ended_at IS NULL AND s.done_at IS NULL AND s.due_at <= ?
      ORDER BY s.due_at, s.incident_id, s.n""";
  private static final String BY_ID =
      """
      SELECT id, alert_id, brand_id, playbook_id, marker_id, drill, name, owner, started_at,
        ended_at, by_user, rev
      FROM incident
      WHERE id = ?""";
  private static final String ADD_STEP =
      """
      INSERT INTO incident_step (incident_id, n, words, owner, due_at, done_at, done_by, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String ADD_ENTRY =
      """
      INSERT INTO incident_entry (incident_id, n, kind, words, made_at, by_user)
      VALUES (?, ?, ?, ?, ?, ?)""";
  private static final String ADD_MENTION =
      "INSERT INTO incident_mention (incident_id, mention_id) VALUES (?, ?)";

  private IncidentRows() {}

  static Optional<Incident> byId(Rows rows, IncidentId id) throws SQLException {
    return rows.first(BY_ID, IncidentRows::read, id.value());
  }

  static Incident find(Rows rows, IncidentId id) throws SQLException {
    return byId(rows, id)
        .orElseThrow(() -> new IllegalArgumentException("There is no incident " + id + "."));
  }

  static List<Incident.Step> steps(Rows rows, IncidentId id) throws SQLException {
    return rows.list(STEPS, IncidentRows::step, id.value());
  }

  static void steps(Rows rows, IncidentId id, List<Incident.Step> steps) throws SQLException {
    rows.change("DELETE FROM incident_step WHERE incident_id = ?", id.value());
    List<Object[]> lines = new ArrayList<>();
    int n = 0;
    for (Incident.Step step : steps) {
      lines.add(
          new Object[] {
            id.value(),
            ++n,
            Wording.fitting(step.words().strip(), 2_000),
            Wording.fitting(step.owner().strip(), 200),
            step.dueAt(),
            step.done().map(Authored::at),
            step.done().map(done -> Wording.fitting(done.byUser(), 200)).orElse(""),
            Wording.fitting(step.note(), 2_000)
          });
    }
    rows.insertAll(ADD_STEP, lines);
  }

  static int addEntry(Rows rows, IncidentId id, EntryKind kind, String words, Authored made)
      throws SQLException {
    int n =
        Math.toIntExact(
            rows.number("SELECT MAX(n) FROM incident_entry WHERE incident_id = ?", id.value()) + 1);
    putEntry(rows, id, new Incident.Entry(n, kind, words, made));
    return n;
  }

  static void putEntry(Rows rows, IncidentId id, Incident.Entry entry) throws SQLException {
    rows.change(
        ADD_ENTRY,
        id.value(),
        entry.n(),
        entry.kind(),
        Wording.fitting(entry.words(), 20_000),
        entry.made().at(),
        Wording.fitting(entry.made().byUser(), 200));
  }

  static void takeEntry(Rows rows, IncidentId id, int n) throws SQLException {
    rows.change("DELETE FROM incident_entry WHERE incident_id = ? AND n = ?", id.value(), n);
  }

  static void mentions(Rows rows, IncidentId id, Collection<MentionId> mentions)
      throws SQLException {
    List<Object[]> lines = new ArrayList<>();
    for (MentionId mention : mentions) lines.add(new Object[] {id.value(), mention.value()});
    rows.insertAll(ADD_MENTION, lines);
  }

  static MentionId mention(Row row) throws SQLException {
    return new MentionId(row.integral("mention_id"));
  }

  static Incident.Entry entry(Row row) throws SQLException {
    return new Incident.Entry(
        row.small("n"),
        row.coded(EntryKind.class, "kind"),
        row.text("words"),
        new Authored(row.time("made_at"), row.text("by_user")));
  }

  private static Incident.Step step(Row row) throws SQLException {
    Optional<Instant> doneAt = row.timeIf("done_at");
    String doneBy = row.text("done_by");
    return new Incident.Step(
        row.text("words"),
        row.text("owner"),
        row.timeIf("due_at"),
        doneAt.map(at -> new Authored(at, doneBy)),
        row.text("note"));
  }

  static Incident read(Row row) throws SQLException {
    return new Incident(
        new IncidentId(row.integral("id")),
        new Incident.Origin(
            row.integralIf("alert_id").stream().mapToObj(AlertId::new).findFirst(),
            row.integralIf("brand_id").stream()
                .mapToObj(id -> new BrandId(Math.toIntExact(id)))
                .findFirst(),
            new PlaybookId(row.small("playbook_id")),
            row.integralIf("marker_id").stream()
                .mapToObj(id -> new MarkerId(Math.toIntExact(id)))
                .findFirst(),
            row.flag("drill")),
        new Incident.About(row.text("name"), row.text("owner")),
        new Incident.Course(row.time("started_at"), row.text("by_user"), row.timeIf("ended_at")),
        row.small("rev"));
  }
}

package earshot.storage;

import earshot.model.Alert;
import earshot.model.AlertId;
import earshot.model.AlertRule;
import earshot.model.AlertRuleId;
import earshot.model.AlertState;
import earshot.model.BrandId;
import earshot.model.JournalAction;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps alerts with what was known when they were raised.
public final class AlertStore {
  private static final int LONGEST_EVIDENCE = 20_000;
  private static final String BY_ID = "SELECT * FROM alert WHERE id = ?";
  private static final String ADD =
      """
      INSERT INTO alert (id, rule_id, brand_id, raised_at, state, evidence, from_at, to_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String MOVE =
      "UPDATE alert SET state = ?, closed_at = ?, by_user = ?, note = ? WHERE id = ?";

  static final String OF_STATE =
      """
      SELECT *
      FROM alert
      WHERE state = ?
      ORDER BY state DESC, raised_at DESC
      LIMIT ?\
      """;
  static final String OF_RULE =
      """
      SELECT *
      FROM alert
      WHERE rule_id = ?
      ORDER BY rule_id DESC, raised_at DESC
      LIMIT ?\
      """;

  private final Database database;

  AlertStore(Database database) {
    this.database = database;
  }

  /// An alert to be raised.
  public record Raising(TimeRange bucket, Instant at, String evidence) {
    /// Refuses evidence that would not fit.
    public Raising {
      if (evidence.length() > LONGEST_EVIDENCE) {
        throw new IllegalArgumentException("evidence is longer than 20,000 characters");
      }
    }
  }

  /// Notes in one step that a rule judged everything before then, and raises what it found: after a
  /// crash it neither repeats nor misses.
  public List<Alert> checked(AlertRule rule, Instant until, List<Raising> found) {
    return database.write(
        rows -> {
          AlertRuleStore.checked(rows, rule.id(), until);
          for (Raising raising : found) add(rows, rule, raising);
          return rows.list(OF_RULE, AlertStore::read, rule.id(), found.size()).reversed();
        });
  }

  private void add(Rows rows, AlertRule rule, Raising raising) throws SQLException {
    rows.change(
        ADD,
        database.ids().next(rows, "alert"),
        rule.id(),
        rule.terms().watched().brand(),
        raising.at(),
        AlertState.OPEN,
        raising.evidence(),
        raising.bucket().from(),
        raising.bucket().to());
  }

  /// The newest alerts of a rule, newest first.
  public List<Alert> of(AlertRuleId rule, int most) {
    return database.read(rows -> rows.list(OF_RULE, AlertStore::read, rule, most));
  }

  /// The newest alerts in this state, newest first.
  public List<Alert> in(AlertState state, int most) {
    return database.read(rows -> rows.list(OF_STATE, AlertStore::read, state, most));
  }

  /// The alert of this id.
  public Optional<Alert> byId(AlertId id) {
    return database.read(rows -> rows.first(BY_ID, AlertStore::read, id));
  }

  /// Lets it stand elsewhere; returns how it stood before, so that this can be taken back.
  ///
  /// @throws IllegalArgumentException when there is no such alert
  public Alert.Progress move(AlertId id, Alert.Progress to) {
    return database.write(
        rows -> {
          Alert before =
              rows.first(BY_ID, AlertStore::read, id)
                  .orElseThrow(() -> new IllegalArgumentException("There is no alert " + id + "."));
          rows.change(
              MOVE,
              to.state(),
              to.closedAt(),
              Wording.fitting(to.byUser(), 200),
              Wording.fitting(to.note(), 2_000),
              id);
          JournalRows.note(
              database, rows, to.byUser(), action(to.state()), "alert:" + id, to.note());
          return before.progress();
        });
  }

  private static JournalAction action(AlertState state) {
    return switch (state) {
      case OPEN -> JournalAction.ALERT_REOPENED;
      case INCIDENT -> JournalAction.INCIDENT_STARTED;
      case CLOSED -> JournalAction.ALERT_CLOSED;
      case NOT_AN_ALARM -> JournalAction.NOT_AN_ALARM;
    };
  }

  private static Alert read(Row row) throws SQLException {
    Instant raised = row.time("raised_at");
    Instant from = row.timeIf("from_at").orElse(raised);
    return new Alert(
        new AlertId(row.integral("id")),
        new AlertRuleId(row.small("rule_id")),
        row.integralIf("brand_id").stream()
            .mapToObj(id -> new BrandId(Math.toIntExact(id)))
            .findFirst(),
        new TimeRange(from, row.timeIf("to_at").orElse(from.plusMillis(1))),
        raised,
        row.text("evidence"),
        new Alert.Progress(
            row.coded(AlertState.class, "state"),
            row.timeIf("closed_at"),
            row.text("by_user"),
            row.text("note")));
  }
}

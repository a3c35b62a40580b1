package earshot.storage;

import earshot.model.AlertRule;
import earshot.model.AlertRuleId;
import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.Measure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps what is watched for being unusual.
public final class AlertRuleStore {
  private static final String ALL = "SELECT * FROM alert_rule ORDER BY id";
  private static final String BY_ID = "SELECT * FROM alert_rule WHERE id = ?";
  private static final String ADD =
      """
      INSERT INTO alert_rule (id, name, kind, brand_id, query, params, enabled, by_user, rev,
        muted_until, checked_until, made_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String CHANGE =
      """
      UPDATE alert_rule
      SET name = ?, kind = ?, brand_id = ?, query = ?, params = ?, enabled = ?, rev = rev + 1
      WHERE id = ? AND rev = ?\
      """;
  private static final String MUTE = "UPDATE alert_rule SET muted_until = ? WHERE id = ?";
  private static final String CHECKED = "UPDATE alert_rule SET checked_until = ? WHERE id = ?";

  private final Database database;

  AlertRuleStore(Database database) {
    this.database = database;
  }

  /// All rules, oldest first.
  public List<AlertRule> all() {
    return database.read(rows -> rows.list(ALL, AlertRuleStore::read));
  }

  /// The rule of this id.
  public Optional<AlertRule> byId(AlertRuleId id) {
    return database.read(rows -> rows.first(BY_ID, AlertRuleStore::read, id));
  }

  /// Keeps a rule; it has looked at nothing yet.
  public AlertRule add(AlertRule.Terms terms, String byUser) {
    return database.write(
        rows -> {
          AlertRuleId id = new AlertRuleId(database.ids().nextSmall(rows, "alert_rule"));
          Authored made = new Authored(database.clock().instant(), Wording.fitting(byUser, 200));
          AlertRule.Standing fresh = new AlertRule.Standing(Optional.empty(), Optional.empty());
          insert(rows, new AlertRule(id, terms, fresh, made, 0));
          return find(rows, id);
        });
  }

  /// Changes what a rule watches.
  ///
  /// @param rev of the rule this change was made from
  /// @throws ChangedMeanwhile when it is another one by now, or was removed
  public AlertRule change(AlertRuleId id, int rev, AlertRule.Terms terms) {
    return database.write(
        rows -> {
          int changed =
              rows.change(
                  CHANGE,
                  Wording.fitting(terms.name().strip(), 200),
                  terms.watched().measure(),
                  terms.watched().brand(),
                  terms.watched().query(),
                  AlertParams.written(terms),
                  terms.enabled(),
                  id,
                  rev);
          if (changed == 0) throw new ChangedMeanwhile("This alert rule");
          return find(rows, id);
        });
  }

  /// Lets a rule be silent until then; absent lets it speak again. Returns until when it was
  /// silent, so that this can be taken back.
  ///
  /// @throws IllegalArgumentException when there is no such rule
  public Optional<Instant> mute(AlertRuleId id, Optional<Instant> until) {
    return database.write(
        rows -> {
          AlertRule before = find(rows, id);
          rows.change(MUTE, until, id);
          return before.standing().mutedUntil();
        });
  }

  /// Removes it with its alerts; returns it, to be put back without them.
  ///
  /// @throws IllegalArgumentException when there is no such rule
  public AlertRule remove(AlertRuleId id) {
    return database.write(
        rows -> {
          AlertRule removed = find(rows, id);
          rows.change("DELETE FROM alert WHERE rule_id = ?", id);
          rows.change("DELETE FROM alert_rule WHERE id = ?", id);
          return removed;
        });
  }

  /// Takes a removal back.
  public AlertRule putBack(AlertRule removed) {
    return database.write(
        rows -> {
          insert(rows, removed);
          return find(rows, removed.id());
        });
  }

  /// Notes that everything before then was judged.
  static void checked(Rows rows, AlertRuleId id, Instant until) throws SQLException {
    rows.change(CHECKED, until, id);
  }

  private static void insert(Rows rows, AlertRule rule) throws SQLException {
    AlertRule.Terms terms = rule.terms();
    rows.change(
        ADD,
        rule.id(),
        Wording.fitting(terms.name().strip(), 200),
        terms.watched().measure(),
        terms.watched().brand(),
        terms.watched().query(),
        AlertParams.written(terms),
        terms.enabled(),
        rule.made().byUser(),
        rule.rev(),
        rule.standing().mutedUntil(),
        rule.standing().checkedUntil(),
        rule.made().at());
  }

  private static AlertRule find(Rows rows, AlertRuleId id) throws SQLException {
    return rows.first(BY_ID, AlertRuleStore::read, id)
        .orElseThrow(() -> new IllegalArgumentException("There is no alert rule " + id + "."));
  }

  private static AlertRule read(Row row) throws SQLException {
    AlertParams params = AlertParams.read(row.text("params"));
    return new AlertRule(
        new AlertRuleId(row.small("id")),
        new AlertRule.Terms(
            row.text("name"),
            new AlertRule.Watched(
                row.coded(Measure.class, "kind"),
                row.integralIf("brand_id").stream()
                    .mapToObj(id -> new BrandId(Math.toIntExact(id)))
                    .findFirst(),
                row.text("query"),
                params.width()),
            params.manners(),
            row.flag("enabled")),
        new AlertRule.Standing(row.timeIf("muted_until"), row.timeIf("checked_until")),
        new Authored(row.time("made_at"), row.text("by_user")),
        row.small("rev"));
  }
}

package earshot.storage;

import earshot.model.Authored;
import earshot.model.JournalAction;
import earshot.model.Rule;
import earshot.model.RuleAction;
import earshot.model.RuleId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Keeps rules in the order in which they act.
public final class RuleStore {
  private static final String COLUMNS =
      "id, rank, name, query, action, enabled, made_at, by_user, rev";
  private static final String ALL = "SELECT " + COLUMNS + " FROM rule ORDER BY rank, id";
  private static final String BY_ID = "SELECT " + COLUMNS + " FROM rule WHERE id = ?";
  private static final String ADD =
      """
      INSERT INTO rule (id, rank, name, query, action, enabled, made_at, by_user, rev)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String CHANGE =
      """
      UPDATE rule
      SET name = ?, query = ?, action = ?, enabled = ?, rev = rev + 1
      WHERE id = ? AND rev = ?""";
  private static final String PLACE = "UPDATE rule SET rank = ? WHERE id = ?";

  private final Database database;

  RuleStore(Database database) {
    this.database = database;
  }

  /// All rules, in the order in which they act.
  public List<Rule> all() {
    return database.read(rows -> rows.list(ALL, RuleStore::read));
  }

  /// The rule of this id.
  public Optional<Rule> byId(RuleId id) {
    return database.read(rows -> rows.first(BY_ID, RuleStore::read, id));
  }

  /// Keeps a rule; it acts after all others.
  public Rule add(Rule.Terms terms, String byUser) {
    return database.write(
        rows -> {
          RuleId id = new RuleId(database.ids().nextSmall(rows, "rule"));
          int rank = Math.toIntExact(rows.number("SELECT COALESCE(MAX(rank) + 1, 0) FROM rule"));
          insert(
              rows,
              new Rule(
                  id,
                  rank,
                  terms,
                  new Authored(database.clock().instant(), Wording.fitting(byUser, 200)),
                  0));
          journal(rows, byUser, id, terms.query());
          return find(rows, id);
        });
  }

  /// Changes what a rule says.
  ///
  /// @param rev of the rule this change was made from
  /// @throws ChangedMeanwhile when it is another one by now, or was removed
  public Rule change(RuleId id, int rev, Rule.Terms terms) {
    return database.write(
        rows -> {
          int changed =
              rows.change(
                  CHANGE,
                  terms.name(),
                  terms.query(),
                  terms.action().written(),
                  terms.enabled(),
                  id,
                  rev);
          if (changed == 0) throw new ChangedMeanwhile("This rule");
          journal(rows, Database.user(), id, terms.query());
          return find(rows, id);
        });
  }

  /// Removes it; returns it as it was, to be put back. What it did stays done.
  ///
  /// @throws IllegalArgumentException when there is no such rule
  public Rule remove(RuleId id) {
    return database.write(
        rows -> {
          Rule removed = find(rows, id);
          rows.change("DELETE FROM rule WHERE id = ?", id);
          journal(rows, Database.user(), id, "removed");
          return removed;
        });
  }

  /// Takes a removal back: the rule has its id and rank again.
  public Rule putBack(Rule removed) {
    return database.write(
        rows -> {
          insert(rows, removed);
          journal(rows, Database.user(), removed.id(), "put back");
          return find(rows, removed.id());
        });
  }

  private void journal(Rows rows, String byUser, RuleId id, String words) throws SQLException {
    JournalRows.note(database, rows, byUser, JournalAction.RULE_CHANGED, "rule:" + id, words);
  }

  /// Lets the rules act in this order; those that are not named act after them.
  public void arrange(List<RuleId> order) {
    database.write(
        rows -> {
          Lines lines = new Lines();
          for (int i = 0; i < order.size(); i++) lines.add(PLACE, i, order.get(i));
          int next = order.size();
          for (Rule rule : rows.list(ALL, RuleStore::read)) {
            if (!order.contains(rule.id())) lines.add(PLACE, next++, rule.id());
          }
          lines.run(rows);
          return next;
        });
  }

  private static void insert(Rows rows, Rule rule) throws SQLException {
    Rule.Terms terms = rule.terms();
    rows.change(
        ADD,
        rule.id(),
        rule.rank(),
        terms.name(),
        terms.query(),
        terms.action().written(),
        terms.enabled(),
        rule.made().at(),
        rule.made().byUser(),
        rule.rev());
  }

  private static Rule find(Rows rows, RuleId id) throws SQLException {
    return rows.first(BY_ID, RuleStore::read, id)
        .orElseThrow(() -> new IllegalArgumentException("There is no rule " + id + "."));
  }

  private static Rule read(Row row) throws SQLException {
    return new Rule(
        new RuleId(row.small("id")),
        row.small("rank"),
        new Rule.Terms(
            row.text("name"),
            row.text("query"),
            RuleAction.read(row.text("action")),
            row.flag("enabled")),
        new Authored(row.time("made_at"), row.text("by_user")),
        row.small("rev"));
  }
}

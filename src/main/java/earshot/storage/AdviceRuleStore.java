package earshot.storage;

import earshot.model.AdviceRule;
import earshot.model.Advised;
import earshot.model.JournalAction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Keeps the table of rules by which advice is given, in the order in which they are tried.
///
/// The table is small and its order matters, so it is always replaced as a whole.
public final class AdviceRuleStore {
  private static final String ALL =
      """
      SELECT name, conditions, verdict, words, origin, dated, enabled
      FROM advice_rule
      ORDER BY rank, id""";
  private static final String ADD =
      """
      INSERT INTO advice_rule (id, rank, name, conditions, verdict, words, origin, dated, enabled,
        made_at, by_user, rev)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String POLICY = "advice.offer-help";

  private final Database database;

  AdviceRuleStore(Database database) {
    this.database = database;
  }

  /// All rules, in the order in which they are tried; none before they were first kept.
  public List<AdviceRule> all() {
    return database.read(AdviceRuleStore::all);
  }

  /// Keeps these as the first ones, unless there are rules already; returns those that hold.
  public List<AdviceRule> begin(List<AdviceRule> first) {
    return database.write(
        rows -> {
          List<AdviceRule> known = all(rows);
          if (!known.isEmpty()) return known;
          insert(rows, first, database.clock().instant(), "");
          return first;
        });
  }

  /// Puts one table in the place of another. To take it back, call it the other way round.
  ///
  /// @param before the table this change was made from
  /// @throws ChangedMeanwhile when another table holds by now
  public void replace(List<AdviceRule> before, List<AdviceRule> after, String byUser) {
    Instant now = database.clock().instant();
    database.write(
        rows -> {
          if (!all(rows).equals(before)) throw new ChangedMeanwhile("The table of advice rules");
          rows.change("DELETE FROM advice_rule");
          insert(rows, after, now, byUser);
          JournalRows.append(
              rows, now, byUser, JournalAction.ADVICE_CHANGED, "advice-rules", words(after));
          return after.size();
        });
  }

  /// Whether help is offered to people who did not ask us; off until a person switches it on.
  public boolean offersHelp() {
    return database.read(rows -> SettingStore.find(rows, POLICY)).filter("on"::equals).isPresent();
  }

  /// Switches it.
  public void offerHelp(boolean now, String byUser) {
    String word = now ? "on" : "off";
    database.write(
        rows -> {
          SettingStore.put(rows, POLICY, word);
          JournalRows.append(
              rows,
              database.clock().instant(),
              byUser,
              JournalAction.SETTING_CHANGED,
              "setting:" + POLICY,
              word);
          return word;
        });
  }

  private static String words(List<AdviceRule> rules) {
    StringBuilder words = new StringBuilder();
    for (AdviceRule rule : rules) words.append(rule).append('\n');
    return words.toString();
  }

  private static void insert(Rows rows, List<AdviceRule> rules, Instant now, String byUser)
      throws SQLException {
    Lines lines = new Lines();
    int rank = 0;
    for (AdviceRule rule : rules) {
      lines.add(
          ADD,
          rank + 1,
          rank,
          rule.id(),
          rule.conditions(),
          rule.verdict(),
          rule.words(),
          rule.source().origin(),
          rule.source().dated(),
          rule.enabled(),
          now,
          Wording.fitting(byUser, 200),
          1);
      rank++;
    }
    lines.run(rows);
  }

  private static List<AdviceRule> all(Rows rows) throws SQLException {
    return rows.list(ALL, AdviceRuleStore::read);
  }

  private static AdviceRule read(Row row) throws SQLException {
    return new AdviceRule(
        row.text("name"),
        row.text("conditions"),
        row.coded(Advised.class, "verdict"),
        row.text("words"),
        new AdviceRule.Source(row.text("origin"), row.text("dated")),
        row.flag("enabled"));
  }
}

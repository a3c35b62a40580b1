package earshot.storage;

import earshot.model.JournalAction;
import java.sql.SQLException;
import java.util.List;

/// Has the queries that people keep say a new name, in the transaction that gives it.
///
/// Queries of brands are not among them: those may name neither brands nor tags.
final class KeptQueries {
  private static final int LONGEST = 20_000;

  private static final List<Kind> KINDS =
      List.of(
          new Kind("saved_search", "search", JournalAction.SEARCH_CHANGED),
          new Kind("rule", "rule", JournalAction.RULE_CHANGED),
          new Kind("alert_rule", "alert-rule", JournalAction.QUERY_CHANGED),
          new Kind("theme", "theme", JournalAction.QUERY_CHANGED));

  private record Kind(String table, String object, JournalAction action) {}

  private record Kept(int id, String query) {}

  private KeptQueries() {}

  /// Writes each query anew and journals those that came out otherwise.
  ///
  /// @return how many did
  /// @throws IllegalArgumentException when one would grow too long; then nothing may be kept
  static int reword(Database database, Rows rows, Rewording words, String before, String after)
      throws SQLException {
    int changed = 0;
    for (Kind kind : KINDS) {
      for (Kept kept : all(rows, kind)) {
        String now = words.reword(kept.query(), before, after);
        if (now.equals(kept.query())) continue;
        if (now.length() > LONGEST) {
          throw new IllegalArgumentException(
              "A query that names it would be longer than 20,000 characters; take a shorter name.");
        }
        rows.change(
            "UPDATE %s SET query = ?, rev = rev + 1 WHERE id = ?".formatted(kind.table()),
            now,
            kept.id());
        String object = kind.object() + ":" + kept.id();
        JournalRows.note(database, rows, kind.action(), object, now);
        changed++;
      }
    }
    return changed;
  }

  private static List<Kept> all(Rows rows, Kind kind) throws SQLException {
    return rows.list(
        "SELECT id, query FROM %s ORDER BY id".formatted(kind.table()),
        row -> new Kept(row.small("id"), row.text("query")));
  }
}

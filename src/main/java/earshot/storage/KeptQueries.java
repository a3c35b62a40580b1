package earshot.storage;

import earshot.model.JournalAction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Has the queries that people keep say a new name, in the transaction that gives it.
///
/// Queries of brands are not among them: those may name neither brands nor tags nor searches.
final class KeptQueries {
  private static final int LONGEST = 20_000;

  private KeptQueries() {}

  /// A query that was written anew.
  ///
  /// @param before as it was kept
  record Reworded(KeptQuery before, String after) {}

  /// All of them, those of one kind after the other.
  static List<KeptQuery> all(Rows rows) throws SQLException {
    List<KeptQuery> all = new ArrayList<>();
    for (KeptQuery.Kind kind : KeptQuery.Kind.values()) all.addAll(all(rows, kind));
    return all;
  }

  /// Writes each query anew and journals those that came out otherwise; returns those.
  ///
  /// @throws IllegalArgumentException when one would grow too long; then nothing may be kept
  static List<Reworded> reword(
      Database database, Rows rows, Rewording words, String before, String after)
      throws SQLException {
    List<Reworded> changed = new ArrayList<>();
    for (KeptQuery kept : all(rows)) {
      String now = words.reword(kept.query(), before, after);
      if (now.equals(kept.query())) continue;
      if (now.length() > LONGEST) {
        throw new IllegalArgumentException(
            "A query that names it would be longer than 20,000 characters; take a shorter name.");
      }
      put(database, rows, kept, now);
      changed.add(new Reworded(kept, now));
    }
    return changed;
  }

  /// Makes those what they were that nobody changed since.
  static void restore(Database database, Rows rows, List<Reworded> reworded) throws SQLException {
    for (Reworded each : reworded) {
      KeptQuery kept = each.before();
      Optional<String> now =
          rows.first(
              "SELECT query FROM %s WHERE id = ?".formatted(kept.kind().table()),
              row -> row.text("query"),
              kept.id());
      if (now.equals(Optional.of(each.after()))) put(database, rows, kept, kept.query());
    }
  }

  private static void put(Database database, Rows rows, KeptQuery kept, String query)
      throws SQLException {
    rows.change(
        "UPDATE %s SET query = ?, rev = rev + 1 WHERE id = ?".formatted(kept.kind().table()),
        query,
        kept.id());
    JournalRows.note(database, rows, action(kept.kind()), kept.kind().object(kept.id()), query);
  }

  private static JournalAction action(KeptQuery.Kind kind) {
    return switch (kind) {
      case SEARCH -> JournalAction.SEARCH_CHANGED;
      case RULE -> JournalAction.RULE_CHANGED;
      case ALERT_RULE, THEME -> JournalAction.QUERY_CHANGED;
    };
  }

  private static List<KeptQuery> all(Rows rows, KeptQuery.Kind kind) throws SQLException {
    return rows.list(
        "SELECT id, name, query FROM %s ORDER BY id".formatted(kind.table()),
        row -> new KeptQuery(kind, row.small("id"), row.text("name"), row.text("query")));
  }
}

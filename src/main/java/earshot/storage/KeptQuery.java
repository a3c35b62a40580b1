package earshot.storage;

/// A query that people keep under a name, whatever it is for.
///
/// @param name as people know it
public record KeptQuery(Kind kind, int id, String name, String query) {
  /// What a query is kept for.
  public enum Kind {
    SEARCH("saved_search", "search"),
    RULE("rule", "rule"),
    ALERT_RULE("alert_rule", "alert-rule"),
    THEME("theme", "theme");

    private final String table;
    private final String object;

    Kind(String table, String object) {
      this.table = table;
      this.object = object;
    }

    String table() {
      return table;
    }

    /// What it is about, as the journal names it.
    String object(int id) {
      return object + ":" + id;
    }
  }
}

package earshot.storage;

import earshot.model.AuthorId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads everything that is kept of some accounts, row by row as it is stored.
public final class SubjectStore {
  private static final String OF_AUTHORS =
      "SELECT m.id FROM mention m WHERE m.author_id IN (SELECT x.id FROM UNNEST(CAST(? AS BIGINT"
          + " ARRAY)) x (id))";
  private static final String DRAFTS =
      "SELECT d.id FROM draft d WHERE d.author_id IN (SELECT x.id FROM UNNEST(CAST(? AS BIGINT"
          + " ARRAY)) x (id)) OR d.mention_id IN ("
          + OF_AUTHORS
          + ")";

  private final Database database;

  SubjectStore(Database database) {
    this.database = database;
  }

  /// All rows of one moment, by table; tables without any are left out. Times are in UTC.
  public Map<String, List<Map<String, Object>>> everything(Collection<AuthorId> accounts) {
    Long[] ids = accounts.stream().map(AuthorId::value).toArray(Long[]::new);
    return database.still(snapshot -> Snapshot.worded(() -> read(snapshot, ids)));
  }

  private static Map<String, List<Map<String, Object>>> read(Snapshot snapshot, Long[] ids)
      throws SQLException {
    Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
    put(
        all,
        snapshot,
        "person",
        "SELECT * FROM person WHERE id IN (SELECT a.person_id FROM author a"
            + " WHERE a.id IN (SELECT x.id FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (id)))",
        (Object) ids);
    put(
        all,
        snapshot,
        "author",
        "SELECT * FROM author WHERE id IN (SELECT x.id FROM UNNEST(CAST(? AS BIGINT ARRAY)) x"
            + " (id))",
        (Object) ids);
    put(
        all,
        snapshot,
        "mention",
        "SELECT m.*, s.name AS source_name FROM mention m JOIN source s ON s.id = m.source_id WHERE"
            + " m.author_id IN (SELECT x.id FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (id)) ORDER BY"
            + " m.id",
        (Object) ids);
    List<String> parts = new ArrayList<>(List.of("mention_version", "note", "sighting"));
    parts.addAll(DeletedRows.PARTS);
    parts.add("query_example");
    for (String part : parts) {
      put(
          all,
          snapshot,
          part,
          "SELECT p.* FROM " + part + " p WHERE p.mention_id IN (" + OF_AUTHORS + ")",
          (Object) ids);
    }
    put(all, snapshot, "draft", "SELECT * FROM draft WHERE id IN (" + DRAFTS + ")", ids, ids);
    for (String part : List.of("draft_version", "approval", "finding_kept")) {
      put(
          all,
          snapshot,
          part,
          "SELECT p.* FROM " + part + " p WHERE p.draft_id IN (" + DRAFTS + ")",
          ids,
          ids);
    }
    journal(all, snapshot);
    return all;
  }

  // What was decided about them is found by numbers, for no name is in the journal.
  private static void journal(Map<String, List<Map<String, Object>>> all, Snapshot snapshot)
      throws SQLException {
    List<String> objects = new ArrayList<>();
    for (String table : List.of("mention", "draft", "person", "author")) {
      String prefix = table.equals("author") ? "account" : table;
      for (Map<String, Object> row : all.getOrDefault(table, List.of())) {
        objects.add(prefix + ":" + row.get("id"));
      }
    }
    put(
        all,
        snapshot,
        "journal",
        "SELECT j.seq, j.made_at, j.by_user, j.action, j.object, j.digest FROM journal j WHERE"
            + " j.object IN (SELECT x.name FROM UNNEST(CAST(? AS VARCHAR(300) ARRAY)) x (name))"
            + " ORDER BY j.seq",
        (Object) objects.toArray(String[]::new));
  }

  private static void put(
      Map<String, List<Map<String, Object>>> all,
      Snapshot snapshot,
      String name,
      String sql,
      Object... parameters)
      throws SQLException {
    Table table = new Table();
    long told = snapshot.tell(sql, table, parameters);
    if (told > 0) all.put(name, table.rows);
  }

  /// Rows as maps.
  private static final class Table implements AnyCells {
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private Map<String, Object> row = new LinkedHashMap<>();

    @Override
    public void put(String column, Object value) {
      row.put(column, value instanceof Instant at ? at.toString() : value);
    }

    @Override
    public void endOfRow() {
      rows.add(row);
      row = new LinkedHashMap<>();
    }
  }
}

package earshot.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// One moment of the whole database, whatever is written meanwhile; read table by table, as stored.
///
/// Used inside [Database#still] only, on the thread that calls.
public final class Snapshot {
  // What is made anew with a database, and would differ in each.
  private static final String STEPS = "schema_step";

  private static final String TABLES =
      """
      SELECT table_name
      FROM information_schema.tables
      WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE'
      ORDER BY table_name""";
  private static final String NEWEST =
      """
      SELECT m.*, t.url, t.author, t.handle, t.title, t.body, s.name AS source_name
      FROM (SELECT id FROM mention ORDER BY effective_at DESC, id DESC LIMIT ?) n
      JOIN mention m ON m.id = n.id
      JOIN mention_text t ON t.mention_id = m.id
      JOIN source s ON s.id = m.source_id
      ORDER BY m.effective_at DESC, m.id DESC""";

  private static final String THESE =
      """
      SELECT m.*, t.url, t.author, t.handle, t.title, t.body, s.name AS source_name
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) n (id)
      JOIN mention m ON m.id = n.id
      JOIN mention_text t ON t.mention_id = m.id
      JOIN source s ON s.id = m.source_id
      ORDER BY m.effective_at DESC, m.id DESC""";

  private final Connection connection;
  private final Rows rows;
  private final List<String> tables;

  private Snapshot(Connection connection) throws SQLException {
    this.connection = connection;
    this.rows = new Rows(connection);
    this.tables = tables(rows);
  }

  /// Begins on a connection of its own, which stays the caller's to close.
  static Snapshot over(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // H2's own level: one moment for all statements, writers are not held up. Lazy, for the
      // answer of a great table does not fit into memory.
      statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
      statement.execute("SET LAZY_QUERY_EXECUTION 1");
      statement.execute("SELECT COUNT(*) FROM schema_step");
    }
    return new Snapshot(connection);
  }

  /// The number of the last migration applied.
  public int schema() {
    return worded(() -> Math.toIntExact(rows.number("SELECT MAX(n) FROM schema_step")));
  }

  /// The tables with everything people and programs put in, in the order of their names.
  public List<String> tables() {
    return tables;
  }

  /// How many rows a table has.
  public long count(String table) {
    return worded(() -> rows.number("SELECT COUNT(*) FROM " + known(table)));
  }

  /// Tells all rows of a table in the order of its key.
  public void read(String table, Cells into) {
    worded(
        () -> {
          String order = String.join(", ", key(known(table)));
          return tell("SELECT * FROM " + table + " ORDER BY " + order, into);
        });
  }

  /// Tells the newest mentions with their words, newest first.
  public void readNewest(int most, Cells into) {
    worded(() -> tell(NEWEST, into, most));
  }

  /// Tells some mentions with their words, newest first.
  ///
  /// @param ids a page of them
  public void readThese(List<Long> ids, Cells into) {
    worded(() -> tell(THESE, into, (Object) ids.toArray(Long[]::new)));
  }

  /// The hash of the last decision in the journal; empty when there is none.
  public String journalHead() {
    return worded(
        () ->
            rows.first(
                    "SELECT hash FROM journal ORDER BY seq DESC LIMIT 1", row -> row.text("hash"))
                .orElse(""));
  }

  Rows rows() {
    return rows;
  }

  static List<String> tables(Rows rows) throws SQLException {
    return rows.list(TABLES, row -> row.text("table_name").toLowerCase(Locale.ROOT)).stream()
        .filter(name -> !name.equals(STEPS))
        .sorted()
        .toList();
  }

  // Only names that the catalogue gave become part of a statement.
  private String known(String table) {
    if (!tables.contains(table)) throw new IllegalArgumentException("no table " + table);
    return table;
  }

  private List<String> key(String table) throws SQLException {
    TreeMap<Integer, String> columns = new TreeMap<>();
    try (ResultSet key =
        connection.getMetaData().getPrimaryKeys(null, "PUBLIC", table.toUpperCase(Locale.ROOT))) {
      while (key.next()) columns.put(key.getInt("KEY_SEQ"), key.getString("COLUMN_NAME"));
    }
    return new ArrayList<>(columns.values());
  }

  /// Tells all rows of an answer; returns how many that were.
  long tell(String sql, Cells into, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
      try (ResultSet answer = statement.executeQuery()) {
        return tell(answer, into);
      }
    }
  }

  private static long tell(ResultSet answer, Cells into) throws SQLException {
    ResultSetMetaData meta = answer.getMetaData();
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) columns.add(Column.of(meta, i));
    long told = 0;
    for (; answer.next(); told++) {
      for (int i = 0; i < columns.size(); i++) columns.get(i).tell(answer, i + 1, into);
      into.endOfRow();
    }
    return told;
  }

  /// Something that is looked up.
  interface Look<T> {
    T look() throws SQLException;
  }

  static <T> T worded(Look<T> look) {
    try {
      return look.look();
    } catch (SQLException failed) {
      throw worded(failed);
    }
  }

  static RuntimeException worded(SQLException failed) {
    if (!Job.broken(failed)) return Job.worded(failed);
    return new Unavailable(
        "the database cannot be read to its end (code "
            + failed.getErrorCode()
            + "); see that its disk is there, or restore the newest backup.",
        failed);
  }
}

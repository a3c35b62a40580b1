package earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes the rows of one table into a database that is being made.
final class LoadedTable implements Cells {
  private static final int ROWS_PER_STATEMENT = 32;
  private static final int ROWS_PER_COMMIT = 20_000;

  private final Connection connection;
  private final Rows rows;
  private final List<Column> columns;
  private final Map<String, Integer> places = new HashMap<>();
  private final String insert;
  private final List<Object[]> waiting = new ArrayList<>();
  private Object[] row;
  private int uncommitted;

  /// @param table a name that the catalogue knows, for it becomes part of a statement
  LoadedTable(String table, Connection connection, Rows rows) throws SQLException {
    this.connection = connection;
    this.rows = rows;
    columns = Column.all(connection, table);
    for (Column column : columns) places.put(column.name(), places.size());
    String names = String.join(", ", columns.stream().map(Column::name).toList());
    String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
    insert = "INSERT INTO " + table + " (" + names + ") VALUES (" + values + ")";
    row = empty();
  }

  @Override
  public void number(String column, long number) {
    int place = place(column);
    row[place] = columns.get(place).read(number);
  }

  @Override
  public void real(String column, double number) {
    int place = place(column);
    row[place] = columns.get(place).onlyAs(Column.Kind.REAL, number);
  }

  @Override
  public void flag(String column, boolean flag) {
    int place = place(column);
    row[place] = columns.get(place).onlyAs(Column.Kind.FLAG, flag);
  }

  @Override
  public void text(String column, String text) {
    int place = place(column);
    row[place] = columns.get(place).read(text);
  }

  @Override
  public void time(String column, Instant at) {
    int place = place(column);
    row[place] = columns.get(place).onlyAs(Column.Kind.TIME, at);
  }

  @Override
  public void endOfRow() {
    waiting.add(row);
    row = empty();
    if (waiting.size() == ROWS_PER_STATEMENT) flush();
  }

  /// Hands on what has been told.
  ///
  /// @throws IllegalArgumentException when rows contradict each other or a column
  void flush() {
    try {
      rows.insertAll(insert, waiting);
      uncommitted += waiting.size();
      waiting.clear();
      if (uncommitted < ROWS_PER_COMMIT) return;
      connection.commit();
      uncommitted = 0;
    } catch (SQLException failed) {
      if (Job.broken(failed)) throw Snapshot.worded(failed);
      throw new IllegalArgumentException(
          "the rows do not fit into the table (code " + failed.getErrorCode() + ")");
    }
  }

  private Object[] empty() {
    Object[] cells = new Object[columns.size()];
    Arrays.fill(cells, Optional.empty());
    return cells;
  }

  private int place(String column) {
    Integer place = places.get(column);
    if (place == null) throw new IllegalArgumentException("no column " + column);
    return place;
  }
}

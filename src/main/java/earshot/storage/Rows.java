package earshot.storage;

import earshot.model.AlertId;
import earshot.model.AlertRuleId;
import earshot.model.BrandId;
import earshot.model.Coded;
import earshot.model.DraftId;
import earshot.model.ExampleId;
import earshot.model.MentionId;
import earshot.model.RuleId;
import earshot.model.SavedSearchId;
import earshot.model.SourceId;
import earshot.model.StoryId;
import earshot.model.TagId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Speaks SQL over one connection, in the nouns of the program; statements stay prepared. Used by
/// one thread only.
final class Rows {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  // Few sizes, for each is a statement of its own that has to be prepared once.
  private static final int[] ROWS_OF_A_STATEMENT = {32, 8, 1};

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final Map<String, Map<Integer, PreparedStatement>> inserts = new HashMap<>();

  Rows(Connection connection) {
    this.connection = connection;
  }

  /// Makes something of the current row.
  interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  /// All rows of the answer.
  <T> List<T> list(String sql, Reader<T> reader, Object... parameters) throws SQLException {
    PreparedStatement statement = bound(sql, parameters);
    try (ResultSet answer = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      Row row = new Row(answer);
      while (answer.next()) all.add(reader.read(row));
      return all;
    }
  }

  /// Something done with each row.
  interface Visitor {
    void see(Row row) throws SQLException;
  }

  /// Shows all rows of the answer, one after the other.
  void each(String sql, Visitor visitor, Object... parameters) throws SQLException {
    PreparedStatement statement = bound(sql, parameters);
    try (ResultSet answer = statement.executeQuery()) {
      Row row = new Row(answer);
      while (answer.next()) visitor.see(row);
    }
  }

  /// The first row of the answer.
  <T> Optional<T> first(String sql, Reader<T> reader, Object... parameters) throws SQLException {
    PreparedStatement statement = bound(sql, parameters);
    try (ResultSet answer = statement.executeQuery()) {
      return answer.next() ? Optional.of(reader.read(new Row(answer))) : Optional.empty();
    }
  }

  /// The one number of the answer; 0 when it is null or there is no row.
  long number(String sql, Object... parameters) throws SQLException {
    return first(sql, row -> row.integral(1), parameters).orElse(0L);
  }

  /// Runs a change and says how many rows it touched.
  int change(String sql, Object... parameters) throws SQLException {
    return bound(sql, parameters).executeUpdate();
  }

  /// Inserts all lines, many with one statement: a statement costs as much as two of its rows.
  ///
  /// @param sql an `INSERT` that ends with the values of one row
  void insertAll(String sql, List<Object[]> lines) throws SQLException {
    int done = 0;
    for (int most : ROWS_OF_A_STATEMENT) {
      while (lines.size() - done >= most) {
        insert(sql, lines.subList(done, done + most));
        done += most;
      }
    }
  }

  private void insert(String sql, List<Object[]> lines) throws SQLException {
    PreparedStatement statement = prepareMany(sql, lines.size());
    int at = 1;
    for (Object[] line : lines) {
      for (Object parameter : line) bind(statement, at++, parameter);
    }
    statement.executeUpdate();
  }

  /// Runs a change once for each line of parameters; returns the lines that touched no row.
  List<Object[]> changeAll(String sql, List<Object[]> lines) throws SQLException {
    if (lines.isEmpty()) return lines;
    PreparedStatement statement = prepare(sql);
    for (Object[] line : lines) {
      bind(statement, line);
      statement.addBatch();
    }
    int[] touched = statement.executeBatch();
    return IntStream.range(0, touched.length)
        .filter(i -> touched[i] == 0)
        .mapToObj(lines::get)
        .toList();
  }

  /// One moment of everything over this connection, which must not be used otherwise any more.
  Snapshot snapshot() throws SQLException {
    return Snapshot.over(connection);
  }

  /// Forgets the prepared statements; the connection stays its owner's to close.
  void forget() {
    prepared.clear();
    inserts.clear();
  }

  /// The time as it is stored: whole milliseconds, in the years 1 to 9999.
  static Instant storable(Instant at) {
    if (at.isBefore(EARLIEST)) return EARLIEST;
    if (at.isAfter(LATEST)) return LATEST;
    return at.truncatedTo(ChronoUnit.MILLIS);
  }

  private PreparedStatement bound(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = prepare(sql);
    bind(statement, parameters);
    return statement;
  }

  private PreparedStatement prepareMany(String sql, int many) throws SQLException {
    if (many == 1) return prepare(sql);
    Map<Integer, PreparedStatement> known = inserts.computeIfAbsent(sql, _ -> new HashMap<>());
    PreparedStatement ready = known.get(many);
    if (ready != null) return ready;
    String row = sql.substring(sql.lastIndexOf("VALUES (") + "VALUES ".length());
    PreparedStatement made = connection.prepareStatement(sql + (", " + row).repeat(many - 1));
    known.put(many, made);
    return made;
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known != null) return known;
    PreparedStatement made = connection.prepareStatement(sql);
    prepared.put(sql, made);
    return made;
  }

  private void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) bind(statement, i + 1, parameters[i]);
  }

  private void bind(PreparedStatement statement, int at, Object parameter) throws SQLException {
    switch (parameter) {
      case Optional<?> maybe when maybe.isEmpty() -> statement.setNull(at, Types.NULL);
      case Optional<?> maybe -> bind(statement, at, maybe.get());
      case OptionalLong maybe when maybe.isEmpty() -> statement.setNull(at, Types.NULL);
      case OptionalLong maybe -> statement.setLong(at, maybe.getAsLong());
      case Instant time -> statement.setObject(at, storable(time).atOffset(ZoneOffset.UTC));
      case Coded constant -> statement.setShort(at, (short) constant.code());
      case MentionId id -> statement.setLong(at, id.value());
      case SourceId id -> statement.setInt(at, id.value());
      case BrandId id -> statement.setInt(at, id.value());
      case DraftId id -> statement.setLong(at, id.value());
      case SavedSearchId id -> statement.setInt(at, id.value());
      case RuleId id -> statement.setInt(at, id.value());
      case AlertRuleId id -> statement.setInt(at, id.value());
      case AlertId id -> statement.setLong(at, id.value());
      case TagId id -> statement.setInt(at, id.value());
      case ExampleId id -> statement.setLong(at, id.value());
      case StoryId id -> statement.setLong(at, id.value());
      case Long[] ids -> statement.setArray(at, connection.createArrayOf("BIGINT", ids));
      case Integer[] ids -> statement.setArray(at, connection.createArrayOf("INTEGER", ids));
      case String[] texts -> statement.setArray(at, connection.createArrayOf("VARCHAR", texts));
      default -> statement.setObject(at, parameter);
    }
  }
}

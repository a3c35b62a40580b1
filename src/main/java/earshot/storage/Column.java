package earshot.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A column of a table and how its cells are told.
///
/// @param name in lower case
record Column(String name, Kind kind) {
  /// What stands in a column.
  enum Kind {
    NUMBER,
    REAL,
    FLAG,
    TEXT,
    TIME
  }

  /// The column at a place of an answer, from 1.
  static Column of(ResultSetMetaData meta, int place) throws SQLException {
    Kind kind =
        switch (meta.getColumnType(place)) {
          case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> Kind.NUMBER;
          case Types.DOUBLE, Types.REAL, Types.FLOAT -> Kind.REAL;
          case Types.BOOLEAN -> Kind.FLAG;
          case Types.VARCHAR -> Kind.TEXT;
          case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIME;
          default -> throw new SQLException("a column of a kind that is not told");
        };
    return new Column(meta.getColumnLabel(place).toLowerCase(Locale.ROOT), kind);
  }

  /// All columns of a table.
  static List<Column> all(Connection connection, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE FALSE")) {
      ResultSetMetaData meta = none.getMetaData();
      for (int i = 1; i <= meta.getColumnCount(); i++) columns.add(of(meta, i));
    }
    return columns;
  }

  /// Tells the cell of the current row unless it is absent.
  void tell(ResultSet answer, int place, Cells into) throws SQLException {
    switch (kind) {
      case NUMBER -> {
        long number = answer.getLong(place);
        if (!answer.wasNull()) into.number(name, number);
      }
      case REAL -> {
        double number = answer.getDouble(place);
        if (!answer.wasNull()) into.real(name, number);
      }
      case FLAG -> {
        boolean flag = answer.getBoolean(place);
        if (!answer.wasNull()) into.flag(name, flag);
      }
      case TEXT -> {
        @Nullable String text = answer.getString(place);
        if (text != null) into.text(name, text);
      }
      case TIME -> {
        @Nullable OffsetDateTime time = answer.getObject(place, OffsetDateTime.class);
        if (time != null) into.time(name, time.toInstant());
      }
    }
  }

  /// What a text says, for a column of this kind.
  ///
  /// @throws IllegalArgumentException when it does not fit
  Object read(String text) {
    try {
      return switch (kind) {
        case TEXT -> text;
        case REAL -> Double.valueOf(text);
        case NUMBER, FLAG, TIME -> throw misfit();
      };
    } catch (NumberFormatException wrong) {
      throw misfit();
    }
  }

  /// What a whole number says, for a column of this kind.
  ///
  /// @throws IllegalArgumentException when it does not fit
  Object read(long number) {
    return switch (kind) {
      case NUMBER -> number;
      case REAL -> (double) number;
      case TIME -> Instant.ofEpochMilli(number);
      case TEXT, FLAG -> throw misfit();
    };
  }

  /// @throws IllegalArgumentException when the column is of another kind
  <T> T onlyAs(Kind meant, T value) {
    if (kind != meant) throw misfit();
    return value;
  }

  private IllegalArgumentException misfit() {
    return new IllegalArgumentException("the column " + name + " takes no such value");
  }
}

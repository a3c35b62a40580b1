package earshot.storage;

import earshot.model.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reads the columns of one row of an answer, by name or by place from 1.
final class Row {
  private final ResultSet answer;

  Row(ResultSet answer) {
    this.answer = answer;
  }

  long integral(int place) throws SQLException {
    return answer.getLong(place);
  }

  long integral(String column) throws SQLException {
    return answer.getLong(column);
  }

  int small(String column) throws SQLException {
    return answer.getInt(column);
  }

  boolean flag(String column) throws SQLException {
    return answer.getBoolean(column);
  }

  /// The text; empty where there is none.
  String text(String column) throws SQLException {
    @Nullable String text = answer.getString(column);
    return text == null ? "" : text;
  }

  Instant time(String column) throws SQLException {
    return timeIf(column).orElseThrow(() -> new SQLException("no time in column " + column));
  }

  Optional<String> textIf(String column) throws SQLException {
    return Optional.ofNullable(answer.getString(column));
  }

  Optional<Instant> timeIf(String column) throws SQLException {
    return Optional.ofNullable(answer.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  Optional<Double> realIf(String column) throws SQLException {
    double real = answer.getDouble(column);
    return answer.wasNull() ? Optional.empty() : Optional.of(real);
  }

  OptionalLong integralIf(String column) throws SQLException {
    long integral = answer.getLong(column);
    return answer.wasNull() ? OptionalLong.empty() : OptionalLong.of(integral);
  }

  Optional<Boolean> flagIf(String column) throws SQLException {
    boolean flag = answer.getBoolean(column);
    return answer.wasNull() ? Optional.empty() : Optional.of(flag);
  }

  double real(String column) throws SQLException {
    return answer.getDouble(column);
  }

  <E extends Enum<E> & Coded> E coded(Class<E> type, String column) throws SQLException {
    return Coded.of(type, answer.getInt(column));
  }

  <E extends Enum<E> & Coded> Optional<E> codedIf(Class<E> type, String column)
      throws SQLException {
    int code = answer.getInt(column);
    return answer.wasNull() ? Optional.empty() : Optional.of(Coded.of(type, code));
  }

  /// A number that differs, most likely, when the cell does.
  long fingerprint(String column) throws SQLException {
    return switch (answer.getObject(column)) {
      case null -> 0;
      case String text -> text.hashCode() * 31L + text.length();
      case Number number -> number.hashCode();
      case Object other -> other.hashCode();
    };
  }
}

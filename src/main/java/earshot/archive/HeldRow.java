package earshot.archive;

import earshot.storage.AnyCells;
import earshot.storage.Cells;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds one row while it is decided what becomes of it.
final class HeldRow implements AnyCells {
  private final List<String> names = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  @Override
  public void put(String column, Object value) {
    names.add(column);
    values.add(value);
  }

  @Override
  public void endOfRow() {}

  /// A whole number of the row; absent when it has none of that name.
  Optional<Long> whole(String column) {
    return value(column) instanceof Long number ? Optional.of(number) : Optional.empty();
  }

  /// A text of the row; empty when it has none of that name.
  String words(String column) {
    return value(column) instanceof String text ? text : "";
  }

  /// A moment, told as such or in milliseconds since 1970.
  Instant moment(String column) {
    return switch (value(column)) {
      case Instant at -> at;
      case Long millis -> Instant.ofEpochMilli(millis);
      case Object other -> throw new IllegalArgumentException("no time in " + column);
    };
  }

  /// A fraction of the row; absent when it has none of that name.
  Optional<Double> fraction(String column) {
    return value(column) instanceof Double number ? Optional.of(number) : Optional.empty();
  }

  /// Puts another value in the place of one; does nothing where there is none.
  void change(String column, Object value) {
    int at = names.indexOf(column);
    if (at >= 0) values.set(at, value);
  }

  /// Leaves a cell out.
  void drop(String column) {
    int at = names.indexOf(column);
    if (at < 0) return;
    names.remove(at);
    values.remove(at);
  }

  /// Tells the cells in their order, and that they were all.
  void tell(Cells into) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      switch (values.get(i)) {
        case Long number -> into.number(name, number);
        case Double number -> into.real(name, number);
        case Boolean flag -> into.flag(name, flag);
        case Instant at -> into.time(name, at);
        case Object text -> into.text(name, text.toString());
      }
    }
    into.endOfRow();
  }

  void clear() {
    names.clear();
    values.clear();
  }

  private Object value(String column) {
    int at = names.indexOf(column);
    return at < 0 ? "" : values.get(at);
  }
}

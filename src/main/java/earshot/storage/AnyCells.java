package earshot.storage;

import java.time.Instant;

/// Takes cells of all kinds in the same way.
public interface AnyCells extends Cells {
  /// Takes a cell of the row.
  ///
  /// @param value a Long, Double, Boolean, String or Instant
  void put(String column, Object value);

  @Override
  default void number(String column, long number) {
    put(column, number);
  }

  @Override
  default void real(String column, double number) {
    put(column, number);
  }

  @Override
  default void flag(String column, boolean flag) {
    put(column, flag);
  }

  @Override
  default void text(String column, String text) {
    put(column, text);
  }

  @Override
  default void time(String column, Instant at) {
    put(column, at);
  }
}

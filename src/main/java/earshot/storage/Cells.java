package earshot.storage;

import java.time.Instant;

/// Hears the rows of a table, cell by cell; a cell that is absent is not told.
public interface Cells {
  /// A whole number.
  void number(String column, long number);

  /// A number with a fraction.
  void real(String column, double number);

  /// Yes or no.
  void flag(String column, boolean flag);

  /// A text.
  void text(String column, String text);

  /// A moment, in whole milliseconds.
  void time(String column, Instant at);

  /// All cells of the row were told.
  void endOfRow();
}

package earshot.listening.files;

import java.io.IOException;
import java.util.List;

/// A file whose records have named parts, such as the rows and columns of a CSV file.
interface Table {
  /// Characters of one cell, and of one line of JSON.
  int MOST_CHARACTERS = 1 << 20;

  /// Rows of a file.
  long MOST_ROWS = 20_000_000;

  /// The names of the columns as far as the beginning of the file shows them, in order.
  List<String> header();

  /// Gives every row to the receiver.
  void rows(Rows to) throws IOException;

  /// Receives rows.
  interface Rows {
    /// A row.
    ///
    /// @param place where it stands, such as `row 17`
    void row(String place, Cells cells);

    /// A row that cannot be taken apart.
    void bad(String place, String reason);
  }

  /// The cells of one row.
  interface Cells {
    /// What stands in a column; empty when nothing does.
    String of(String column);
  }
}

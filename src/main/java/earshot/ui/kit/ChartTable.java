package earshot.ui.kit;

import java.util.List;
import java.util.Locale;

/// The numbers of a chart in rows.
///
/// @param columns their names
public record ChartTable(List<String> columns, List<List<Cell>> rows) {
  /// Copies the lists; every row has a cell for every column.
  public ChartTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " in a table of " + columns.size() + " columns");
      }
    }
  }

  /// One cell.
  ///
  /// @param shown as people read it
  /// @param plain for other programs: numbers with a point, without separators
  /// @param figure whether it is a number, which stands at the right
  public record Cell(String shown, String plain, boolean figure) {
    /// Words.
    public static Cell of(String words) {
      return new Cell(words, words, false);
    }

    /// A count.
    public static Cell of(long count, Formats formats) {
      return new Cell(formats.number(count), Long.toString(count), true);
    }

    /// A number.
    public static Cell of(double value, int digits, Formats formats) {
      return new Cell(formats.decimal(value, digits), plain(value), true);
    }

    /// A share in [0, 1], shown in percent.
    public static Cell share(double share, Formats formats) {
      return new Cell(formats.percent(share, 1), plain(share), true);
    }

    /// Nothing is known.
    public static Cell unknown() {
      return new Cell("–", "", true);
    }

    private static String plain(double value) {
      return String.format(Locale.ROOT, "%.6f", value).replaceFirst("\\.?0+$", "");
    }
  }
}

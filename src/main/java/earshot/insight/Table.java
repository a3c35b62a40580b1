package earshot.insight;

import earshot.model.CsvLine;
import java.util.List;

/// The numbers of a figure as a table, the same that its chart draws.
///
/// @param columns short names for programs, such as `from` and `mentions`
/// @param rows one cell per column; a cell without a number is empty, which is not zero
public record Table(List<String> columns, List<List<String>> rows) {
  /// Copies the lists.
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) throw new IllegalArgumentException("a torn row: " + row);
    }
  }

  /// For spreadsheets (RFC 4180), with a header and CRLF; no cell is a formula.
  public String csv() {
    StringBuilder csv = new StringBuilder(CsvLine.of(columns)).append("\r\n");
    rows.forEach(row -> csv.append(CsvLine.of(row)).append("\r\n"));
    return csv.toString();
  }
}

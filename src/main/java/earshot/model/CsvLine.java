package earshot.model;

import java.util.List;
import java.util.stream.Collectors;

/// One line of a table for spreadsheets (RFC 4180): every cell quoted, and none a formula.
///
/// A cell that starts with `=`, `+`, `-`, `@`, a tab or a line break, or their full-width forms,
/// gets a leading `'`, for spreadsheets would run it.
public final class CsvLine {
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private CsvLine() {}

  /// The line, without its end.
  public static String of(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(","));
  }

  private static String cell(String raw) {
    boolean formula = !raw.isEmpty() && STARTS_A_FORMULA.indexOf(raw.charAt(0)) >= 0;
    String text = Shown.line(raw);
    boolean still = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula || still ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}

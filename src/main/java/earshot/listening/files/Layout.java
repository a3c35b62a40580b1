package earshot.listening.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a table of cells is written: its characters, what separates its cells, and where its header
/// stands.
///
/// @param headerRow the row of the header, counted from 1; lines before it belong to no table
record Layout(Encodings encoding, char separator, int headerRow, List<String> header) {
  private static final int LOOKED_AT = 50;
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /// A way to take the beginning apart, and how well that works.
  private record Attempt(char separator, int columns, int steady, List<List<String>> rows) {}

  /// The layout of what begins so; absent when it is no table of at least two columns.
  static Optional<Layout> of(byte[] start) {
    Encodings encoding = Encodings.of(start);
    String text = encoding.text(start);
    if (text.indexOf('\0') >= 0 && !isText(text)) return Optional.empty();
    Optional<Attempt> best = Optional.empty();
    for (char separator : SEPARATORS) {
      Attempt attempt = attempt(text, separator);
      if (attempt.columns() < 2) continue;
      if (best.isEmpty() || better(attempt, best.get())) best = Optional.of(attempt);
    }
    return best.map(found -> with(encoding, found));
  }

  // Some programs leave a zero here and there; pictures and programs are full of such bytes.
  private static boolean isText(String text) {
    long controls =
        text.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t').count();
    return controls * 50 < text.length();
  }

  private static boolean better(Attempt one, Attempt other) {
    if (one.steady() != other.steady()) return one.steady() > other.steady();
    return one.columns() > other.columns();
  }

  // The number of columns that most rows have; a preamble has fewer.
  private static Attempt attempt(String text, char separator) {
    List<List<String>> rows = CsvTable.firstRows(text, separator, LOOKED_AT);
    int[] having = new int[2_001];
    for (List<String> row : rows) having[Math.min(row.size(), 2_000)]++;
    int columns = 0;
    for (int i = 2; i < having.length; i++) {
      int weight = having[i] * Math.min(i, 6);
      if (having[i] > 0 && (columns == 0 || weight >= having[columns] * Math.min(columns, 6))) {
        columns = i;
      }
    }
    return new Attempt(separator, columns, columns == 0 ? 0 : having[columns], rows);
  }

  private static Layout with(Encodings encoding, Attempt found) {
    int headerRow = 1;
    for (int i = 0; i < found.rows().size(); i++) {
      List<String> row = found.rows().get(i);
      if (row.size() == found.columns() && filled(row) * 2 > row.size()) {
        headerRow = i + 1;
        break;
      }
    }
    return new Layout(
        encoding, found.separator(), headerRow, names(found.rows().get(headerRow - 1)));
  }

  private static long filled(List<String> row) {
    return row.stream().filter(cell -> !cell.isBlank()).count();
  }

  // Each name once: a second one of the same name is told apart by its number.
  private static List<String> names(List<String> row) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < row.size(); i++) {
      String name = Plain.cut(Plain.line(row.get(i)), 200);
      if (name.isEmpty()) name = "column " + (i + 1);
      for (int n = 2; !taken.add(name); n++) name = Plain.line(row.get(i)) + " (" + n + ")";
      names.add(name);
    }
    return names;
  }
}

package earshot.language;

import java.util.LinkedHashMap;
import java.util.Map;

/// A short list of ours: rows of key, value and the reason for it, separated by tabs.
final class ValenceFile {
  private ValenceFile() {}

  /// Reads a list that lies beside this class.
  ///
  /// @throws IllegalStateException when the list is missing or a row has no reason
  static Map<String, Double> read(String name) {
    var values = new LinkedHashMap<String, Double>();
    for (String row : OwnFile.rows(name)) {
      String[] cells = row.split("\t", -1);
      if (cells.length != 3 || cells[2].isBlank()) {
        throw new IllegalStateException(name + " needs word, value and reason in: " + row);
      }
      if (values.put(cells[0], Double.valueOf(cells[1])) != null) {
        throw new IllegalStateException(name + " lists a word twice: " + row);
      }
    }
    return values;
  }
}

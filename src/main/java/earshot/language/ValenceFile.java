package earshot.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    for (String row : text(name).lines().toList()) {
      if (row.isBlank() || row.startsWith("# ")) continue;
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

  private static String text(String name) {
    try (InputStream in = ValenceFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program; install it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + "; install the program again", e);
    }
  }
}

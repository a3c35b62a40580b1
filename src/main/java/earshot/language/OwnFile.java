package earshot.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A list of ours that lies beside the classes: a row a line, remarks begin with `# `.
final class OwnFile {
  private OwnFile() {}

  /// The rows of a list, without remarks.
  ///
  /// @throws IllegalStateException when the list is missing
  static List<String> rows(String name) {
    return text(name).lines().filter(row -> !row.isBlank() && !row.startsWith("# ")).toList();
  }

  private static String text(String name) {
    try (InputStream in = OwnFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program; install it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + "; install the program again", e);
    }
  }
}

package earshot.ui.shell;

/// Whose workspace the window shows.
///
/// @param name of the client, such as `Northwind Coffee`
/// @param colour a client colour by name, such as `fern`
/// @param note a word beside the name, such as `Sample`, or empty
public record Workspace(String name, String colour, String note) {
  /// At most two letters for the tile: the first of the first two words.
  String initials() {
    StringBuilder letters = new StringBuilder();
    for (String word : name.strip().split("[\\s\\-]+", 3)) {
      if (letters.length() >= 2 || word.isEmpty()) break;
      letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
    }
    return letters.toString();
  }
}

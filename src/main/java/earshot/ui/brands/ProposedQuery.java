package earshot.ui.brands;

import java.util.Optional;

/// The first query for a name that a person has just typed.
final class ProposedQuery {
  private ProposedQuery() {}

  /// The name as a phrase; exactly as written where punctuation is part of it, as in `C++` or
  /// `H&M`.
  ///
  /// @return empty when the name has no letters or digits
  static Optional<String> of(String name) {
    String trimmed = name.strip().replaceAll("\\s+", " ");
    if (trimmed.codePoints().noneMatch(Character::isLetterOrDigit)) return Optional.empty();
    String quoted = "\"" + trimmed.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return Optional.of(hasPunctuation(trimmed) ? "raw:" + quoted : quoted);
  }

  // A hyphen, a full stop or an apostrophe inside a name separates words the way a blank does.
  private static boolean hasPunctuation(String name) {
    return name.codePoints()
        .anyMatch(
            c ->
                !Character.isLetterOrDigit(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && " -.'’_".indexOf(c) < 0);
  }
}

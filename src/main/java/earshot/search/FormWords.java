package earshot.search;

import java.util.Optional;

/// Writes the entries of a form as parts of a query, and reads them back.
final class FormWords {
  private FormWords() {}

  /// A word with its wildcards, or a phrase.
  static String written(String entry) {
    String text = entry.strip();
    boolean phrase = text.isEmpty() || text.chars().anyMatch(c -> Lexer.endsWord((char) c));
    if (phrase) return quoted(text);
    boolean wild = text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    return QueryPrinter.print(
        wild
            ? new QueryTree.Wildcard(TextField.ANYWHERE, text, Place.NOWHERE)
            : new QueryTree.Text(TextField.ANYWHERE, text, false, Place.NOWHERE));
  }

  /// A phrase in which nothing has a meaning of its own.
  static String quoted(String phrase) {
    return QueryPrinter.print(
        new QueryTree.Text(TextField.ANYWHERE, phrase.strip(), true, Place.NOWHERE));
  }

  /// A value behind a colon.
  static String value(String written) {
    String text = written.strip();
    boolean plain = !text.isEmpty() && text.chars().allMatch(c -> isPlain((char) c));
    return plain ? text : quoted(text);
  }

  private static boolean isPlain(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  /// The entry that is written like this part; absent when there is none.
  static Optional<String> entry(QueryTree tree) {
    if (tree instanceof QueryTree.Wildcard wildcard && wildcard.in() == TextField.ANYWHERE) {
      return Optional.of(wildcard.pattern());
    }
    return tree instanceof QueryTree.Text text && isEntry(text)
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /// What an entry cannot be: stars that are stars, blanks at the ends.
  private static boolean isEntry(QueryTree.Text text) {
    String words = text.text();
    boolean starred = words.indexOf('*') >= 0 || words.indexOf('?') >= 0;
    return text.in() == TextField.ANYWHERE && !starred && words.equals(words.strip());
  }
}

package earshot.language;

/// Which characters part words, belong to their edges, or stand for another.
final class Characters {
  /// Stands for each character of a hidden name; U+00A4, which no list holds.
  static final char MASK = '\u00A4';

  static final char VARIATION = '\uFE0F';
  static final char JOINER = '\u200D';

  private static final boolean[] ASCII_PUNCTUATION = marks("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

  private Characters() {}

  /// White space as Python's `str.split` sees it.
  static boolean isSpace(char c) {
    if (c <= ' ') return c == ' ' || (c >= '\t' && c <= '\r') || c >= '\u001C';
    if (c < '\u0085') return false;
    return switch (c) {
      case '\u0085', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
      default -> c >= '\u2000' && c <= '\u200A';
    };
  }

  static boolean isAsciiPunctuation(char c) {
    return c < 128 && ASCII_PUNCTUATION[c];
  }

  /// Punctuation as people type it, on top of ASCII.
  static boolean isTypedPunctuation(char c) {
    return switch (c) {
      case '’', '‘', '“', '”', '…', '–', '—', '¡', '¿', '«', '»', '•' -> true;
      default -> false;
    };
  }

  /// Letters, digits and the underscore: what must not touch a whole word.
  static boolean isWordPart(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return Character.isLetterOrDigit(c);
  }

  /// The same for a character in any case; curly apostrophes become straight ones.
  static char fold(char c) {
    if (c < 128) return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    if (c == '’' || c == '‘') return '\'';
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  private static boolean[] marks(String all) {
    var marks = new boolean[128];
    for (char c : all.toCharArray()) marks[c] = true;
    return marks;
  }
}

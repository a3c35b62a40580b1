package earshot.listening;

/// Character references as they stand in markup: `&amp;`, `&#233;`, `&#xE9;`.
final class References {
  private static final int LONGEST = 40;
  private static final int DROPPED = -1;

  /// What windows-1252 has at 0x80–0x9F; a place it leaves empty keeps its code.
  private static final String WINDOWS_1252 =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
          + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

  private References() {}

  /// The place after the semicolon of the reference that starts at `amp`, or -1 when this is a bare
  /// ampersand.
  static int end(String text, int amp) {
    int limit = Math.min(text.length(), amp + LONGEST);
    for (int i = amp + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') return i > amp + 1 ? i + 1 : -1;
      boolean part =
          Ascii.isLetterOrDigit(c)
              || (c == '#' && i == amp + 1)
              || c == '_'
              || c == '-'
              || c == '.'
              || (c >= 0xC0 && Character.isLetter(c));
      if (!part) return -1;
    }
    return -1;
  }

  /// One of the five references that XML itself knows.
  static boolean isXml(String text, int amp, int end) {
    return switch (end - amp) {
      case 4 -> text.startsWith("lt", amp + 1) || text.startsWith("gt", amp + 1);
      case 5 -> text.startsWith("amp", amp + 1);
      case 6 -> text.startsWith("quot", amp + 1) || text.startsWith("apos", amp + 1);
      default -> false;
    };
  }

  /// The code point of a numeric reference whose digits (with `x` for hexadecimal) stand in `[from,
  /// to)`, or -1 when it names nothing that may stand in a text.
  static int number(String text, int from, int to) {
    boolean hex = from < to && (text.charAt(from) | 0x20) == 'x';
    int digits = hex ? from + 1 : from;
    if (digits >= to) return DROPPED;
    int code = 0;
    for (int i = digits; i < to; i++) {
      int digit = Character.digit(text.charAt(i), hex ? 16 : 10);
      if (digit < 0) return DROPPED;
      code = code * (hex ? 16 : 10) + digit;
      if (code > Character.MAX_CODE_POINT) return DROPPED;
    }
    if (code >= 0x80 && code <= 0x9F) return windows1252((char) code);
    return isText(code) ? code : DROPPED;
  }

  /// The character that a C1 code stands for on the web.
  static char windows1252(char c1) {
    return WINDOWS_1252.charAt(c1 - 0x80);
  }

  private static boolean isText(int code) {
    if (code < 0x20) return code == '\n' || code == '\r' || code == '\t';
    if (code == 0x7F || code == 0xFFFE || code == 0xFFFF) return false;
    return code < 0xD800 || code > 0xDFFF;
  }
}

package earshot.model;

/// Text of strangers made safe to look at: what would steer a terminal or turn a line around
/// becomes a visible mark such as `⟦U+202E⟧`.
///
/// Marked are C0 and C1 controls, bidi controls, blank letters, zero-width characters outside the
/// spelling of words and emoji, and tag characters outside flags; more than four combining marks in
/// a row are cut (UTS 39, §5.4), lone surrogates become U+FFFD.
public final class Shown {
  private static final int MOST_MARKS = 4;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int SOFT_HYPHEN = 0x00AD;

  /// Letters and signs of Korean and Braille that are drawn as nothing.
  private static final String BLANKS = "\u115F\u1160\u2800\u3164\uFFA0";

  private Shown() {}

  /// The text with line breaks and tabs kept.
  public static String text(String raw) {
    return shown(raw, false);
  }

  /// The text on one line: breaks, tabs and runs of blanks become one blank.
  public static String line(String raw) {
    return shown(raw, true);
  }

  /// Whether a code point steers the display, or is blank where nobody expects it, instead of being
  /// seen; joiners and tags are when they join no emoji, letters or flag.
  ///
  /// @param before the code point in front, 0 at the start
  /// @param after the code point behind, 0 at the end
  public static boolean isHidden(int codePoint, int before, int after) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
      case Character.FORMAT ->
          switch (codePoint) {
            case ZERO_WIDTH_JOINER ->
                !joinsLetters(before, after) && !(joinsEmoji(before) && Character.isEmoji(after));
            case ZERO_WIDTH_NON_JOINER -> !joinsLetters(before, after);
            case SOFT_HYPHEN -> false;
            default -> !isSeen(codePoint) && !(isTag(codePoint) && isOfAFlag(before));
          };
      default -> BLANKS.indexOf(codePoint) >= 0;
    };
  }

  /// The number of a code point, such as `U+202E`.
  public static String number(int codePoint) {
    return String.format("U+%04X", codePoint);
  }

  /// The visible mark of a hidden code point, such as `⟦U+202E⟧`.
  public static String mark(int codePoint) {
    return "⟦" + number(codePoint) + "⟧";
  }

  /// JSON in which nothing hides, and which reads back the same: what would be a mark is escaped.
  public static String json(String json) {
    if (json.chars().noneMatch(c -> c >= 0x7F)) return json;
    StringBuilder out = new StringBuilder(json.length() + 16);
    int before = 0;
    for (int at = 0; at < json.length(); ) {
      int codePoint = json.codePointAt(at);
      int end = at + Character.charCount(codePoint);
      int after = end < json.length() ? json.codePointAt(end) : 0;
      boolean half = codePoint <= 0xFFFF && Character.isSurrogate((char) codePoint);
      boolean hides = half || (codePoint >= 0x7F && isHidden(codePoint, before, after));
      for (char c : Character.toChars(codePoint)) {
        if (hides) out.append("\\u%04x".formatted((int) c));
        else out.append(c);
      }
      before = hides ? 0 : codePoint;
      at = end;
    }
    return out.toString();
  }

  private static String shown(String raw, boolean oneLine) {
    StringBuilder out = new StringBuilder(raw.length());
    int before = 0;
    int marks = 0;
    for (int at = 0; at < raw.length(); ) {
      int codePoint = raw.codePointAt(at);
      at += Character.charCount(codePoint);
      int after = at < raw.length() ? raw.codePointAt(at) : 0;
      marks = isCombining(codePoint) ? marks + 1 : 0;
      if (oneLine && (codePoint == '\r' || Character.isWhitespace(codePoint))) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') out.append(' ');
      } else if (codePoint == '\r') {
        if (after != '\n') out.append('\n');
      } else if (isHidden(codePoint, before, after)) {
        out.append(mark(codePoint));
        // What hides makes nothing behind it part of a flag or of a word.
        codePoint = 0;
      } else if (codePoint <= 0xFFFF && Character.isSurrogate((char) codePoint)) {
        out.append('\uFFFD');
      } else if (marks <= MOST_MARKS) {
        out.appendCodePoint(codePoint);
      }
      before = codePoint;
    }
    return oneLine ? out.toString().strip() : out.toString();
  }

  private static boolean joinsEmoji(int codePoint) {
    return Character.isEmoji(codePoint)
        || codePoint == 0xFE0F
        || Character.isEmojiModifier(codePoint);
  }

  /// Joiners belong to the spelling of Persian and of the scripts of India.
  private static boolean joinsLetters(int before, int after) {
    return isJoined(before) && isJoined(after);
  }

  private static boolean isJoined(int codePoint) {
    if (codePoint < 0x0600 || codePoint > 0x0DFF) return false;
    int type = Character.getType(codePoint);
    return Character.isLetter(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /// Signs in front of Arabic, Syriac and Kaithi numbers count as format characters, but are drawn.
  private static boolean isSeen(int codePoint) {
    return (codePoint >= 0x0600 && codePoint <= 0x0605)
        || codePoint == 0x06DD
        || codePoint == 0x070F
        || codePoint == 0x0890
        || codePoint == 0x0891
        || codePoint == 0x08E2
        || codePoint == 0x110BD
        || codePoint == 0x110CD;
  }

  private static boolean isOfAFlag(int codePoint) {
    return codePoint == 0x1F3F4 || isTag(codePoint);
  }

  private static boolean isTag(int codePoint) {
    return codePoint >= 0xE0001 && codePoint <= 0xE007F;
  }

  private static boolean isCombining(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> codePoint != 0xFE0F;
      default -> false;
    };
  }
}

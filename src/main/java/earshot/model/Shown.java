package earshot.model;

/// Text of strangers made safe to look at: what would steer a terminal or turn a line around
/// becomes a visible mark such as `⟦U+202E⟧`.
///
/// Marked are C0 and C1 controls, bidi controls, zero-width characters outside emoji and tag
/// characters outside flags; more than four combining marks in a row are cut (UTS 39, §5.4), lone
/// surrogates become U+FFFD.
public final class Shown {
  private static final int MOST_MARKS = 4;

  private Shown() {}

  /// The text with line breaks and tabs kept.
  public static String text(String raw) {
    return shown(raw, false);
  }

  /// The text on one line: breaks, tabs and runs of blanks become one blank.
  public static String line(String raw) {
    return shown(raw, true);
  }

  /// Whether a code point steers the display instead of being seen.
  ///
  /// @param before the code point in front, 0 at the start
  /// @param after the code point behind, 0 at the end
  public static boolean isHidden(int codePoint, int before, int after) {
    if (codePoint == '\n' || codePoint == '\t') return false;
    if (codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0)) return true;
    if (codePoint == 0x200D) return !(joins(before) && Character.isEmoji(after));
    if (codePoint == 0x200C) return !Character.isLetter(before) || !Character.isLetter(after);
    if (codePoint >= 0x200B && codePoint <= 0x200F) return true;
    if (codePoint >= 0x202A && codePoint <= 0x202E) return true;
    if (codePoint >= 0x2060 && codePoint <= 0x206F) return true;
    if (codePoint == 0xFEFF || codePoint == 0x061C || codePoint == 0x180E) return true;
    return isTag(codePoint) && before != 0x1F3F4 && !isTag(before);
  }

  /// The visible mark of a hidden code point.
  public static String mark(int codePoint) {
    return "⟦U+" + String.format("%04X", codePoint) + "⟧";
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
      } else if (codePoint <= 0xFFFF && Character.isSurrogate((char) codePoint)) {
        out.append('\uFFFD');
      } else if (marks <= MOST_MARKS) {
        out.appendCodePoint(codePoint);
      }
      before = codePoint;
    }
    return oneLine ? out.toString().strip() : out.toString();
  }

  private static boolean joins(int codePoint) {
    return Character.isEmoji(codePoint)
        || codePoint == 0xFE0F
        || Character.isEmojiModifier(codePoint);
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

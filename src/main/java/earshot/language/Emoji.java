package earshot.language;

/// Finds where an emoji begins and ends, with its skin tone, joined parts and variants.
final class Emoji {
  /// The first unit that may begin an emoji, `‼`.
  private static final char FIRST = '\u203C';

  private static final int KEYCAP = 0x20E3;

  private Emoji() {}

  /// The end of the emoji that begins here, or `at` when none does (Unicode TR 51, read loosely).
  static int end(char[] chars, int at, int to, Vocabulary vocabulary) {
    if (chars[at] < FIRST) return at;
    int first = Character.codePointAt(chars, at, to);
    int end = at + Character.charCount(first);
    if (!starts(first, end < to && chars[end] == Characters.VARIATION, vocabulary)) return at;
    if (isRegional(first) && end < to) {
      int second = Character.codePointAt(chars, end, to);
      if (isRegional(second)) end += Character.charCount(second);
    }
    return extended(chars, end, to, vocabulary);
  }

  private static int extended(char[] chars, int from, int to, Vocabulary vocabulary) {
    int end = from;
    while (end < to) {
      int next = Character.codePointAt(chars, end, to);
      if (extendsEmoji(next)) {
        end += Character.charCount(next);
      } else if (next == Characters.JOINER && end + 1 < to) {
        int joined = Character.codePointAt(chars, end + 1, to);
        if (!isEmoji(joined) && !vocabulary.listsEmoji(joined)) break;
        end += 1 + Character.charCount(joined);
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean starts(int codePoint, boolean asPicture, Vocabulary vocabulary) {
    return Character.isEmojiPresentation(codePoint)
        || (asPicture && isEmoji(codePoint))
        || vocabulary.listsEmoji(codePoint);
  }

  /// Digits and `#` count as emoji in Unicode, for the sake of keycaps, but not here.
  static boolean isEmoji(int codePoint) {
    return codePoint > 0xFF && Character.isEmoji(codePoint);
  }

  private static boolean extendsEmoji(int codePoint) {
    return codePoint == Characters.VARIATION
        || codePoint == KEYCAP
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF)
        || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
  }

  private static boolean isRegional(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }
}

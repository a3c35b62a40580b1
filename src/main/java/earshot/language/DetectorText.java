package earshot.language;

import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/// Makes a text ready for telling its language, exactly as OpenNLP's own normalizers do one after
/// the other: emoji, addresses, what is of Twitter, numbers, repeats.
///
/// Their patterns cost more than telling the language itself and change few texts; the simple ones
/// are walked by hand, the others run only where one look at the characters leaves them a chance.
final class DetectorText {
  private static final CharSequenceNormalizer ADDRESSES = UrlCharSequenceNormalizer.getInstance();
  private static final CharSequenceNormalizer TWITTER = TwitterCharSequenceNormalizer.getInstance();
  private static final CharSequenceNormalizer REPEATS = ShrinkCharSequenceNormalizer.getInstance();

  // OpenNLP's class of emoji, whose middle two halves make one character: a hyphen is in it, too.
  private static final int FIRST_OF_EMOJI = 0xD83C;
  private static final int LAST_OF_EMOJI = 0x10FC00;

  private DetectorText() {}

  /// The text as the detector reads it, but for its case.
  static String of(String text) {
    String plain = withoutEmoji(text);
    if (mayHoldAddress(plain)) plain = ADDRESSES.normalize(plain).toString();
    plain = mayBeOfTwitter(plain) ? TWITTER.normalize(plain).toString() : withoutFaces(plain);
    String counted = withoutNumbers(plain);
    return mayRepeat(counted) ? REPEATS.normalize(counted).toString() : counted.trim();
  }

  private static String withoutEmoji(String text) {
    int first = 0;
    while (first < text.length() && !mayBeEmoji(text.charAt(first))) first++;
    if (first == text.length()) return text;
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, first);
    boolean inEmoji = false;
    for (int i = first; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      boolean emoji =
          codePoint == '-' || (codePoint >= FIRST_OF_EMOJI && codePoint <= LAST_OF_EMOJI);
      if (!emoji) kept.appendCodePoint(codePoint);
      else if (!inEmoji) kept.append(' ');
      inEmoji = emoji;
      i += Character.charCount(codePoint);
    }
    return kept.toString();
  }

  private static boolean mayBeEmoji(char c) {
    // Emoji in two halves begin with one below the first of their class.
    return c == '-' || c >= Character.MIN_SURROGATE;
  }

  private static boolean mayHoldAddress(String text) {
    return text.indexOf('@') >= 0 || text.indexOf(":/") >= 0;
  }

  private static boolean mayBeOfTwitter(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '#', '@' -> {
          return true;
        }
        case 'r', 'R' -> {
          if (retweet(text, i)) return true;
        }
        case 'h', 'H', 'j', 'J' -> {
          if (laugh(text, i)) return true;
        }
        default -> {}
      }
    }
    return false;
  }

  // Where a word begins, `rt` and then a space or a colon.
  private static boolean retweet(String text, int at) {
    if (lower(at(text, at + 1)) != 't') return false;
    char after = at(text, at + 2);
    if (after != ' ' && after != ':') return false;
    char before = at(text, at - 1);
    return !(before < 128 && (Character.isLetterOrDigit(before) || before == '_'));
  }

  // `ha`, and the `h` of another one after it.
  private static boolean laugh(String text, int at) {
    int after = at + 1;
    while (vowel(at(text, after))) after++;
    char breath = lower(at(text, after));
    return after > at + 1 && (breath == 'h' || breath == 'j');
  }

  private static boolean vowel(char c) {
    return switch (lower(c)) {
      case 'a', 'e', 'i', 'o', 'u' -> true;
      default -> false;
    };
  }

  /// Eyes, perhaps a nose, and a mouth: a space. So `xp` of "expect" is a face, too.
  private static String withoutFaces(String text) {
    StringBuilder kept = null;
    int from = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      int end = faceEnd(text, i);
      if (end < 0) continue;
      if (kept == null) kept = new StringBuilder(text.length());
      kept.append(text, from, i).append(' ');
      from = end;
      i = end - 1;
    }
    return kept == null ? text : kept.append(text, from, text.length()).toString();
  }

  private static int faceEnd(String text, int at) {
    switch (text.charAt(at)) {
      case ':', ';', 'x', 'X' -> {
        int mouth = text.charAt(at + 1) == '-' ? at + 2 : at + 1;
        return isMouth(at(text, mouth)) ? mouth + 1 : -1;
      }
      default -> {
        return -1;
      }
    }
  }

  private static boolean isMouth(char c) {
    return switch (c) {
      case '(', ')', 'd', 'D', 'o', 'O', 'p', 'P' -> true;
      default -> false;
    };
  }

  /// A number is a space, and several spaces are one.
  private static String withoutNumbers(String text) {
    char[] kept = new char[text.length()];
    int length = 0;
    boolean spaced = false;
    boolean inNumber = false;
    for (int i = 0; i < kept.length; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (digit && inNumber) continue;
      inNumber = digit;
      boolean space = digit || space(c);
      if (space && spaced) kept[length - 1] = ' ';
      else kept[length++] = digit ? ' ' : c;
      spaced = space;
    }
    return new String(kept, 0, length);
  }

  private static boolean space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean mayRepeat(String text) {
    char before = '\0';
    int alike = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = lower(text.charAt(i));
      alike = c == before ? alike + 1 : 1;
      if (alike > 2) return true;
      before = c;
    }
    return false;
  }

  private static char at(String text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c | 32) : c;
  }
}

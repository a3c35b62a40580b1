package earshot.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// What belongs to a word, and how words are made comparable.
final class Letters {
  /// Longer words are cut, in texts and queries alike; Lucene refuses terms above 32 KiB.
  private static final int LONGEST = 200;

  private static final int FIRST_MARK = 0x300;

  private Letters() {}

  static boolean startsWord(int c) {
    return c < 0x80 ? isPlainWord(c) : Character.isLetterOrDigit(c);
  }

  // Most of most texts is ASCII, for which this is several times faster.
  private static boolean isPlainWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /// Accents and vowel signs; enclosing marks, as around the digits of keys, are signs of their
  /// own.
  static boolean isMark(int c) {
    if (c < FIRST_MARK || isVariation(c)) return false;
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /// Signs that are not seen, such as soft hyphens and joiners; words are compared without them.
  static boolean isUnseen(int c) {
    if (c < 0xAD) return false;
    // A zero-width space does part words, where a script knows no other blank.
    return isVariation(c) || (Character.getType(c) == Character.FORMAT && c != 0x200B);
  }

  private static boolean isVariation(int c) {
    return c >= 0xFE00 && c <= 0xFE0F;
  }

  /// Whether the script is written without blanks, so that each code point is a word of its own.
  static boolean isUnspaced(int c) {
    if (c < 0x0E00) return false;
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }

  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /// Lower case, without accents and unseen signs.
  static String folded(CharSequence text, int from, int to) {
    String word = text.subSequence(from, to).toString();
    if (isPlain(word)) return cut(word.toLowerCase(Locale.ROOT));
    if (isWestern(word)) return cut(new String(bare(word.toLowerCase(Locale.ROOT).toCharArray())));
    String seen = normal(word, Normalizer.Form.NFKC);
    StringBuilder lower = new StringBuilder(seen.length());
    seen.codePoints()
        .map(c -> c == 'ς' ? 'σ' : Character.toLowerCase(c))
        .forEach(lower::appendCodePoint);
    return cut(withoutAccents(new String(bare(lower.toString().toCharArray()))));
  }

  private static char[] bare(char[] in) {
    // The folding writes at most four characters for one.
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    return Arrays.copyOf(out, length);
  }

  /// Case and accents kept, one spelling for what looks the same.
  static String kept(CharSequence text, int from, int to) {
    String word = text.subSequence(from, to).toString();
    return cut(isPlain(word) || isWestern(word) ? word : normal(word, Normalizer.Form.NFC));
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) if (word.charAt(i) >= 0x80) return false;
    return true;
  }

  // The other letters of Latin-1 are what they are in every form of Unicode, too.
  private static boolean isWestern(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80 && (c < 0xC0 || c > 0xFF)) return false;
    }
    return true;
  }

  private static String normal(String word, Normalizer.Form form) {
    StringBuilder seen = new StringBuilder(word.length());
    word.codePoints().filter(c -> !isUnseen(c)).forEach(seen::appendCodePoint);
    return Normalizer.normalize(seen, form);
  }

  /// Accents for which there is no letter that holds them.
  private static String withoutAccents(String word) {
    if (word.chars().noneMatch(c -> c >= 0x300 && c <= 0x36F)) return word;
    StringBuilder bare = new StringBuilder(word.length());
    word.chars().filter(c -> c < 0x300 || c > 0x36F).forEach(c -> bare.append((char) c));
    return bare.toString();
  }

  private static String cut(String word) {
    if (word.length() <= LONGEST) return word;
    int end = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return word.substring(0, end);
  }
}

package earshot.language;

import java.util.List;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/// Makes a text ready for telling its language, exactly as OpenNLP's own normalizers do one after
/// the other: emoji, addresses, what is of Twitter, numbers, repeats.
///
/// Their patterns cost more than telling the language itself and change few texts; each runs only
/// where one look at the characters leaves it a chance.
final class DetectorText {
  private static final CharSequenceNormalizer EMOJI = EmojiCharSequenceNormalizer.getInstance();
  private static final CharSequenceNormalizer ADDRESSES = UrlCharSequenceNormalizer.getInstance();
  private static final CharSequenceNormalizer TWITTER = TwitterCharSequenceNormalizer.getInstance();
  private static final CharSequenceNormalizer REPEATS = ShrinkCharSequenceNormalizer.getInstance();
  private static final char FIRST_OF_EMOJI = '\uD83C';
  private static final List<String> FACES = List.of(":;xX", "()dopDOP");

  private DetectorText() {}

  /// The text as the detector reads it, but for its case.
  static String of(String text) {
    CharSequence plain = text;
    if (mayHoldEmoji(plain)) plain = EMOJI.normalize(plain);
    if (mayHoldAddress(plain)) plain = ADDRESSES.normalize(plain);
    if (mayBeOfTwitter(plain)) plain = TWITTER.normalize(plain);
    String counted = withoutNumbers(plain);
    return mayRepeat(counted) ? REPEATS.normalize(counted).toString() : counted.trim();
  }

  // The pattern takes a hyphen for one, too.
  private static boolean mayHoldEmoji(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-' || c >= FIRST_OF_EMOJI) return true;
    }
    return false;
  }

  private static boolean mayHoldAddress(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@' || (c == ':' && i + 1 < text.length() && text.charAt(i + 1) == '/')) return true;
    }
    return false;
  }

  private static boolean mayBeOfTwitter(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '#' || c == '@' || face(text, i) || retweet(text, i) || laugh(text, i)) return true;
    }
    return false;
  }

  private static boolean face(CharSequence text, int at) {
    if (FACES.getFirst().indexOf(text.charAt(at)) < 0) return false;
    int mouth = at(text, at + 1) == '-' ? at + 2 : at + 1;
    return FACES.getLast().indexOf(at(text, mouth)) >= 0;
  }

  // Where a word begins, `rt` and then a space or a colon.
  private static boolean retweet(CharSequence text, int at) {
    if (lower(text, at) != 'r' || lower(text, at + 1) != 't') return false;
    char after = at(text, at + 2);
    if (after != ' ' && after != ':') return false;
    char before = at(text, at - 1);
    return !(before < 128 && (Character.isLetterOrDigit(before) || before == '_'));
  }

  // `ha`, and the `h` of another one after it.
  private static boolean laugh(CharSequence text, int at) {
    if (!breath(text, at) || !vowel(text, at + 1)) return false;
    int after = at + 2;
    while (vowel(text, after)) after++;
    return breath(text, after);
  }

  private static boolean breath(CharSequence text, int at) {
    char c = lower(text, at);
    return c == 'h' || c == 'j';
  }

  private static boolean vowel(CharSequence text, int at) {
    return "aieou".indexOf(lower(text, at)) >= 0;
  }

  private static String withoutNumbers(CharSequence text) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean inNumber = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit) kept.append(c);
      else if (!inNumber) kept.append(' ');
      inNumber = digit;
    }
    return oneSpace(kept);
  }

  // Where several stand together, one space.
  private static String oneSpace(StringBuilder text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!space(c)) {
        kept.append(c);
        continue;
      }
      int end = i + 1;
      while (end < text.length() && space(text.charAt(end))) end++;
      kept.append(end - i > 1 ? ' ' : c);
      i = end - 1;
    }
    return kept.toString();
  }

  private static boolean space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean mayRepeat(String text) {
    for (int i = 2; i < text.length(); i++) {
      char c = lower(text, i);
      if (c == lower(text, i - 1) && c == lower(text, i - 2)) return true;
    }
    return false;
  }

  private static char at(CharSequence text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
  }

  private static char lower(CharSequence text, int at) {
    char c = at(text, at);
    return c >= 'A' && c <= 'Z' ? (char) (c | 32) : c;
  }
}

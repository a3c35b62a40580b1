package earshot.storage;

import earshot.model.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a mention says, in the form and size in which it is stored.
record Wording(String title, String body) {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final int OF_WORD =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  /// The texts of a sighting.
  static Wording of(Sighting.Words words) {
    return new Wording(fitting(words.title(), 1_000), fitting(words.plain(), 65_536));
  }

  /// The text without U+0000, which PostgreSQL cannot hold, and no longer than its column; a
  /// surrogate pair is not torn.
  static String fitting(String text, int most) {
    String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    if (clean.length() <= most) return clean;
    int end = Character.isHighSurrogate(clean.charAt(most - 1)) ? most - 1 : most;
    return clean.substring(0, end);
  }

  /// Equal for texts that differ only in addresses, case, punctuation and signs of passing on: the
  /// first guess of a story.
  long contentHash() {
    String lower = plain();
    StringBuilder joined = new StringBuilder(lower.length());
    eachWord(
        lower,
        (from, to) -> {
          if (!joined.isEmpty()) joined.append(' ');
          joined.append(lower, from, to);
        });
    return Fingerprint.of(joined.toString()).hash();
  }

  /// The words without addresses and signs of passing on, in lower case.
  List<String> plainWords() {
    String lower = plain();
    List<String> words = new ArrayList<>(lower.length() / 6 + 1);
    eachWord(lower, (from, to) -> words.add(lower.substring(from, to)));
    return words;
  }

  private String plain() {
    String text = title + " " + body;
    if (text.indexOf("http") >= 0) text = ADDRESS.matcher(text).replaceAll(" ");
    return text.toLowerCase(Locale.ROOT);
  }

  /// Something done with a stretch of a text.
  private interface Stretch {
    void between(int from, int to);
  }

  private static void eachWord(String lower, Stretch word) {
    int from = -1;
    int at = 0;
    while (at < lower.length()) {
      int c = lower.codePointAt(at);
      if (ofWord(c)) {
        if (from < 0) from = at;
      } else if (from >= 0) {
        if (!isPassedOn(lower, from, at)) word.between(from, at);
        from = -1;
      }
      at += Character.charCount(c);
    }
    if (from >= 0 && !isPassedOn(lower, from, at)) word.between(from, at);
  }

  private static boolean isPassedOn(String text, int from, int to) {
    return switch (to - from) {
      case 2 -> text.startsWith("rt", from);
      case 3 -> text.startsWith("via", from);
      default -> false;
    };
  }

  /// A letter, a mark or a digit, as Unicode sorts them.
  private static boolean ofWord(int c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    return (OF_WORD >> Character.getType(c) & 1) != 0;
  }
}

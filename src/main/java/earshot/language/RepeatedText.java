package earshot.language;

import java.text.Normalizer;
import java.util.Optional;

/// Tells texts that say the same word for word, whoever passes them on.
public final class RepeatedText {
  private static final int FEWEST_LETTERS = 15;
  private static final int FEWEST_WORDS = 4;

  private RepeatedText() {}

  /// What two texts have in common that say the same: its words in lower case (NFKC), without
  /// addresses, handles, `rt`, `via`, digits and marks. Absent for a text of under 15 letters or 4
  /// words, which many people say by chance.
  public static Optional<String> key(String text) {
    String plain = new String(Masks.blank(text));
    String folded = Normalizer.normalize(plain, Normalizer.Form.NFKC);
    StringBuilder key = new StringBuilder(folded.length());
    int words = 0;
    int letters = 0;
    int wordAt = 0;
    for (int at = 0; at <= folded.length(); ) {
      int c = at < folded.length() ? folded.codePointAt(at) : ' ';
      at += at < folded.length() ? Character.charCount(c) : 1;
      if (Character.isLetter(c) || isMark(c, key, wordAt)) {
        key.appendCodePoint(Character.toLowerCase(c));
        continue;
      }
      int length = key.codePointCount(wordAt, key.length());
      if (length == 0) continue;
      if (isPassedOn(key.substring(wordAt))) {
        key.setLength(wordAt);
        continue;
      }
      words++;
      letters += length;
      key.append(' ');
      wordAt = key.length();
    }
    return words >= FEWEST_WORDS && letters >= FEWEST_LETTERS
        ? Optional.of(key.toString().strip())
        : Optional.empty();
  }

  /// Vowel signs of some scripts belong to the word before them.
  private static boolean isMark(int c, StringBuilder key, int wordAt) {
    if (key.length() == wordAt) return false;
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isPassedOn(String word) {
    return word.equals("rt") || word.equals("via");
  }
}

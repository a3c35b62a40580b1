package earshot.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes the words and pairs of neighbouring words out of a text, to see which stand out.
///
/// Words are runs of letters, marks, digits, `'` and `#`. Words of fewer than three signs, words
/// such as "the", names of brands, addresses and handles are no terms, and no pair reaches across
/// them. Never changes; any number of threads may share one.
public final class TextTerms {
  private static final int SHORTEST = 3;

  /// What is longer is no word: a run of signs, or a script without blanks.
  private static final int LONGEST = 40;

  private final TrackedTerms names;

  /// Leaves these names out.
  public TextTerms(TrackedTerms names) {
    this.names = names;
  }

  /// The different terms of a text, in lower case: single words, and pairs joined by a blank.
  public Set<String> of(String text) {
    Set<String> terms = new HashSet<>();
    String before = "";
    for (String word : words(text)) {
      if (!word.isEmpty()) {
        terms.add(word);
        if (!before.isEmpty()) terms.add(before + " " + word);
      }
      before = word;
    }
    return terms;
  }

  /// The words in order; an empty one stands where no pair may reach across.
  private List<String> words(String text) {
    char[] chars = Masks.over(text, names).chars;
    List<String> words = new ArrayList<>();
    int from = -1;
    for (int at = 0; at < chars.length; ) {
      int sign = Character.codePointAt(chars, at);
      if (ofWord(sign)) {
        if (from < 0) from = at;
      } else {
        if (from >= 0) words.add(word(chars, from, at));
        from = -1;
        if (sign == Characters.MASK) words.add("");
      }
      at += Character.charCount(sign);
    }
    if (from >= 0) words.add(word(chars, from, chars.length));
    return words;
  }

  private static boolean ofWord(int sign) {
    if (sign < 128) {
      return (sign >= 'a' && sign <= 'z')
          || (sign >= 'A' && sign <= 'Z')
          || (sign >= '0' && sign <= '9')
          || sign == '\''
          || sign == '#';
    }
    return switch (Character.getType(sign)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  /// The word without quotes around it; empty when it is no term.
  private static String word(char[] chars, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && chars[start] == '\'') start++;
    while (end > start && chars[end - 1] == '\'') end--;
    int length = Character.codePointCount(chars, start, end - start);
    if (length < SHORTEST || length > LONGEST) return "";
    String word = new String(chars, start, end - start).toLowerCase(Locale.ROOT);
    return StopWords.ENGLISH.contains(word) ? "" : word;
  }
}

package earshot.ui.palette;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How well what is typed fits what a line of the palette says.
///
/// @param spread how many letters lie between the first and the last that were typed, less those
///   that were; only for [Grade#LETTERS]
record Fit(Grade grade, int spread) {
  private static final int NEAR = 2;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// From the best to the least.
  enum Grade {
    /// The line begins with it.
    BEGINS,
    /// Each word typed begins one of the line's words.
    WORDS,
    /// The same, with what is said beside the line.
    BESIDE,
    /// The letters are in the line in this order.
    LETTERS
  }

  /// @param typed folded by [#folded]
  /// @param word folded
  /// @param about folded, what is said beside it
  static Optional<Fit> of(String typed, String word, String about) {
    if (word.startsWith(typed)) return Optional.of(new Fit(Grade.BEGINS, 0));
    List<String> wanted = words(typed);
    if (begin(wanted, words(word))) return Optional.of(new Fit(Grade.WORDS, 0));
    if (!about.isEmpty() && begin(wanted, words(word + " " + about))) {
      return Optional.of(new Fit(Grade.BESIDE, 0));
    }
    return inOrder(typed.replace(" ", ""), word);
  }

  /// Letters without their marks and in lower case, so that `cafe` finds `Café`.
  static String folded(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT).strip();
  }

  private static List<String> words(String text) {
    return GAPS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean begin(List<String> wanted, List<String> words) {
    return !wanted.isEmpty()
        && wanted.stream().allMatch(each -> words.stream().anyMatch(word -> word.startsWith(each)));
  }

  // One letter alone is in nearly everything: it must begin a word.
  private static Optional<Fit> inOrder(String letters, String word) {
    if (letters.length() < 2) return Optional.empty();
    int together = word.indexOf(letters);
    if (together >= 0) return Optional.of(new Fit(Grade.LETTERS, 0));
    int least = Integer.MAX_VALUE;
    for (int start = 0; start < word.length(); start++) {
      if (!beginsWord(word, start) || word.charAt(start) != letters.charAt(0)) continue;
      int end = endOf(letters, word, start);
      if (end >= 0) least = Math.min(least, end - start - letters.length());
    }
    return least == Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(new Fit(Grade.LETTERS, least));
  }

  private static boolean beginsWord(String word, int at) {
    return at == 0 || !Character.isLetterOrDigit(word.charAt(at - 1));
  }

  // Where the letters end that are taken one after the other, or -1. Each is near the one before or
  // begins a word: scattered letters are in nearly every sentence.
  private static int endOf(String letters, String word, int start) {
    int at = start + 1;
    for (int i = 1; i < letters.length(); i++) {
      int next = word.indexOf(letters.charAt(i), at);
      while (next > at + NEAR && !beginsWord(word, next)) {
        next = word.indexOf(letters.charAt(i), next + 1);
      }
      if (next < 0) return -1;
      at = next + 1;
    }
    return at;
  }
}

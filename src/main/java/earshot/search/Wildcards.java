package earshot.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// Makes automata of words with `*` and `?`.
final class Wildcards {
  private static final int FEWEST_LETTERS = 2;
  private static final int DETERMINIZE_WORK = 10_000;

  // Each costs more than the one before, long before the work that is counted begins.
  private static final int MOST_WILDCARDS = 30;

  private Wildcards() {}

  /// Checks a word with wildcards as written.
  ///
  /// @throws QueryError when it cannot be looked for
  static void check(Lexeme word) {
    int letters = 0;
    String pattern = word.text();
    if (pattern.chars().filter(c -> c == '*' || c == '?').count() > MOST_WILDCARDS) {
      throw tooMany(word);
    }
    int from = isSigil(pattern.charAt(0)) ? 1 : 0;
    for (int i = from; i < pattern.length(); i += Character.charCount(pattern.codePointAt(i))) {
      int c = pattern.codePointAt(i);
      if (c == '*' || c == '?') continue;
      if (Letters.isUnspaced(c)) {
        throw Mistake.badWildcard(
            word, "Wildcards find nothing in scripts without blanks", "Write the signs alone.");
      }
      if (!Letters.startsWord(c) && !Letters.isMark(c)) {
        throw Mistake.badWildcard(
            word, "A word with wildcards holds letters and digits only", "Split it, or quote it.");
      }
      letters++;
    }
    if (letters < FEWEST_LETTERS) {
      throw Mistake.badWildcard(
          word, "A wildcard needs at least two letters beside it", "Write more of the word.");
    }
    try {
      automaton(pattern);
    } catch (TooComplexToDeterminizeException tooComplex) {
      throw tooMany(word);
    }
  }

  private static QueryError tooMany(Lexeme word) {
    return Mistake.badWildcard(word, "There are too many wildcards in one word", "Use fewer.");
  }

  /// Accepts the terms that fit; a wildcard stands for no `#` or `@`, which are no letters.
  static Automaton automaton(String pattern) {
    Automaton letter =
        Automata.makeCharClass(
            new int[] {0, '#' + 1, '@' + 1}, new int[] {'#' - 1, '@' - 1, 0x10FFFF});
    List<Automaton> parts = new ArrayList<>();
    int literal = 0;
    for (int i = 0; i <= pattern.length(); i++) {
      boolean end = i == pattern.length();
      if (!end && pattern.charAt(i) != '*' && pattern.charAt(i) != '?') continue;
      if (i > literal) parts.add(Automata.makeString(folded(pattern, literal, i)));
      if (!end) parts.add(pattern.charAt(i) == '*' ? Operations.repeat(letter) : letter);
      literal = i + 1;
    }
    return Operations.determinize(Operations.concatenate(parts), DETERMINIZE_WORK);
  }

  /// What every fitting term starts with, possibly nothing.
  static String head(String pattern) {
    int end = 0;
    while (end < pattern.length() && pattern.charAt(end) != '*' && pattern.charAt(end) != '?') {
      end++;
    }
    return folded(pattern, 0, end);
  }

  private static String folded(String pattern, int from, int to) {
    if (from == to) return "";
    if (!isSigil(pattern.charAt(from))) return Letters.folded(pattern, from, to);
    return pattern.charAt(from) + Letters.folded(pattern, from + 1, to);
  }

  private static boolean isSigil(char c) {
    return c == '#' || c == '@';
  }
}

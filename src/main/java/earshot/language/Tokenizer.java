package earshot.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into words and emoticons, and in PLUS also emoji, in one pass.
final class Tokenizer {
  /// Below this no letter has a lower-case form but A–Z.
  private static final char FIRST_FOREIGN_CAPITAL = '\u00C0';

  private final Vocabulary vocabulary;

  /// Knows curly quotes, dashes and emoji; the original does not.
  private final boolean plus;

  Tokenizer(Vocabulary vocabulary, boolean plus) {
    this.vocabulary = vocabulary;
    this.plus = plus;
  }

  /// The words of a phrase in lower case, as PLUS would cut it.
  static List<String> words(String phrase) {
    String straight = phrase.replace('’', '\'').replace('‘', '\'');
    Tokens tokens = new Tokenizer(Vocabulary.EMPTY, true).cut(straight, straight.toCharArray());
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens.count; i++) {
      words.add(tokens.written(i).toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /// Whether one negation is all that counts for a word, as in `ne … pas`.
  boolean negatesOnce() {
    return !vocabulary.isEnglish();
  }

  /// Cuts a text.
  ///
  /// @param chars the text with names hidden and apostrophes straight
  Tokens cut(String text, char[] chars) {
    var tokens = new Tokens(text, chars);
    var low = new char[chars.length];
    for (int at = 0; at < chars.length; ) {
      if (Characters.isSpace(chars[at])) {
        at++;
        continue;
      }
      int end = plus ? Emoji.end(chars, at, chars.length, vocabulary) : at;
      if (end > at) {
        tokens.place(at, end, at, end);
        tokens.add(vocabulary.emoji(Character.codePointAt(chars, at)), false);
      } else {
        end = pieceEnd(chars, at + 1);
        addWord(tokens, low, at, end);
      }
      at = end;
    }
    if (vocabulary.hasPhrases()) tokens.joinPhrases();
    return tokens;
  }

  private int pieceEnd(char[] chars, int from) {
    int end = from;
    while (end < chars.length
        && !Characters.isSpace(chars[end])
        && !(plus && Emoji.end(chars, end, chars.length, vocabulary) > end)) {
      end++;
    }
    return end;
  }

  private void addWord(Tokens tokens, char[] low, int rawFrom, int rawTo) {
    char[] chars = tokens.chars;
    int from = rawFrom;
    int to = rawTo;
    while (from < to && isEdge(chars[from])) from++;
    while (to > from && isEdge(chars[to - 1])) to--;
    if (isShort(chars, from, to)) {
      // Emoticons and the like: what is left would say nothing.
      from = rawFrom;
      to = rawTo;
      while (from < to && isDropped(chars[from])) from++;
      while (to > from && isDropped(chars[to - 1])) to--;
      if (from == to) return;
    }
    tokens.place(from, to, rawFrom, rawTo);
    addLowered(tokens, low, from, to);
  }

  /// The common case: no letter needs Unicode's case rules.
  private void addLowered(Tokens tokens, char[] low, int from, int to) {
    int hash = 0;
    boolean upper = false;
    boolean lower = false;
    boolean quote = false;
    for (int i = from; i < to; i++) {
      char c = tokens.chars[i];
      if (c >= 'a' && c <= 'z') {
        lower = true;
      } else if (c >= 'A' && c <= 'Z') {
        upper = true;
        c = (char) (c + 32);
      } else if (c >= FIRST_FOREIGN_CAPITAL) {
        addForeign(tokens, from, to);
        return;
      } else if (c == '\'') {
        quote = true;
      } else if (c > 127) {
        lower |= Character.isLowerCase(c);
      }
      low[i] = c;
      hash = 31 * hash + c;
    }
    Word word = vocabulary.find(low, from, to, hash);
    if (word == Word.UNKNOWN && quote && vocabulary.isEnglish() && holdsNegation(low, from, to))
      word = Word.UNKNOWN_NEGATOR;
    tokens.add(word, upper && !lower);
  }

  private void addForeign(Tokens tokens, int from, int to) {
    String written = new String(tokens.chars, from, to - from);
    if (plus) written = written.replace("\uFE0F", "").replace("\u200D", "");
    String low = written.toLowerCase(Locale.ROOT);
    Word word = vocabulary.find(low);
    if (word == Word.UNKNOWN && isNegation(low)) word = Word.UNKNOWN_NEGATOR;
    tokens.add(word, isUpper(written));
  }

  private boolean isNegation(String low) {
    return vocabulary.isEnglish() && low.contains("n't");
  }

  /// Some code point is upper case and none is lower or title case.
  private static boolean isUpper(String written) {
    boolean upper = false;
    for (int i = 0; i < written.length(); ) {
      int codePoint = written.codePointAt(i);
      if (Character.isLowerCase(codePoint) || Character.isTitleCase(codePoint)) return false;
      upper |= Character.isUpperCase(codePoint);
      i += Character.charCount(codePoint);
    }
    return upper;
  }

  private static boolean holdsNegation(char[] low, int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      if (low[i] == '\'' && low[i - 1] == 'n' && low[i + 1] == 't') return true;
    }
    return false;
  }

  /// At most two code points are left.
  private boolean isShort(char[] chars, int from, int to) {
    int kept = 0;
    for (int i = from; i < to && kept <= 2; i++) {
      boolean secondHalf = i > from && Character.isSurrogatePair(chars[i - 1], chars[i]);
      if (!secondHalf && !isDropped(chars[i])) kept++;
    }
    return kept <= 2;
  }

  private boolean isEdge(char c) {
    return Characters.isAsciiPunctuation(c)
        || (plus && c > 127 && (Characters.isTypedPunctuation(c) || isDropped(c)));
  }

  private boolean isDropped(char c) {
    return plus && (c == Characters.VARIATION || c == Characters.JOINER);
  }
}

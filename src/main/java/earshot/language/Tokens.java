package earshot.language;

import earshot.language.Word.Phrase;
import java.util.Arrays;

/// A text cut into tokens; filled once by the tokenizer and only read afterwards.
final class Tokens {
  final String text;

  /// The text with names hidden; the same offsets as `text`.
  final char[] chars;

  int count;
  Word[] words;

  /// Where the token stands without outer punctuation.
  int[] from;

  int[] to;

  /// Where it stands with its punctuation.
  int[] rawFrom;

  int[] rawTo;

  boolean[] upper;

  private int uppers;

  Tokens(String text, char[] chars) {
    this.text = text;
    this.chars = chars;
    int expected = chars.length / 4 + 4;
    words = new Word[expected];
    from = new int[expected];
    to = new int[expected];
    rawFrom = new int[expected];
    rawTo = new int[expected];
    upper = new boolean[expected];
  }

  /// Some but not all tokens are in capitals, so that capitals mean something.
  boolean mixedCase() {
    return uppers > 0 && uppers < count;
  }

  /// The token as written.
  String written(int i) {
    return text.substring(from[i], to[i]);
  }

  void add(Word word, boolean capitals) {
    if (count == words.length) grow();
    words[count] = word;
    upper[count] = capitals;
    if (capitals) uppers++;
    count++;
  }

  /// Says where the token stands that is added next.
  void place(int start, int end, int rawStart, int rawEnd) {
    if (count == words.length) grow();
    from[count] = start;
    to[count] = end;
    rawFrom[count] = rawStart;
    rawTo[count] = rawEnd;
  }

  /// Makes one token of the words of each listed phrase.
  void joinPhrases() {
    int all = count;
    count = 0;
    uppers = 0;
    for (int i = 0; i < all; ) {
      int length = 1;
      Word word = words[i];
      for (Phrase phrase : words[i].phrases) {
        if (stands(phrase, i, all)) {
          length = phrase.words().size();
          word = phrase.whole();
          break;
        }
      }
      boolean capitals = allUpper(i, i + length);
      place(from[i], to[i + length - 1], rawFrom[i], rawTo[i + length - 1]);
      add(word, capitals);
      i += length;
    }
  }

  private boolean stands(Phrase phrase, int at, int all) {
    if (at + phrase.words().size() > all) return false;
    for (int i = 0; i < phrase.words().size(); i++) {
      if (!phrase.words().get(i).equals(words[at + i].low)) return false;
    }
    return true;
  }

  private boolean allUpper(int start, int end) {
    for (int i = start; i < end; i++) if (!upper[i]) return false;
    return true;
  }

  private void grow() {
    int more = count * 2;
    words = Arrays.copyOf(words, more);
    from = Arrays.copyOf(from, more);
    to = Arrays.copyOf(to, more);
    rawFrom = Arrays.copyOf(rawFrom, more);
    rawTo = Arrays.copyOf(rawTo, more);
    upper = Arrays.copyOf(upper, more);
  }
}

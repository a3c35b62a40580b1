package earshot.language;

import earshot.language.Word.Origin;
import earshot.language.Word.Rating;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The words that emoji stand for, found by code point without a search.
final class EmojiTable {
  /// An emoji without a value.
  static final Word UNLISTED = word("", 0);

  /// All emoji outside Latin lie in these two stretches of Unicode.
  private static final int LOW = 0x2000;

  private static final int LOW_END = 0x3300;
  private static final int HIGH = 0x1F000;
  private static final int HIGH_END = 0x1FB00;

  private final Word[] low = unlisted(LOW_END - LOW);
  private final Word[] high = unlisted(HIGH_END - HIGH);

  /// Takes words by first code point.
  ///
  /// @throws IllegalArgumentException when one is no emoji
  EmojiTable(Map<Integer, Word> words) {
    words.forEach(
        (codePoint, word) -> {
          if (codePoint >= LOW && codePoint < LOW_END) {
            low[codePoint - LOW] = word;
          } else if (codePoint >= HIGH && codePoint < HIGH_END) {
            high[codePoint - HIGH] = word;
          } else {
            throw new IllegalArgumentException("\"" + word.low + "\" is no emoji");
          }
        });
  }

  static Word word(String sign, double value) {
    return new Word(sign, new Rating(value, Origin.EMOJI), List.of(), Grammar.ENGLISH);
  }

  Word get(int codePoint) {
    if (codePoint >= HIGH && codePoint < HIGH_END) return high[codePoint - HIGH];
    return codePoint >= LOW && codePoint < LOW_END ? low[codePoint - LOW] : UNLISTED;
  }

  private static Word[] unlisted(int size) {
    var words = new Word[size];
    Arrays.fill(words, UNLISTED);
    return words;
  }
}

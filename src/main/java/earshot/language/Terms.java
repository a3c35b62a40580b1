package earshot.language;

import java.util.Arrays;
import java.util.Locale;

/// The words of a text, its pairs of neighbouring words and its emoji, each told by where it stands
/// and by a hash of 17 bits; no term becomes a string before it is shown.
final class Terms {
  /// How many different terms there can be; two may share a place.
  static final int PLACES = 1 << 17;

  /// The golden ratio in 32 bits, which spreads neighbouring hashes (Knuth, TAOCP 3, 6.4).
  private static final int SPREAD = 0x9E3779B1;

  private static final int SPARE_BITS = 15;
  private static final int BEFORE_THE_FIRST = -1;

  private final String low;
  private int count;
  private int[] from = new int[32];
  private int[] to = new int[32];

  /// Where the left word of a pair ends; 0 for a single word, [#BEFORE_THE_FIRST] for the start.
  private int[] left = new int[32];

  /// Where the right word of a pair begins, or the word itself.
  private int[] rights = new int[32];

  /// Place in the upper half, number of the term in the lower, rising.
  private long[] byPlace;

  private Terms(String low) {
    this.low = low;
    this.byPlace = new long[0];
  }

  /// The terms of a text whose names are hidden.
  static Terms of(String masked) {
    Terms terms = new Terms(masked.toLowerCase(Locale.ROOT));
    terms.read();
    terms.order();
    return terms;
  }

  private void read() {
    int leftFrom = 0;
    int leftTo = BEFORE_THE_FIRST;
    int wordFrom = -1;
    for (int at = 0; at <= low.length(); ) {
      int codePoint = at < low.length() ? low.codePointAt(at) : ' ';
      int next = at + Character.charCount(codePoint);
      if (isOfAWord(codePoint)) {
        if (wordFrom < 0) wordFrom = at;
      } else {
        if (wordFrom >= 0) {
          add(wordFrom, at, 0);
          add(leftTo < 0 ? wordFrom : leftFrom, at, leftTo < 0 ? BEFORE_THE_FIRST : leftTo);
          rights[count - 1] = wordFrom;
          leftFrom = wordFrom;
          leftTo = at;
          wordFrom = -1;
        }
        if (Emoji.isEmoji(codePoint)) add(at, next, 0);
      }
      at = next;
    }
  }

  private static boolean isOfAWord(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> codePoint == '\'' || codePoint == '#' || codePoint == '@';
    };
  }

  private void add(int start, int end, int leftEnd) {
    if (count == from.length) {
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
      left = Arrays.copyOf(left, count * 2);
      rights = Arrays.copyOf(rights, count * 2);
    }
    from[count] = start;
    to[count] = end;
    left[count] = leftEnd;
    rights[count] = start;
    count++;
  }

  /// Of terms that share a place, the first in the text stays.
  private void order() {
    long[] all = new long[count];
    for (int i = 0; i < count; i++) all[i] = ((long) place(i) << Integer.SIZE) | i;
    Arrays.sort(all);
    int kept = 0;
    for (long each : all) {
      if (kept == 0 || each >> Integer.SIZE != all[kept - 1] >> Integer.SIZE) all[kept++] = each;
    }
    byPlace = Arrays.copyOf(all, kept);
  }

  /// The hash of the term as a string would have it, a pair as `left_right`.
  private int place(int i) {
    int hash = 0;
    if (left[i] == BEFORE_THE_FIRST) hash = '^';
    else if (left[i] > 0) hash = hash(0, from[i], left[i]);
    if (left[i] != 0) hash = 31 * hash + '_';
    return (hash(hash, rights[i], to[i]) * SPREAD) >>> SPARE_BITS;
  }

  private int hash(int start, int begin, int end) {
    int hash = start;
    for (int at = begin; at < end; at++) hash = 31 * hash + low.charAt(at);
    return hash;
  }

  /// How many places have a term.
  int size() {
    return byPlace.length;
  }

  /// The place of a term, from 0 to [#PLACES] − 1; rises with its number.
  int at(int i) {
    return (int) (byPlace[i] >> Integer.SIZE);
  }

  /// The term as people read it: `not work`, `^ thanks` at the start of a text.
  String name(int i) {
    int term = (int) byPlace[i];
    String word = low.substring(rights[term], to[term]);
    if (left[term] == 0) return word;
    String before = left[term] < 0 ? "^" : low.substring(from[term], left[term]);
    return before + ' ' + word;
  }

  /// First UTF-16 unit of the term in the text.
  int from(int i) {
    return from[(int) byPlace[i]];
  }

  /// Unit after the last of the term.
  int to(int i) {
    return to[(int) byPlace[i]];
  }

  /// Whether a text in lower case is as long as it was, so that places in it hold in the text too.
  boolean fits(String text) {
    return low.length() == text.length();
  }
}

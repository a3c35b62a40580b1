package earshot.language;

import java.util.Arrays;

/// Takes the words and pairs of neighbouring words out of a text, to see which stand out.
///
/// Words are runs of letters, marks, digits, `'` and `#`. Words of fewer than three signs, words
/// such as "the", names of brands, addresses and handles are no terms, and no pair reaches across
/// them. Never changes; any number of threads may share one.
public final class TextTerms {
  private static final int SHORTEST = 3;

  /// What is longer is no word: a run of signs, or a script without blanks.
  private static final int LONGEST = 40;

  private static final long[] STOP_WORDS =
      StopWords.ENGLISH.stream()
          .mapToLong(word -> hash(word.toCharArray(), 0, word.length()))
          .sorted()
          .toArray();

  private final TrackedTerms names;

  /// Leaves these names out.
  public TextTerms(TrackedTerms names) {
    this.names = names;
  }

  /// The different terms of one text, in lower case: single words, and pairs joined by a blank.
  ///
  /// Most terms are only counted and never read, so that they are told by numbers until somebody
  /// asks for the words.
  public static final class Terms {
    private final char[] chars;
    private long[] keys = new long[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    /// Of a pair, the term that is its first word; else -1.
    private int[] firsts = new int[64];

    private int size;

    /// Places from 1 by key, open addressing; 0 is free.
    private int[] table = new int[256];

    /// The term of the word before, -1 where no pair may reach across.
    private int before = -1;

    private Terms(char[] chars) {
      this.chars = chars;
    }

    /// How many there are.
    public int size() {
      return size;
    }

    /// A number for the term, the same in every text; two terms share one as seldom as two in 2⁶⁴.
    public long key(int place) {
      return keys[place];
    }

    /// The term in lower case; a pair with a blank between.
    public String words(int place) {
      String last = new String(chars, starts[place], ends[place] - starts[place]);
      int first = firsts[place];
      return first < 0 ? last : words(first) + " " + last;
    }

    private void word(int from, int to) {
      int first = from;
      int last = to;
      while (first < last && chars[first] == '\'') first++;
      while (last > first && chars[last - 1] == '\'') last--;
      int length = Character.codePointCount(chars, first, last - first);
      if (length < SHORTEST || length > LONGEST) {
        breaks();
        return;
      }
      for (int i = first; i < last; i++) chars[i] = Character.toLowerCase(chars[i]);
      long key = hash(chars, first, last);
      if (Arrays.binarySearch(STOP_WORDS, key) >= 0) {
        breaks();
        return;
      }
      if (before >= 0) add(mixed(keys[before] * 31 + key), first, last, before);
      before = add(key, first, last, -1);
    }

    private void breaks() {
      before = -1;
    }

    /// Adds a term that is new; returns its place.
    private int add(long key, int from, int to, int first) {
      int known = placed(key);
      if (known < size) return known;
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
        firsts = Arrays.copyOf(firsts, 2 * size);
      }
      keys[size] = key;
      starts[size] = from;
      ends[size] = to;
      firsts[size] = first;
      size++;
      if (2 * size > table.length) grow();
      return size - 1;
    }

    /// The place of a key; the next free one, and noted there, when it is new.
    private int placed(long key) {
      int slot = (int) key & (table.length - 1);
      while (table[slot] != 0) {
        if (keys[table[slot] - 1] == key) return table[slot] - 1;
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = size + 1;
      return size;
    }

    private void grow() {
      int all = size;
      table = new int[2 * table.length];
      for (size = 0; size < all; size++) placed(keys[size]);
    }
  }

  /// The terms of a text.
  public Terms of(String text) {
    char[] chars = Masks.over(text, names).chars;
    Terms terms = new Terms(chars);
    int from = -1;
    for (int at = 0; at < chars.length; ) {
      int sign = Character.codePointAt(chars, at);
      if (ofWord(sign)) {
        if (from < 0) from = at;
      } else {
        if (from >= 0) terms.word(from, at);
        from = -1;
        if (sign == Characters.MASK) terms.breaks();
      }
      at += Character.charCount(sign);
    }
    if (from >= 0) terms.word(from, chars.length);
    return terms;
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

  private static long hash(char[] chars, int from, int to) {
    long hash = 0xCBF29CE484222325L;
    for (int i = from; i < to; i++) hash = (hash ^ chars[i]) * 0x100000001B3L;
    return mixed(hash);
  }

  /// The finaliser of splitmix64, by Steele, Lea and Flood, 2014; never 0.
  private static long mixed(long number) {
    long z = number;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return z == 0 ? 1 : z;
  }
}

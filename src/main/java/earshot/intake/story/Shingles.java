package earshot.intake.story;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The runs of three words in a text, by which two texts are compared.
///
/// Scripts written without blanks count by the sign, so that their sentences have words at all.
final class Shingles {
  /// Shorter texts tell no story: "thank you" is what many people say.
  static final int LEAST_WORDS = 8;

  static final int LEAST_LETTERS = 20;

  /// Of longer texts the beginning is compared.
  static final int MOST_WORDS = 2_000;

  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);
  private static final int RUN = 3;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final int[] hashes;

  private Shingles(int[] hashes) {
    this.hashes = hashes;
  }

  /// Whether so many words can tell a story.
  static boolean enough(List<String> words) {
    int count = 0;
    int letters = 0;
    for (String word : words) {
      count += isUnspaced(word) ? word.codePointCount(0, word.length()) : 1;
      letters += word.length();
      if (count >= LEAST_WORDS && letters >= LEAST_LETTERS) return true;
    }
    return false;
  }

  /// The different runs of a text of at least three words.
  static Shingles of(List<String> words) {
    long[] each = numbers(words);
    int runs = Math.max(0, each.length - RUN + 1);
    int[] hashes = new int[runs];
    for (int i = 0; i < runs; i++) {
      long run = mixed(mixed(mixed(each[i]) + each[i + 1]) + each[i + 2]);
      hashes[i] = (int) (run >>> 32);
    }
    Arrays.sort(hashes);
    int different = 0;
    for (int i = 0; i < runs; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) hashes[different++] = hashes[i];
    }
    return new Shingles(Arrays.copyOf(hashes, different));
  }

  /// In ascending order, none twice.
  int[] hashes() {
    return hashes;
  }

  /// Share of the runs that both have in all runs that one has, in [0, 1] (Jaccard).
  double likeness(Shingles other) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Integer.compare(hashes[i], other.hashes[j]);
      if (order == 0) both++;
      if (order <= 0) i++;
      if (order >= 0) j++;
    }
    int either = hashes.length + other.hashes.length - both;
    return either == 0 ? 0 : both / (double) either;
  }

  private static long[] numbers(List<String> words) {
    List<String> counted = words.stream().anyMatch(Shingles::isUnspaced) ? signs(words) : words;
    int most = Math.min(counted.size(), MOST_WORDS);
    long[] numbers = new long[most];
    for (int i = 0; i < most; i++) numbers[i] = number(counted.get(i));
    return numbers;
  }

  private static List<String> signs(List<String> words) {
    List<String> signs = new ArrayList<>();
    for (String word : words) {
      if (isUnspaced(word)) word.codePoints().mapToObj(Character::toString).forEach(signs::add);
      else signs.add(word);
    }
    return signs;
  }

  private static boolean isUnspaced(String word) {
    int first = word.codePointAt(0);
    if (first < 0x0E00) return false;
    return UNSPACED.contains(UnicodeScript.of(first));
  }

  private static long number(String word) {
    long number = word.length();
    for (int i = 0; i < word.length(); i++) number = number * 0x100000001B3L + word.charAt(i);
    return number;
  }

  // The finishing steps of SplitMix64 (Steele, Lea & Flood 2014).
  private static long mixed(long number) {
    long z = number + PRIME;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

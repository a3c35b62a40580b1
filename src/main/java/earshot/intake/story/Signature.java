package earshot.intake.story;

import java.util.Arrays;

/// Sixty-four numbers that stand for a text: two texts agree in about that share of them in which
/// they agree in runs of words (MinHash, Broder 1997).
final class Signature {
  static final int VALUES = 64;
  /// Three values a band and not four: of two texts of twelve words that differ in one, 97 of 100
  /// meet in one of 21 bands of three, 76 in one of 16 bands of four.
  static final int BANDS = 21;

  static final int ROWS = 3;

  private static final int[] SEEDS = seeds();

  private Signature() {}

  /// The least value of each of 64 orders over the runs; of a text with at least one run.
  static int[] of(Shingles shingles) {
    int[] least = new int[VALUES];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int shingle : shingles.hashes()) {
      // Plain arithmetic on whole arrays, which the compiler turns into vector instructions.
      for (int i = 0; i < VALUES; i++) {
        int value = (shingle ^ SEEDS[i]) * 0x85EBCA6B;
        value = (value ^ (value >>> 15)) * 0xC2B2AE35;
        least[i] = Math.min(least[i], value);
      }
    }
    return least;
  }

  /// The three values of a band in one number.
  static int band(int[] signatures, int from, int band) {
    int at = from + band * ROWS;
    int hash = band;
    for (int i = 0; i < ROWS; i++) hash = (hash ^ signatures[at + i]) * 0x9E3779B1 + (hash >>> 13);
    hash ^= hash >>> 16;
    hash *= 0x85EBCA6B;
    return hash ^ (hash >>> 13);
  }

  /// The seeds are part of nothing that is stored; fixed, so that a run can be repeated.
  private static int[] seeds() {
    int[] seeds = new int[VALUES];
    int seed = 0x2545F491;
    for (int i = 0; i < VALUES; i++) {
      seed ^= seed << 13;
      seed ^= seed >>> 17;
      seed ^= seed << 5;
      seeds[i] = seed;
    }
    return seeds;
  }
}

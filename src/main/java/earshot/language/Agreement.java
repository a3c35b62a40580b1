package earshot.language;

import java.util.Arrays;

/// How often two readers of the same texts say the same: one tells the row, the other the column.
public final class Agreement {
  private final long[][] counts;

  /// Takes a square table of counts.
  ///
  /// @throws IllegalArgumentException when it is not square or a count is negative
  public Agreement(long[][] counts) {
    this.counts = new long[counts.length][];
    for (int row = 0; row < counts.length; row++) {
      if (counts[row].length != counts.length || Arrays.stream(counts[row]).anyMatch(n -> n < 0)) {
        throw new IllegalArgumentException("give a square table of counts, none below 0");
      }
      this.counts[row] = counts[row].clone();
    }
  }

  /// Counts what two readers said, text by text, each as a class from 0 to `classes` − 1.
  static Agreement of(int[] one, int[] other, int classes) {
    long[][] counts = new long[classes][classes];
    for (int i = 0; i < one.length; i++) counts[one[i]][other[i]]++;
    return new Agreement(counts);
  }

  /// How many texts both read.
  public long total() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  /// How many both read alike.
  public long alike() {
    long alike = 0;
    for (int i = 0; i < counts.length; i++) alike += counts[i][i];
    return alike;
  }

  /// Cohen's kappa in [-1, 1]: 0 is as often as by chance, 1 always (Cohen 1960); 0 where chance
  /// alone agrees always.
  public double kappa() {
    double total = total();
    if (total == 0) return 0;
    double chance = 0;
    for (int i = 0; i < counts.length; i++) chance += row(i) / total * (column(i) / total);
    return chance >= 1 ? 0 : (alike() / total - chance) / (1 - chance);
  }

  /// The mean over classes of F1, the harmonic mean of precision and recall, when the row tells
  /// what was found and the column what is true; classes that are never true are left out.
  public double macroF1() {
    double sum = 0;
    int classes = 0;
    for (int i = 0; i < counts.length; i++) {
      if (column(i) == 0) continue;
      sum += 2.0 * counts[i][i] / (row(i) + column(i));
      classes++;
    }
    return classes == 0 ? 0 : sum / classes;
  }

  private long row(int i) {
    return Arrays.stream(counts[i]).sum();
  }

  private long column(int i) {
    return Arrays.stream(counts).mapToLong(row -> row[i]).sum();
  }
}

package earshot.insight.accuracy;

import java.util.Arrays;

/// Finds the shares behind shares that were seen through errors.
final class Shares {
  /// Keeps a table that cannot be solved solvable; far below what counts can tell.
  private static final double RIDGE = 1e-9;

  private Shares() {}

  /// Solves `table · x = seen`, by least squares where the table has more rows than columns.
  static double[] solve(double[][] table, double[] seen) {
    int columns = table[0].length;
    double[][] normal = new double[columns][columns + 1];
    for (int i = 0; i < columns; i++) {
      for (int row = 0; row < table.length; row++) {
        for (int j = 0; j < columns; j++) normal[i][j] += table[row][i] * table[row][j];
        normal[i][columns] += table[row][i] * seen[row];
      }
      normal[i][i] += RIDGE;
    }
    return eliminated(normal);
  }

  private static double[] eliminated(double[][] m) {
    int n = m.length;
    for (int i = 0; i < n; i++) {
      int largest = i;
      for (int row = i + 1; row < n; row++) {
        if (Math.abs(m[row][i]) > Math.abs(m[largest][i])) largest = row;
      }
      double[] kept = m[i];
      m[i] = m[largest];
      m[largest] = kept;
      for (int row = 0; row < n; row++) {
        if (row == i) continue;
        double factor = m[row][i] / m[i][i];
        for (int j = i; j <= n; j++) m[row][j] -= factor * m[i][j];
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) x[i] = m[i][n] / m[i][i];
    return x;
  }

  /// The nearest shares that are none below 0 and add up to 1 (Duchi et al. 2008).
  static double[] projected(double[] raw) {
    double[] falling = raw.clone();
    Arrays.sort(falling);
    double sum = 0;
    double shift = 0;
    for (int i = falling.length - 1, taken = 1; i >= 0; i--, taken++) {
      sum += falling[i];
      double candidate = (sum - 1) / taken;
      if (falling[i] > candidate) shift = candidate;
    }
    double[] shares = new double[raw.length];
    for (int i = 0; i < raw.length; i++) shares[i] = Math.max(0, raw[i] - shift);
    return shares;
  }
}

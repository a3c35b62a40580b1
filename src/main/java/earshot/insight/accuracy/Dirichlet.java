package earshot.insight.accuracy;

import java.util.random.RandomGenerator;

/// Draws shares that could have given the counts that were seen.
final class Dirichlet {
  /// Added to each count: what is believed before anything is seen (Jeffreys 1946).
  private static final double BEFORE = 0.5;

  private Dirichlet() {}

  /// Shares that add up to 1.
  static double[] draw(long[] counts, RandomGenerator random) {
    double[] shares = new double[counts.length];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = gamma(counts[i] + BEFORE, random);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) shares[i] /= sum;
    return shares;
  }

  /// A draw from the gamma distribution (Marsaglia & Tsang 2000).
  private static double gamma(double shape, RandomGenerator random) {
    if (shape < 1) return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double root = 1 + c * x;
      if (root <= 0) continue;
      double v = root * root * root;
      if (Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  }
}

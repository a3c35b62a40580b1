package earshot.insight;

/// The bell curve: how likely a value below a border is, and where a border lies.
final class Normal {
  /// From here on the answer is 0 or 1 as far as a double can tell.
  private static final double FAR = 8.2;

  private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

  private Normal() {}

  /// The probability of a value at or below `z`, exact to about 1e-15 (Marsaglia 2004, Evaluating
  /// the Normal Distribution).
  static double below(double z) {
    if (z < -FAR) return 0;
    if (z > FAR) return 1;
    double sum = z;
    double before = 0;
    double term = z;
    for (int odd = 3; sum != before; odd += 2) {
      before = sum;
      term *= z * z / odd;
      sum += term;
    }
    return 0.5 + sum * DENSITY_AT_ZERO * Math.exp(-z * z / 2);
  }

  /// The border below which a value lies with this probability.
  ///
  /// @param probability in (0, 1)
  static double border(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("give a probability between 0 and 1: " + probability);
    }
    double low = -FAR;
    double high = FAR;
    while (high - low > 1e-12) {
      double middle = (low + high) / 2;
      if (below(middle) < probability) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }
}

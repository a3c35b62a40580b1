package earshot.insight.spike;

/// How likely each count is while nothing unusual goes on.
sealed interface Law permits CountLaw, ShareLaw {
  /// Where sums of probabilities no longer change.
  double NEGLIGIBLE = 1e-17;

  /// What is expected.
  double mean();

  /// The greatest count there can be.
  long most();

  /// P(Y = k).
  double probability(long k);

  /// P(Y = k + 1) / P(Y = k).
  double ratio(long k);

  /// P(Y ≥ y), exact up to rounding.
  default double atLeast(long y) {
    if (y <= 0) return 1;
    if (y > most()) return 0;
    return y > mean() ? upwards(y) : 1 - downwards(y - 1);
  }

  private double upwards(long y) {
    double term = probability(y);
    double sum = 0;
    for (long k = y; k <= most() && term > sum * NEGLIGIBLE; k++) {
      sum += term;
      term *= ratio(k);
    }
    return Math.min(1, sum);
  }

  private double downwards(long y) {
    double term = probability(y);
    double sum = 0;
    for (long k = y; k >= 0 && term > sum * NEGLIGIBLE; k--) {
      sum += term;
      if (k > 0) term /= ratio(k - 1);
    }
    return Math.min(1, sum);
  }

  /// The smallest k with P(Y ≤ k) ≥ q.
  ///
  /// @param q between 0 and 1
  default long quantile(double q) {
    return limit(1, 1 - q) - 1;
  }

  /// The smallest count from `least` on that is as rare as asked: P(Y ≥ y) ≤ α; one more than the
  /// greatest where none is.
  default long limit(long least, double alpha) {
    long below = least - 1;
    long step = 1;
    while (below + step <= most() && atLeast(below + step) > alpha) {
      below += step;
      step *= 2;
    }
    long above = Math.min(below + step, most() + 1);
    while (above - below > 1) {
      long middle = below + (above - below) / 2;
      if (atLeast(middle) > alpha) below = middle;
      else above = middle;
    }
    return Math.max(above, least);
  }
}

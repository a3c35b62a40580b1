package earshot.insight.spike;

/// How many of n are of one kind, when their share is only known from others: beta-binomial.
///
/// @param n how many there are
/// @param a as if so many of the kind had been seen before, above 0
/// @param b as if so many of another kind had been seen before, above 0
record ShareLaw(long n, double a, double b) implements Law {
  ShareLaw {
    if (n < 0 || !(a > 0) || !(b > 0)) {
      throw new IllegalArgumentException("no share of " + n + " by " + a + " and " + b);
    }
  }

  /// What k of N seen before say of n more, with Jeffreys's prior.
  static ShareLaw after(long k, long of, long n) {
    return new ShareLaw(n, k + 0.5, of - k + 0.5);
  }

  @Override
  public double mean() {
    return n * a / (a + b);
  }

  @Override
  public long most() {
    return n;
  }

  @Override
  public double probability(long k) {
    return Math.exp(LogGamma.choose(n, k) + LogGamma.beta(k + a, n - k + b) - LogGamma.beta(a, b));
  }

  @Override
  public double ratio(long k) {
    return (n - k) / (k + 1.0) * (k + a) / (n - k - 1 + b);
  }
}

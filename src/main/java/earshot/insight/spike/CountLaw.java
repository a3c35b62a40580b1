package earshot.insight.spike;

/// Counts around a mean: negative binomial, and its limit, Poisson, where the variance is the mean.
///
/// @param mean above 0
/// @param spread variance divided by mean, at least 1
record CountLaw(double mean, double spread) implements Law {
  // Nearer to 1 the size of the negative binomial outgrows what its logarithms can tell apart.
  private static final double POISSON = 1 + 1e-7;

  CountLaw {
    if (!(mean > 0) || !(spread >= 1) || Double.isInfinite(mean) || Double.isInfinite(spread)) {
      throw new IllegalArgumentException("no counts have mean " + mean + ", spread " + spread);
    }
  }

  @Override
  public long most() {
    return Long.MAX_VALUE / 4;
  }

  @Override
  public double probability(long k) {
    if (spread < POISSON) return Math.exp(k * Math.log(mean) - mean - LogGamma.of(k + 1.0));
    double size = size();
    return Math.exp(
        LogGamma.of(k + size)
            - LogGamma.of(size)
            - LogGamma.of(k + 1.0)
            - size * Math.log(spread)
            + k * Math.log1p(-1 / spread));
  }

  @Override
  public double ratio(long k) {
    return spread < POISSON ? mean / (k + 1) : (k + size()) / (k + 1) * (1 - 1 / spread);
  }

  private double size() {
    return mean / (spread - 1);
  }
}

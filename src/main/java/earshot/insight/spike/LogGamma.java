package earshot.insight.spike;

/// The logarithm of the gamma function, for counts that are too large to be multiplied out.
final class LogGamma {
  // Lanczos 1964 with g = 7 and nine terms.
  private static final double G = 7;
  private static final double[] TERMS = {
    0.9999999999998099,
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-6,
    1.5056327351493116e-7
  };
  private static final double HALF_LOG_OF_2_PI = Math.log(2 * Math.PI) / 2;

  private LogGamma() {}

  /// ln Γ(x), relative error below 1e-13.
  ///
  /// @param x above 0
  static double of(double x) {
    if (!(x > 0)) throw new IllegalArgumentException("a gamma function wants a number above 0");
    if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - of(1 - x);
    double less = x - 1;
    double sum = TERMS[0];
    for (int i = 1; i < TERMS.length; i++) sum += TERMS[i] / (less + i);
    double t = less + G + 0.5;
    return HALF_LOG_OF_2_PI + (less + 0.5) * Math.log(t) - t + Math.log(sum);
  }

  /// ln of the number of ways to choose k of n.
  static double choose(long n, long k) {
    return of(n + 1.0) - of(k + 1.0) - of(n - k + 1.0);
  }

  /// ln B(a, b).
  static double beta(double a, double b) {
    return of(a) + of(b) - of(a + b);
  }
}

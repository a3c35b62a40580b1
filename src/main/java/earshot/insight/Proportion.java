package earshot.insight;

/// A part of a whole, as 7 of 20, and how sure the share is.
///
/// @param part how many, from 0 to `whole`
/// @param whole of how many; 0 is allowed and tells nothing
public record Proportion(long part, long whole) {
  /// The usual border: 95 of 100 intervals hold the truth.
  public static final double Z95 = 1.959964;

  /// Refuses parts that are no parts.
  public Proportion {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException("give a part of a whole: " + part + " of " + whole);
    }
  }

  /// The share in [0, 1]; 0 of nothing.
  public double share() {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /// The share with its 95 % interval.
  public Estimate estimate() {
    return estimate(Z95);
  }

  /// The share with its interval.
  ///
  /// @param z how many standard errors wide, as [#simultaneous] gives it for several shares at once
  public Estimate estimate(double z) {
    return new Estimate(share(), wilson(z));
  }

  /// The 95 % interval of the share (Wilson 1927), in [0, 1].
  public Interval wilson() {
    return wilson(Z95);
  }

  /// The interval of the share (Wilson 1927), in [0, 1]; of nothing, all of it.
  public Interval wilson(double z) {
    if (whole == 0) return new Interval(0, 1);
    return wilson(share(), (double) whole, z);
  }

  /// The same for a share that was weighted, of as many as the weights leave.
  ///
  /// @param share in [0, 1]
  /// @param n above 0
  public static Interval wilson(double share, double n, double z) {
    double square = z * z;
    double centre = (share + square / (2 * n)) / (1 + square / n);
    double half = z / (1 + square / n) * Math.sqrt(share * (1 - share) / n + square / (4 * n * n));
    // At both ends the formula gives 0 and 1 but for rounding.
    return new Interval(
        share == 0 ? 0 : Math.max(0, centre - half), share == 1 ? 1 : Math.min(1, centre + half));
  }

  /// By how much this share is above another one, with its 95 % interval (Newcombe 1998, method
  /// 10), in [-1, 1].
  public Estimate above(Proportion other) {
    Interval mine = wilson();
    Interval theirs = other.wilson();
    double difference = share() - other.share();
    double down = Math.hypot(share() - mine.low(), theirs.high() - other.share());
    double up = Math.hypot(mine.high() - share(), other.share() - theirs.low());
    return new Estimate(difference, difference - down, difference + up);
  }

  /// How many standard errors an interval must be wide, so that those of `k` shares of one whole
  /// hold all at once in 95 of 100 cases (Goodman 1965).
  ///
  /// @param k how many shares, at least 1
  public static double simultaneous(int k) {
    if (k < 1) throw new IllegalArgumentException("give at least one share instead of " + k);
    return Normal.border(1 - 0.05 / (2 * k));
  }
}

package earshot.insight;

/// A part of a whole with its interval.
///
/// @param count the part
/// @param of the whole
/// @param interval within [0, 1]
public record Share(long count, long of, Interval interval) {
  /// Refuses a part that is greater than its whole.
  public Share {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException("give a part of a whole: " + count + " of " + of);
    }
  }

  /// With its 95 % interval (Wilson 1927).
  public static Share of(long count, long of) {
    return of(count, of, Proportion.Z95);
  }

  /// With an interval so many standard errors wide (Wilson 1927).
  static Share of(long count, long of, double z) {
    return new Share(count, of, new Proportion(count, of).wilson(z));
  }

  /// The part divided by the whole, in [0, 1]; 0 of nothing.
  public double value() {
    return proportion().share();
  }

  Proportion proportion() {
    return new Proportion(count, of);
  }
}

package earshot.insight;

/// Between which two values the truth may well lie.
public record Interval(double low, double high) {
  /// Refuses borders that are no numbers or stand the wrong way round.
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval must rise: " + low + " to " + high);
    }
  }

  /// How far apart the borders are.
  public double width() {
    return high - low;
  }

  /// Whether a value lies between the borders or on one.
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}

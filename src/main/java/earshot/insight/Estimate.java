package earshot.insight;

/// A figure with how sure it is.
///
/// @param value what was counted; for small counts it may lie far from the middle of the interval
public record Estimate(double value, Interval interval) {
  /// Borders without a name of their own.
  public Estimate(double value, double low, double high) {
    this(value, new Interval(low, high));
  }
}

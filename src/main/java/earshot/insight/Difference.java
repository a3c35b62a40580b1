package earshot.insight;

/// How far two shares lie apart, with Newcombe's interval.
///
/// @param value first minus second, in [-1, 1]
/// @param low lower end of the interval
/// @param high upper end of the interval
public record Difference(double value, double low, double high) {
  /// Whether it could as well be chance.
  public boolean maybeNone() {
    return low <= 0 && high >= 0;
  }
}

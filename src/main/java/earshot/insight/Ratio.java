package earshot.insight;

/// How many times as much, with its 95 % interval.
///
/// @param value at least 0
/// @param low lower end of the interval
/// @param high upper end of the interval
public record Ratio(double value, double low, double high) {
  /// Whether it could as well be chance.
  public boolean maybeNone() {
    return low <= 1 && high >= 1;
  }
}

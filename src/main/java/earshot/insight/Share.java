package earshot.insight;

/// A part of a whole with its interval.
///
/// @param count the part
/// @param of the whole
/// @param low lower end of the interval, in [0, 1]
/// @param high upper end of the interval, in [0, 1]
public record Share(long count, long of, double low, double high) {
  /// Refuses a part that is greater than its whole.
  public Share {
    if (count < 0 || count > of) throw new IllegalArgumentException(count + " of " + of);
  }

  /// The part divided by the whole, in [0, 1]; 0 when there is nothing.
  public double value() {
    return of == 0 ? 0 : (double) count / of;
  }
}

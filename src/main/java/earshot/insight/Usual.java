package earshot.insight;

/// How a negative share compares with what is usual for the brand: its share in the 90 covered days
/// before, days of incidents left out.
public sealed interface Usual {
  /// The share of the days before.
  Share base();

  /// Fewer than 50 scored mentions in those days, or none in the window.
  ///
  /// @param days covered days that were found
  record NotEnough(Share base, int days) implements Usual {}

  /// The interval of the difference contains zero.
  ///
  /// @param change window minus usual
  /// @param days covered days the usual is made of
  record AsUsual(Share base, Estimate change, int days) implements Usual {}

  /// More or less than usual, by more than chance explains.
  ///
  /// @param change window minus usual; below zero means less
  /// @param days covered days the usual is made of
  record Unusual(Share base, Estimate change, int days) implements Usual {}
}

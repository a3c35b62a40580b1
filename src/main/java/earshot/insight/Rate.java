package earshot.insight;

import java.util.Optional;

/// How often something happens in the time that was watched.
///
/// @param count how many
/// @param days covered days, above 0; gaps do not count
public record Rate(long count, double days) {
  /// Refuses a time that cannot pass.
  public Rate {
    if (count < 0 || !(days > 0)) {
      throw new IllegalArgumentException("give a count and days above 0: " + count + ", " + days);
    }
  }

  /// How many a covered day.
  public double perDay() {
    return count / days;
  }

  /// This rate in multiples of another one with its 95 % interval, as after a fix against before
  /// it; absent when either is 0, for then the interval has no end.
  public Optional<Estimate> against(Rate other) {
    if (count == 0 || other.count == 0) return Optional.empty();
    double ratio = perDay() / other.perDay();
    double factor = Math.exp(Proportion.Z95 * Math.sqrt(1.0 / count + 1.0 / other.count));
    return Optional.of(new Estimate(ratio, ratio / factor, ratio * factor));
  }
}

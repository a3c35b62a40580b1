package earshot.model;

import java.time.Instant;

/// A stretch of time, from (included) to (excluded).
public record TimeRange(Instant from, Instant to) {
  /// Ranges move forward.
  public TimeRange {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a range must move forward: " + from + " – " + to);
    }
  }

  /// Whether the instant lies inside.
  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }
}

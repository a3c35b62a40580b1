package earshot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The clock of a drill: it stands until it is moved, and only forward.
final class DrillClock implements InstantSource {
  private volatile Instant now;

  DrillClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /// Moves it.
  void go(Duration further) {
    if (further.isNegative()) throw new IllegalArgumentException("time does not go back");
    now = now.plus(further);
  }

  /// Sets it, before anything has been asked by it.
  void set(Instant to) {
    now = to;
  }
}

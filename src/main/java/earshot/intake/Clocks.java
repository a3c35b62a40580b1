package earshot.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Tells the time of day, which people and the store go by, and the time since the start, which
/// schedules go by.
final class Clocks {
  private final InstantSource wall;
  private final LongSupplier nanos;
  private final long origin;

  /// @param nanos monotonic time
  Clocks(InstantSource wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    this.origin = nanos.getAsLong();
  }

  /// A moment on both clocks.
  ///
  /// @param nanos monotonic time since the start
  record Now(Instant wall, long nanos) {}

  Now now() {
    return new Now(wall.instant(), nanos.getAsLong() - origin);
  }
}

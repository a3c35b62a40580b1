package earshot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that is late until it catches up, so that a sample can have been heard a while ago.
final class SampleClock implements InstantSource {
  private final InstantSource clock;
  private volatile Duration late;

  SampleClock(InstantSource clock, Duration late) {
    this.clock = clock;
    this.late = late;
  }

  @Override
  public Instant instant() {
    return clock.instant().minus(late);
  }

  /// Goes late by so much from now on.
  void late(Duration by) {
    late = by;
  }

  /// Goes right from now on.
  void catchUp() {
    late = Duration.ZERO;
  }
}

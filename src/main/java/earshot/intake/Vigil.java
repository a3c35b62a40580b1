package earshot.intake;

import earshot.model.TimeRange;
import java.time.Duration;
import java.util.Optional;

/// Notices that the computer slept: then the wall clock runs ahead of monotonic time, or, where
/// that counts the night too, nobody looked for long.
///
/// A clock that was set forward looks the same, and asking once more does no harm; one that was set
/// back is nobody's concern, since schedules are kept on monotonic time.
final class Vigil {
  private static final long JUMP = Duration.ofSeconds(5).toNanos();
  private static final long UNSEEN = Duration.ofSeconds(60).toNanos();

  private Clocks.Now before;

  Vigil(Clocks clocks) {
    before = clocks.now();
  }

  /// When the computer slept since the last look, which is meant to be a second ago.
  Optional<TimeRange> look(Clocks.Now now) {
    Clocks.Now last = before;
    before = now;
    long wall = Duration.between(last.wall(), now.wall()).toNanos();
    long passed = now.nanos() - last.nanos();
    boolean slept = wall - passed > JUMP || Math.min(wall, passed) > UNSEEN;
    return slept ? Optional.of(new TimeRange(last.wall(), now.wall())) : Optional.empty();
  }
}

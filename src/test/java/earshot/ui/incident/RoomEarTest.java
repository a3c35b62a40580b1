package earshot.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.ui.Sample;
import earshot.ui.TestClock;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// An open room follows what is said, and no more often than somebody can read.
class RoomEarTest {
  private final TestClock clock = new TestClock(Sample.NOW);
  private final Live live = new Live();
  private final AtomicInteger reads = new AtomicInteger();
  private final RoomEar ear =
      new RoomEar(live, new Threads(Runnable::run, Runnable::run), clock, reads::incrementAndGet);

  @Test
  void aSteadyStreamIsReadEveryTwoSeconds() {
    ear.begin();
    for (int n = 0; n < 10; n++) {
      say();
      clock.pass(Duration.ofMillis(500));
    }
    assertEquals(2, reads.get());
  }

  @Test
  void aQuietRoomIsReadOnceAMinuteBecauseStepsBecomeDue() {
    ear.begin();
    clock.pass(Duration.ofSeconds(59));
    assertEquals(0, reads.get());
    clock.pass(Duration.ofSeconds(1));
    clock.pass(Duration.ofMinutes(1));
    assertEquals(2, reads.get());
  }

  @Test
  void whoLeavesTheRoomIsLeftInPeace() {
    ear.begin();
    say();
    ear.end();
    say();
    clock.pass(Duration.ofMinutes(2));
    assertEquals(0, reads.get());
    assertEquals(0, clock.waiting());
  }

  private void say() {
    live.publish(new LiveEvent.MentionsAdded(Sample.mentions()));
  }
}

package earshot.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Time that passes only when it is told to, and what is to happen in it.
final class VirtualTime {
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private Instant wall;
  private long nanos;
  private long order;

  private record Event(long at, long order, Runnable what) {}

  VirtualTime(Instant start) {
    wall = start;
  }

  Instant instant() {
    return wall;
  }

  long nanos() {
    return nanos;
  }

  /// Has something happen later.
  void in(Duration delay, Runnable what) {
    events.add(new Event(nanos + delay.toNanos(), order++, what));
  }

  /// Lets time pass; what is to happen meanwhile happens at its time.
  void pass(Duration time) {
    long until = nanos + time.toNanos();
    while (!events.isEmpty() && events.peek().at() <= until) {
      Event next = events.remove();
      moveTo(next.at());
      next.what().run();
    }
    moveTo(until);
  }

  /// The wall clock goes on while monotonic time stands still, as when the computer sleeps, or when
  /// somebody sets the clock.
  void jump(Duration by) {
    wall = wall.plus(by);
  }

  /// Everything that is under way comes to its end.
  void settle() {
    while (!events.isEmpty()) pass(Duration.ofNanos(events.peek().at() - nanos));
  }

  private void moveTo(long at) {
    wall = wall.plusNanos(at - nanos);
    nanos = at;
  }
}

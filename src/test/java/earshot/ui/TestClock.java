package earshot.ui;

import earshot.ui.kit.Delays;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A clock that moves only when told, and runs what falls due on the way.
public final class TestClock implements InstantSource, Delays {
  private final List<Alarm> alarms = new ArrayList<>();
  private Instant now;
  private long last;

  private record Alarm(long number, Instant at, Runnable work) {}

  public TestClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public Due after(Duration delay, Runnable work) {
    Alarm alarm = new Alarm(++last, now.plus(delay), work);
    alarms.add(alarm);
    return () -> alarms.removeIf(other -> other.number() == alarm.number());
  }

  /// How many alarms are still to come.
  public int waiting() {
    return alarms.size();
  }

  /// Moves on and runs what falls due, in order.
  public void pass(Duration time) {
    Instant end = now.plus(time);
    for (Optional<Alarm> due = next(end); due.isPresent(); due = next(end)) {
      alarms.remove(due.get());
      now = due.get().at();
      due.get().work().run();
    }
    now = end;
  }

  private Optional<Alarm> next(Instant end) {
    return alarms.stream()
        .filter(alarm -> !alarm.at().isAfter(end))
        .min(Comparator.comparing(Alarm::at));
  }
}

package earshot.ui.timeline;

import earshot.insight.Buckets;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The stretch of time the timeline looks at: which window was chosen, where that begins and ends
/// now, and how finely the chart divides it.
final class Stretch {
  private final InstantSource clock;
  private final ZoneId zone;
  private final ObjectProperty<Window> window =
      new SimpleObjectProperty<>(this, "window", Window.first());
  private final ReadOnlyObjectWrapper<TimeRange> range;
  private final ReadOnlyObjectWrapper<Duration> bucket;
  private Optional<LocalDate> oldest = Optional.empty();

  /// The first window.
  Stretch(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
    range = new ReadOnlyObjectWrapper<>(this, "range", now());
    bucket = new ReadOnlyObjectWrapper<>(this, "bucket", Buckets.suiting(range.get()));
    window.addListener(
        (_, _, _) -> {
          range.set(now());
          bucket.set(Buckets.suiting(range.get()));
        });
  }

  ObjectProperty<Window> window() {
    return window;
  }

  /// Where the window begins and ends.
  ReadOnlyObjectProperty<TimeRange> range() {
    return range.getReadOnlyProperty();
  }

  /// How wide the buckets of the chart are.
  ReadOnlyObjectProperty<Duration> bucket() {
    return bucket.getReadOnlyProperty();
  }

  /// What the window leaves of all time; absent where it leaves everything.
  Optional<TimeRange> span() {
    return window.get() instanceof Window.Everything ? Optional.empty() : Optional.of(range.get());
  }

  /// Narrower buckets for positive steps, wider ones for negative.
  void zoom(int steps) {
    bucket.set(Buckets.zoomed(range.get(), bucket.get(), steps));
  }

  /// Takes note of how far back there is anything.
  void reach(Optional<LocalDate> day) {
    oldest = day;
    TimeRange before = range.get();
    boolean moved = tick();
    // A longer stretch has other buckets; those a person chose stay while the end moves on.
    if (moved && !before.from().equals(range.get().from())) {
      bucket.set(Buckets.suiting(range.get()));
    }
  }

  /// Moves along with the clock; returns whether it is another stretch now.
  boolean tick() {
    TimeRange next = now();
    if (next.equals(range.get())) return false;
    range.set(next);
    return true;
  }

  /// Looks at the smallest window that holds some time.
  void hold(TimeRange when) {
    window.set(Window.holding(when, clock.instant(), zone));
  }

  /// Where another window would begin and end.
  TimeRange last(Window other) {
    return other.at(clock.instant(), zone, oldest);
  }

  private TimeRange now() {
    return last(window.get());
  }
}

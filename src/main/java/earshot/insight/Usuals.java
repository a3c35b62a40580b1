package earshot.insight;

import earshot.model.Label;
import earshot.model.Marker;
import earshot.model.MarkerKind;
import earshot.model.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Compares a negative share with what is usual: that of the 90 covered days before, days of
/// incidents left out.
///
/// Criticism is louder than praise, so that only a brand's own past says what is much.
final class Usuals {
  /// Covered days the usual is made of.
  static final int DAYS = 90;

  /// Days that are looked through for them.
  static final int LOOKED_THROUGH = 180;

  /// Fewer scored mentions tell nothing.
  private static final int FEWEST = 50;

  private Usuals() {}

  /// One day of the past.
  ///
  /// @param counts whether it tells what is usual
  record Day(TimeRange range, boolean counts, Map<Label, Integer> labels) {}

  /// Days of the past together.
  ///
  /// @param days how many
  record Sum(Map<Label, Long> labels, int days) {}

  /// Sums up the last days that count.
  ///
  /// @param days oldest first
  /// @param most how many count at most
  static Sum past(List<Day> days, int most) {
    List<Day> counting = days.stream().filter(Day::counts).toList();
    List<Day> last = counting.subList(Math.max(0, counting.size() - most), counting.size());
    Map<Label, Long> labels = new EnumMap<>(Label.class);
    for (Day day : last) {
      day.labels().forEach((label, n) -> labels.merge(label, (long) n, Long::sum));
    }
    return new Sum(labels, last.size());
  }

  /// Whether a day has any of an incident in it.
  static boolean isIncident(TimeRange day, Collection<Marker> markers) {
    return markers.stream()
        .filter(marker -> marker.about().kind() == MarkerKind.INCIDENT)
        .map(Marker::span)
        .anyMatch(span -> touches(span, day));
  }

  private static boolean touches(TimeRange one, TimeRange other) {
    Instant from = one.from();
    return from.isBefore(other.to()) && one.to().isAfter(other.from());
  }

  /// How a window's negative share compares.
  static Usual of(Share window, Sum past) {
    Share base = Ground.negative(past.labels());
    if (base.of() < FEWEST || window.of() == 0) return new Usual.NotEnough(base, past.days());
    Estimate change = window.proportion().above(base.proportion());
    return change.interval().contains(0)
        ? new Usual.AsUsual(base, change, past.days())
        : new Usual.Unusual(base, change, past.days());
  }
}

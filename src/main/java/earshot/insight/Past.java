package earshot.insight;

import earshot.model.BrandId;
import earshot.model.Marker;
import earshot.model.SeriesPoint;
import earshot.model.TimeRange;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at the days before a window, incidents left out, to tell what is usual.
///
/// A day counts when anybody listened in it or when mentions of it were brought in: shares and
/// words do not change with how much was missed, as numbers do.
final class Past {
  private static final Duration DAY = Duration.ofDays(1);

  private final Stores stores;
  private final Grounds grounds;
  private final Means means;

  Past(Stores stores, Grounds grounds, Means means) {
    this.stores = stores;
    this.grounds = grounds;
    this.means = means;
  }

  /// How a negative share compares with that of the 90 days before.
  Usual usual(Scope scope, Share negative) {
    return Usuals.of(negative, Usuals.past(days(scope, Usuals.LOOKED_THROUGH), Usuals.DAYS));
  }

  /// The last days before the scope's window that count, oldest first, joined where they touch.
  ///
  /// @param most how many
  List<TimeRange> background(Scope scope, int most) {
    List<Usuals.Day> days =
        days(scope, Usuals.LOOKED_THROUGH).stream().filter(Usuals.Day::counts).toList();
    List<TimeRange> joined = new ArrayList<>();
    for (Usuals.Day day : days.subList(Math.max(0, days.size() - most), days.size())) {
      boolean touches = !joined.isEmpty() && joined.getLast().to().equals(day.range().from());
      TimeRange next =
          touches ? new TimeRange(joined.removeLast().from(), day.range().to()) : day.range();
      joined.add(next);
    }
    return joined;
  }

  /// The days before the window, oldest first.
  private List<Usuals.Day> days(Scope scope, int many) {
    ZoneId zone = means.zone();
    LocalDate end = scope.range().from().atZone(zone).toLocalDate();
    LocalDate from = end.minusDays(many);
    TimeRange range = new TimeRange(start(from, zone), start(end, zone));
    Scope before = scope.within(range);
    Heard heard = grounds.listening(before).heard();
    List<Marker> markers = stores.markers().within(scope.brands().stream().findFirst(), range);
    List<Usuals.Day> days = new ArrayList<>();
    List<SeriesPoint> points = points(before, from, end);
    for (int i = 0; i < points.size(); i++) {
      LocalDate day = from.plusDays(i);
      TimeRange of = new TimeRange(start(day, zone), start(day.plusDays(1), zone));
      SeriesPoint point = points.get(i);
      boolean counts = (heard.any(of) || point.total() > 0) && !Usuals.isIncident(of, markers);
      days.add(new Usuals.Day(of, counts, point.counts()));
    }
    return days;
  }

  private List<SeriesPoint> points(Scope before, LocalDate from, LocalDate to) {
    Optional<BrandId> brand = before.brands().stream().findFirst();
    if (before.isPlain()) return stores.series().days(brand, from, to);
    IndexRebuilding.refuse(means.index());
    return means.index().series(before.filter(), before.range(), DAY);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}

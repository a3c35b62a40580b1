package earshot.ui.sources;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.TimeRange;
import earshot.model.Watched;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How completely one source was watched in each hour of a week or a month.
///
/// @param range from the start of the first hour to now
/// @param hours one level an hour, oldest first, at most as many as the range has; hours at the end
///   of which the next poll will tell are left out
public record CoverageHours(TimeRange range, List<CoverageLevel> hours) {
  private static final Duration HOUR = Duration.ofHours(1);

  /// An hour counts as covered from 57 minutes on: two polls rarely touch to the second.
  private static final double WHOLE = 0.95;

  /// Copies the list.
  public CoverageHours {
    if (hours.size() > slots(range)) {
      throw new IllegalArgumentException(
          "more hours than there are from " + range.from() + " to " + range.to());
    }
    hours = List.copyOf(hours);
  }

  /// The seven days that end with the running hour.
  public static TimeRange weekUntil(Instant now, ZoneId zone) {
    return daysUntil(7, now, zone);
  }

  /// So many days that end with the running hour.
  public static TimeRange daysUntil(int days, Instant now, ZoneId zone) {
    Instant hour = ZonedDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    Instant end = now.isAfter(hour) ? now : now.plusSeconds(1);
    return new TimeRange(hour.minus(Duration.ofHours(days * 24L - 1)), end);
  }

  /// How many hours the range has, the running one included.
  public int slots() {
    return slots(range);
  }

  private static int slots(TimeRange range) {
    return (int) Math.ceilDiv(Duration.between(range.from(), range.to()).toMillis(), 3_600_000L);
  }

  /// Spreads spans over the hours of the range made by [#daysUntil].
  ///
  /// @param until when a source that answers was read last: what came later is not known yet and no
  ///   gap; absent for a source that is not read
  public static CoverageHours of(
      TimeRange range, List<CoverageSpan> spans, Optional<Instant> until) {
    Watched watched = new Watched(spans);
    Instant end = until.filter(range::contains).orElse(range.to());
    List<CoverageLevel> hours = new ArrayList<>(slots(range));
    for (Instant from = range.from(); from.isBefore(end); from = from.plus(HOUR)) {
      Instant to = from.plus(HOUR);
      hours.add(level(watched, new TimeRange(from, to.isBefore(end) ? to : end)));
    }
    return new CoverageHours(range, hours);
  }

  /// The share of the known hours that was covered, 0 to 1; partly covered hours count half.
  public double share() {
    double sum = 0;
    for (CoverageLevel level : hours) {
      sum +=
          switch (level) {
            case FULL -> 1;
            case PARTIAL -> 0.5;
            case NONE -> 0;
          };
    }
    return hours.isEmpty() ? 0 : sum / hours.size();
  }

  private static CoverageLevel level(Watched watched, TimeRange hour) {
    long whole = Duration.between(hour.from(), hour.to()).toMillis();
    if (watched.full(hour).toMillis() >= WHOLE * whole) return CoverageLevel.FULL;
    return watched.seen(hour).isZero() ? CoverageLevel.NONE : CoverageLevel.PARTIAL;
  }
}

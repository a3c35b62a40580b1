package earshot.insight;

import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// Cuts a window into buckets that follow the clocks of a zone; the first and the last end where
/// the window does.
final class Cut {
  private static final int MOST = 20_000;

  private final List<TimeRange> pieces;
  private final long[] starts;

  private Cut(List<TimeRange> pieces) {
    this.pieces = pieces;
    this.starts = pieces.stream().mapToLong(piece -> piece.from().toEpochMilli()).toArray();
  }

  /// The buckets of a window, oldest first.
  ///
  /// @throws IllegalArgumentException when there would be more than 20,000
  static Cut of(TimeRange window, Series.Width width, ZoneId zone) {
    Duration all = Duration.between(window.from(), window.to());
    if (all.dividedBy(shortest(width)) > MOST) {
      throw new IllegalArgumentException(
          "Choose a shorter time or wider buckets; a chart has 20,000 of them at most.");
    }
    List<TimeRange> pieces = new ArrayList<>();
    Instant from = window.from();
    while (from.isBefore(window.to())) {
      Instant next = next(from, width, zone);
      Instant to = next.isBefore(window.to()) ? next : window.to();
      pieces.add(new TimeRange(from, to));
      from = to;
    }
    return new Cut(pieces);
  }

  List<TimeRange> pieces() {
    return pieces;
  }

  int size() {
    return starts.length;
  }

  /// Whether a time lies in any bucket, in milliseconds since 1970.
  boolean holds(long millis) {
    return millis >= starts[0] && millis < pieces.getLast().to().toEpochMilli();
  }

  /// The bucket of a time within the window, in milliseconds since 1970.
  int at(long millis) {
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= millis) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /// Where the bucket of an instant ends.
  private static Instant next(Instant at, Series.Width width, ZoneId zone) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return switch (width) {
      case FIVE_MINUTES, QUARTER_HOUR, HOUR ->
          Buckets.floor(at, shortest(width), zone).plus(shortest(width));
      case DAY -> start(day.plusDays(1), zone);
      case WEEK -> start(day.with(TemporalAdjusters.next(java.time.DayOfWeek.MONDAY)), zone);
      case MONTH -> start(day.plusMonths(1).withDayOfMonth(1), zone);
    };
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Duration shortest(Series.Width width) {
    return switch (width) {
      case FIVE_MINUTES -> Duration.ofMinutes(5);
      case QUARTER_HOUR -> Duration.ofMinutes(15);
      case HOUR -> Duration.ofHours(1);
      case DAY -> Duration.ofHours(23);
      case WEEK -> Duration.ofDays(6);
      case MONTH -> Duration.ofDays(27);
    };
  }
}

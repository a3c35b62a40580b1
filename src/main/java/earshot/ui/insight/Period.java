package earshot.ui.insight;

import earshot.insight.Series.Width;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// Which stretch of time the figures are of: the last days with today, or days chosen by hand.
sealed interface Period {
  /// The most days that can be chosen.
  int MOST = 366;

  /// The last days, today included.
  record Last(int days) implements Period {}

  /// Days chosen by hand, both included.
  record Days(LocalDate from, LocalDate to) implements Period {
    /// Days move forward, a year at most.
    public Days {
      if (to.isBefore(from))
        throw new IllegalArgumentException("The last day is before the first.");
      if (ChronoUnit.DAYS.between(from, to) >= MOST) {
        throw new IllegalArgumentException("Choose a year at most.");
      }
    }
  }

  /// The stretch from the first midnight to the last, in the workspace's zone.
  default TimeRange at(Instant now, ZoneId zone) {
    return switch (this) {
      case Last(int days) -> {
        ZonedDateTime end = now.atZone(zone).truncatedTo(ChronoUnit.DAYS).plusDays(1);
        yield new TimeRange(end.minusDays(days).toInstant(), end.toInstant());
      }
      case Days(LocalDate from, LocalDate to) ->
          new TimeRange(
              from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant());
    };
  }

  /// As many days right before.
  static TimeRange before(TimeRange range, ZoneId zone) {
    ZonedDateTime from = range.from().atZone(zone);
    long days = ChronoUnit.DAYS.between(from, range.to().atZone(zone));
    return days == 0
        ? new TimeRange(
            range.from().minus(Duration.between(range.from(), range.to())), range.from())
        : new TimeRange(from.minusDays(days).toInstant(), range.from());
  }

  /// The buckets a stretch is best seen in: about thirty to ninety of them.
  static Width width(TimeRange range) {
    long days = Duration.between(range.from(), range.to()).toDays();
    if (days <= 2) return Width.HOUR;
    if (days <= 100) return Width.DAY;
    return Width.WEEK;
  }
}

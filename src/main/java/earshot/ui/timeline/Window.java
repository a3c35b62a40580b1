package earshot.ui.timeline;

import earshot.insight.Buckets;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/// How far back the timeline looks.
sealed interface Window {
  /// What is chosen where nobody chose.
  static Window first() {
    return Last.WEEK;
  }

  /// The days up to now.
  enum Last implements Window {
    DAY(1),
    WEEK(7),
    MONTH(30),
    QUARTER(90),
    YEAR(365);

    private final int days;

    Last(int days) {
      this.days = days;
    }

    @Override
    public TimeRange at(Instant now, ZoneId zone, Optional<LocalDate> oldest) {
      ZonedDateTime local = now.atZone(zone);
      ZonedDateTime end =
          switch (this) {
            case DAY -> after(local, Duration.ofMinutes(15));
            case WEEK -> after(local, Duration.ofHours(1));
            case MONTH, QUARTER, YEAR -> tomorrow(local);
          };
      return new TimeRange(end.minusDays(days).toInstant(), end.toInstant());
    }

    private static ZonedDateTime after(ZonedDateTime now, Duration bucket) {
      long minutes = bucket.toMinutes();
      ZonedDateTime hour = now.truncatedTo(ChronoUnit.HOURS);
      return hour.plusMinutes((now.getMinute() / minutes + 1) * minutes);
    }
  }

  /// All that is stored, however old.
  record Everything() implements Window {
    @Override
    public TimeRange at(Instant now, ZoneId zone, Optional<LocalDate> oldest) {
      ZonedDateTime end = tomorrow(now.atZone(zone));
      ZonedDateTime from =
          oldest
              .map(day -> day.atStartOfDay(zone))
              .filter(day -> day.isBefore(end))
              .orElseGet(() -> end.minusDays(Last.WEEK.days));
      return new TimeRange(from.toInstant(), end.toInstant());
    }
  }

  /// Days chosen by hand, both included.
  record Days(LocalDate from, LocalDate to) implements Window {
    /// Days move forward.
    public Days {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("The last day is before the first.");
      }
    }

    @Override
    public TimeRange at(Instant now, ZoneId zone, Optional<LocalDate> oldest) {
      return at(zone);
    }

    TimeRange at(ZoneId zone) {
      return new TimeRange(
          from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant());
    }
  }

  /// The stretch of time at an instant, in the person's zone.
  ///
  /// @param oldest the day of the oldest mention that is stored
  TimeRange at(Instant now, ZoneId zone, Optional<LocalDate> oldest);

  /// The smallest window up to now that reaches back to the stretch, else the days of the stretch.
  static Window holding(TimeRange stretch, Instant now, ZoneId zone) {
    return Arrays.stream(Last.values())
        .filter(window -> !stretch.from().isBefore(window.at(now, zone, Optional.empty()).from()))
        .findFirst()
        .<Window>map(window -> window)
        .orElseGet(() -> days(stretch, zone));
  }

  /// The whole days of a stretch.
  static Days days(TimeRange stretch, ZoneId zone) {
    return new Days(
        stretch.from().atZone(zone).toLocalDate(),
        stretch.to().minusMillis(1).atZone(zone).toLocalDate());
  }

  /// The width of what the small bars of the left column add up.
  default Duration barBucket() {
    return switch (this) {
      case Last.DAY -> Duration.ofHours(1);
      case Days(LocalDate from, LocalDate to) when from.equals(to) -> Duration.ofHours(1);
      default -> Buckets.DAY;
    };
  }

  /// How it is kept.
  default String written() {
    return switch (this) {
      case Last last -> last.name();
      case Everything _ -> "EVERYTHING";
      case Days(LocalDate from, LocalDate to) -> from + "/" + to;
    };
  }

  /// What was kept; the first window where that cannot be read.
  static Window read(String written) {
    for (Last last : Last.values()) if (last.name().equals(written)) return last;
    if (written.equals(new Everything().written())) return new Everything();
    String[] days = written.split("/", -1);
    if (days.length != 2) return first();
    try {
      return new Days(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    } catch (DateTimeParseException | IllegalArgumentException unreadable) {
      return first();
    }
  }

  private static ZonedDateTime tomorrow(ZonedDateTime now) {
    return now.truncatedTo(ChronoUnit.DAYS).plusDays(1);
  }
}

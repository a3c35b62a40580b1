package earshot.reports;

import earshot.model.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Which days a report is about.
///
/// @param from the first day, for dates only
/// @param to the last day, for dates only
public record Period(Kind kind, Optional<LocalDate> from, Optional<LocalDate> to) {
  /// How the days are told.
  public enum Kind {
    /// The seven days that end with the last Sunday.
    LAST_WEEK,
    /// The calendar month before this one.
    LAST_MONTH,
    /// The calendar quarter before this one.
    LAST_QUARTER,
    /// From one day to another.
    DATES
  }

  /// Dates move forward.
  public Period {
    if (kind == Kind.DATES) {
      if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
        throw new IllegalArgumentException(
            "Give the first and the last day; the last is not before the first.");
      }
    } else if (from.isPresent() || to.isPresent()) {
      throw new IllegalArgumentException("Give days only where the report is about dates.");
    }
  }

  /// The whole week, month or quarter before a day.
  public static Period last(Kind kind) {
    return new Period(kind, Optional.empty(), Optional.empty());
  }

  /// From one day to another, both among them.
  public static Period dates(LocalDate from, LocalDate to) {
    return new Period(Kind.DATES, Optional.of(from), Optional.of(to));
  }

  /// The days that are meant at a moment, from a midnight to a midnight of the zone.
  public TimeRange range(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return switch (kind) {
      case LAST_WEEK -> {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield days(monday.minusWeeks(1), monday, zone);
      }
      case LAST_MONTH -> {
        LocalDate first = today.withDayOfMonth(1);
        yield days(first.minusMonths(1), first, zone);
      }
      case LAST_QUARTER -> {
        LocalDate first = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        yield days(first.minusMonths(3), first, zone);
      }
      case DATES -> days(from.orElseThrow(), to.orElseThrow().plusDays(1), zone);
    };
  }

  private static TimeRange days(LocalDate from, LocalDate end, ZoneId zone) {
    return new TimeRange(from.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
  }
}

package earshot.ui.sources;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/// How completely one source was watched in each hour of the last seven days.
///
/// @param range from the start of the first hour to now
/// @param hours one level an hour, oldest first; 168 of them
public record CoverageWeek(TimeRange range, List<CoverageLevel> hours) {
  /// Hours in a week.
  public static final int HOURS = 7 * 24;

  /// An hour counts as covered from 57 minutes on: two polls rarely touch to the second.
  private static final double WHOLE = 0.95;

  /// Copies the list.
  public CoverageWeek {
    if (hours.size() != HOURS) {
      throw new IllegalArgumentException("a week has 168 hours: " + hours.size());
    }
    hours = List.copyOf(hours);
  }

  /// The week that ends with the running hour.
  public static TimeRange weekUntil(Instant now, ZoneId zone) {
    Instant hour = ZonedDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    Instant end = now.isAfter(hour) ? now : now.plusSeconds(1);
    return new TimeRange(hour.minus(Duration.ofHours(HOURS - 1L)), end);
  }

  /// Spreads spans over the hours of the range made by [#weekUntil].
  public static CoverageWeek of(TimeRange range, List<CoverageSpan> spans) {
    long[] full = new long[HOURS];
    long[] partial = new long[HOURS];
    for (CoverageSpan span : spans) {
      switch (span.level()) {
        case FULL -> spread(range, span.range(), full);
        case PARTIAL -> spread(range, span.range(), partial);
        case NONE -> {}
      }
    }
    CoverageLevel[] hours = new CoverageLevel[HOURS];
    for (int i = 0; i < HOURS; i++) hours[i] = level(full[i], partial[i], length(range, i));
    return new CoverageWeek(range, Arrays.asList(hours));
  }

  /// The share of the week that was covered, 0 to 1; partly covered hours count half.
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
    return sum / HOURS;
  }

  private static void spread(TimeRange week, TimeRange span, long[] perHour) {
    long start = week.from().toEpochMilli();
    long from = Math.max(span.from().toEpochMilli(), start);
    long to = Math.min(span.to().toEpochMilli(), week.to().toEpochMilli());
    while (from < to) {
      int hour = (int) ((from - start) / 3_600_000);
      long end = Math.min(to, start + (hour + 1) * 3_600_000L);
      perHour[hour] += end - from;
      from = end;
    }
  }

  private static long length(TimeRange week, int hour) {
    long from = week.from().toEpochMilli() + hour * 3_600_000L;
    return Math.min(3_600_000, week.to().toEpochMilli() - from);
  }

  private static CoverageLevel level(long full, long partial, long whole) {
    if (full >= WHOLE * whole) return CoverageLevel.FULL;
    return full + partial > 0 ? CoverageLevel.PARTIAL : CoverageLevel.NONE;
  }
}

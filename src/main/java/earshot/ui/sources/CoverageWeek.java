package earshot.ui.sources;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How completely one source was watched in each hour of the last seven days.
///
/// @param range from the start of the first hour to now
/// @param hours one level an hour, oldest first, at most 168; hours at the end of which the next
///   poll will tell are left out
public record CoverageWeek(TimeRange range, List<CoverageLevel> hours) {
  /// Hours in a week.
  public static final int HOURS = 7 * 24;

  /// An hour counts as covered from 57 minutes on: two polls rarely touch to the second.
  private static final double WHOLE = 0.95;

  /// Copies the list.
  public CoverageWeek {
    if (hours.size() > HOURS) {
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
  ///
  /// @param until when a source that answers was read last: what came later is not known yet and no
  ///   gap; absent for a source that is not read
  public static CoverageWeek of(
      TimeRange range, List<CoverageSpan> spans, Optional<Instant> until) {
    long[] full = new long[HOURS];
    long[] partial = new long[HOURS];
    for (CoverageSpan span : spans) {
      switch (span.level()) {
        case FULL -> spread(range, span.range(), full);
        case PARTIAL -> spread(range, span.range(), partial);
        case NONE -> {}
      }
    }
    long end = until.filter(range::contains).orElse(range.to()).toEpochMilli();
    List<CoverageLevel> hours = new ArrayList<>(HOURS);
    for (int i = 0; i < HOURS; i++) {
      long whole = Math.min(3_600_000, end - range.from().toEpochMilli() - i * 3_600_000L);
      if (whole > 0) hours.add(level(full[i], partial[i], whole));
    }
    return new CoverageWeek(range, hours);
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

  private static CoverageLevel level(long full, long partial, long whole) {
    if (full >= WHOLE * whole) return CoverageLevel.FULL;
    return full + partial > 0 ? CoverageLevel.PARTIAL : CoverageLevel.NONE;
  }
}

package earshot.ui.timeline;

import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// How far back the timeline looks, and how wide the buckets of its chart are.
enum Window {
  DAY(1, Duration.ofMinutes(15)),
  WEEK(7, Duration.ofHours(1)),
  MONTH(30, Duration.ofDays(1)),
  QUARTER(90, Duration.ofDays(1));

  private final int days;
  private final Duration bucket;

  Window(int days, Duration bucket) {
    this.days = days;
    this.bucket = bucket;
  }

  Duration bucket() {
    return bucket;
  }

  /// The width of what the small bars of the left column add up.
  Duration barBucket() {
    return this == DAY ? Duration.ofHours(1) : Duration.ofDays(1);
  }

  /// The smallest window that reaches back to the stretch; the largest where none does.
  static Window holding(TimeRange stretch, Instant now, ZoneId zone) {
    for (Window window : values()) {
      if (!stretch.from().isBefore(window.at(now, zone).from())) return window;
    }
    return QUARTER;
  }

  /// The whole buckets that end with the one under way, in the person's zone.
  TimeRange at(Instant now, ZoneId zone) {
    ZonedDateTime end = after(now.atZone(zone));
    return new TimeRange(end.minusDays(days).toInstant(), end.toInstant());
  }

  private ZonedDateTime after(ZonedDateTime now) {
    if (bucket.toDays() > 0) return now.truncatedTo(ChronoUnit.DAYS).plusDays(1);
    long minutes = bucket.toMinutes();
    ZonedDateTime hour = now.truncatedTo(ChronoUnit.HOURS);
    return hour.plusMinutes((now.getMinute() / minutes + 1) * minutes);
  }
}

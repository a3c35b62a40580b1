package earshot.insight.spike;

import earshot.insight.Buckets;
import earshot.model.BucketWidth;
import earshot.model.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Histories for tests: weeks of hours, or of other buckets, that hold what the test says.
final class Weeks {
  /// A Wednesday.
  static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");

  private final BucketWidth width;
  private final ZoneId zone;
  private final Map<Instant, History.Past> buckets = new HashMap<>();

  private Weeks(BucketWidth width, ZoneId zone) {
    this.width = width;
    this.zone = zone;
  }

  static Weeks of(BucketWidth width, String zone, ToIntFunction<Instant> voices) {
    Weeks weeks = new Weeks(width, ZoneId.of(zone));
    Instant from = NOW.atZone(weeks.zone).minusDays(58).toInstant();
    Instant to = NOW.atZone(weeks.zone).plusDays(9).toInstant();
    for (TimeRange bucket : Buckets.of(new TimeRange(from, to), width.length(), weeks.zone)) {
      weeks.with(bucket.from(), crowd(voices.applyAsInt(bucket.from())));
    }
    return weeks;
  }

  static Weeks hours(int voices) {
    return of(BucketWidth.HOUR, "UTC", _ -> voices);
  }

  Weeks with(Instant at, Tally tally) {
    buckets.put(at, new History.Past(tally, Optional.empty()));
    return this;
  }

  Weeks without(Instant at, Exclusion why) {
    buckets.compute(
        at,
        (_, past) ->
            new History.Past(past == null ? Tally.NOTHING : past.tally(), Optional.of(why)));
    return this;
  }

  /// So many people, each with a story of their own.
  static Tally crowd(int voices) {
    Tally.Crowd crowd = new Tally.Crowd(voices, voices, voices, Math.min(1, voices));
    return new Tally(voices, crowd, 0, 0, Tally.Crowd.NOBODY);
  }

  static Tally scored(int scored, int negative) {
    Tally.Crowd critics = new Tally.Crowd(negative, negative, negative, 1);
    return new Tally(scored, critics, scored, negative, critics);
  }

  History history() {
    return new History(width, zone, buckets);
  }
}

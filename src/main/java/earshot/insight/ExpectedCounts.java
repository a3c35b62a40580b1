package earshot.insight;

import earshot.insight.spike.Expectation;
import earshot.model.BucketWidth;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Computes what a chart's buckets could be expected to hold, from the counts the chart itself is
/// drawn from.
public final class ExpectedCounts implements Expected.Expecting {
  private static final Duration REACH = Duration.ofDays(58);
  private static final int MOST_BUCKETS = 60_000;

  private final SentimentSeries.Counting counting;
  private final Expectation expectation;
  private final InstantSource clock;

  /// Over one workspace's mentions, with days as the zone has them.
  public ExpectedCounts(
      SentimentSeries.Counting counting, Stores stores, InstantSource clock, ZoneId zone) {
    this.counting = counting;
    this.expectation = new Expectation(stores, zone);
    this.clock = clock;
  }

  @Override
  public Expected of(MentionFilter filter, TimeRange range, Duration bucket) {
    Optional<BucketWidth> width = BucketWidth.of(bucket);
    TimeRange longer = new TimeRange(range.from().minus(REACH), range.to());
    boolean tooMany = Duration.between(longer.from(), longer.to()).dividedBy(bucket) > MOST_BUCKETS;
    if (width.isEmpty() || tooMany) return Expected.unknown(bucket);
    List<Integer> totals = counting.totals(filter, longer, bucket);
    return expectation.of(
        new Expectation.Counts(filter, longer, width.get(), totals), range, clock.instant());
  }
}

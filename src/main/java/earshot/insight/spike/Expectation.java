package earshot.insight.spike;

import earshot.insight.Expected;
import earshot.model.BrandId;
import earshot.model.BucketWidth;
import earshot.model.Marker;
import earshot.model.MarkerKind;
import earshot.model.Measure;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws the expected range over counts that somebody else made.
public final class Expectation {
  private static final Duration BEFORE = Duration.ofDays(30);

  private final Stores stores;
  private final ZoneId zone;

  /// @param zone in which days and hours are meant
  public Expectation(Stores stores, ZoneId zone) {
    this.stores = stores;
    this.zone = zone;
  }

  /// Mentions per bucket.
  ///
  /// @param totals one for each bucket that touches the range, oldest first
  public record Counts(
      MentionFilter filter, TimeRange range, BucketWidth width, List<Integer> totals) {}

  /// What the buckets that touch the range could be expected to hold.
  ///
  /// @param counts of these buckets and of the eight weeks before
  public Expected of(Counts counts, TimeRange range, Instant now) {
    History history = history(counts);
    Instant before = range.to().isBefore(now) ? range.to() : now;
    Detector detector = new Detector(history, new Detector.Asked(Measure.MENTIONS, 1), before);
    List<Expected.Band> bands = new ArrayList<>();
    Cut shown = new Cut(range, counts.width(), zone);
    for (int place = 0; place < shown.size(); place++) {
      TimeRange bucket = shown.bucket(place);
      detector.expected(bucket.from()).ifPresent(what -> bands.add(band(bucket, what)));
    }
    return new Expected(counts.width().length(), bands, detector.dispersion());
  }

  private static Expected.Band band(TimeRange bucket, Detector.Expecting what) {
    Verdict.Bounds bounds = what.bounds();
    return new Expected.Band(
        bucket, what.mean(), bounds.low(), bounds.high(), bounds.limit(), what.weeks());
  }

  private History history(Counts counts) {
    Cut cut = new Cut(counts.range(), counts.width(), zone);
    TimeRange longer = new TimeRange(cut.whole().from().minus(BEFORE), cut.whole().to());
    Covering covering =
        new Covering(cut, stores.coverage().spans(counts.filter().sources(), longer));
    List<TimeRange> incidents = incidents(counts.filter(), cut.whole());
    Map<Instant, History.Past> buckets = new HashMap<>();
    for (int place = 0; place < Math.min(cut.size(), counts.totals().size()); place++) {
      TimeRange bucket = cut.bucket(place);
      Optional<Exclusion> why = Optional.empty();
      if (incidents.stream().anyMatch(incident -> touch(incident, bucket))) {
        why = Optional.of(Exclusion.INCIDENT);
      } else if (!covering.isEnough(place)) {
        why = Optional.of(Exclusion.NOT_WATCHED);
      }
      buckets.put(bucket.from(), new History.Past(Tally.of(counts.totals().get(place)), why));
    }
    return new History(counts.width(), zone, buckets);
  }

  private List<TimeRange> incidents(MentionFilter filter, TimeRange range) {
    Optional<BrandId> brand =
        filter.brands().size() == 1 ? filter.brands().stream().findFirst() : Optional.empty();
    return stores.markers().within(brand, range).stream()
        .filter(marker -> marker.about().kind() == MarkerKind.INCIDENT)
        .map(Marker::span)
        .toList();
  }

  private static boolean touch(TimeRange one, TimeRange other) {
    return one.from().isBefore(other.to()) && other.from().isBefore(one.to());
  }
}

package earshot.insight;

import earshot.model.CoverageSpan;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.SeriesPoint;
import earshot.model.TimeRange;
import earshot.model.Watched;
import earshot.search.Grouped;
import earshot.search.Grouping;
import earshot.search.SearchIndex;
import earshot.storage.CoverageStore;
import earshot.storage.SeriesStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Counts stored mentions over time: ready sums where one index has them, else the search index.
public final class ArchiveSeries implements SentimentSeries.Counting {
  private static final Duration LONGEST_BUCKETS = Duration.ofDays(14);

  /// How far back spans are read, to know whether a source was already being watched.
  private static final Duration BEFORE = Duration.ofDays(30);

  private final SeriesStore series;
  private final CoverageStore coverage;
  private final SearchIndex index;
  private final InstantSource clock;
  private final Unit unit;
  private final Optional<Grouped> grouped;

  /// Series over one workspace's mentions, with days as its zone has them.
  public ArchiveSeries(
      SeriesStore series, CoverageStore coverage, SearchIndex index, InstantSource clock) {
    this(series, coverage, index, clock, Unit.MENTIONS, Optional.empty());
  }

  private ArchiveSeries(
      SeriesStore series,
      CoverageStore coverage,
      SearchIndex index,
      InstantSource clock,
      Unit unit,
      Optional<Grouped> grouped) {
    this.series = series;
    this.coverage = coverage;
    this.index = index;
    this.clock = clock;
    this.unit = unit;
    this.grouped = grouped;
  }

  @Override
  public SentimentSeries.Counting by(Unit counted, Grouping grouping) {
    return new ArchiveSeries(
        series, coverage, index, clock, counted, Optional.of(index.by(grouping)));
  }

  @Override
  public SentimentSeries of(MentionFilter filter, TimeRange range, Duration bucket) {
    List<TimeRange> cut = Buckets.of(range, bucket, series.zone());
    return drawn(cut, counts(filter, cut, bucket), watched(filter, whole(cut)), range, bucket);
  }

  @Override
  public List<Integer> totals(MentionFilter filter, TimeRange range, Duration bucket) {
    return counts(filter, Buckets.of(range, bucket, series.zone()), bucket).values().stream()
        .map(byLabel -> byLabel.values().stream().mapToInt(Integer::intValue).sum())
        .toList();
  }

  private NavigableMap<Instant, Map<Label, Integer>> counts(
      MentionFilter filter, List<TimeRange> cut, Duration bucket) {
    NavigableMap<Instant, Map<Label, Integer>> counts = new TreeMap<>();
    cut.forEach(stretch -> counts.put(stretch.from(), new EnumMap<>(Label.class)));
    List<SeriesPoint> points =
        grouped
            .map(each -> each.series(filter, cut))
            .orElseGet(() -> points(filter, whole(cut), bucket));
    for (SeriesPoint point : points) add(counts, point);
    return counts;
  }

  private static TimeRange whole(List<TimeRange> cut) {
    return new TimeRange(cut.getFirst().from(), cut.getLast().to());
  }

  private SentimentSeries drawn(
      List<TimeRange> cut,
      Map<Instant, Map<Label, Integer>> counts,
      Watched watched,
      TimeRange range,
      Duration bucket) {
    Instant now = clock.instant();
    List<SentimentSeries.Bucket> buckets = new ArrayList<>();
    for (TimeRange stretch : cut) {
      boolean running = stretch.contains(now);
      // The running bucket is judged by what has passed of it.
      TimeRange passed =
          running && stretch.from().isBefore(now) ? new TimeRange(stretch.from(), now) : stretch;
      buckets.add(
          new SentimentSeries.Bucket(
              stretch.from(),
              stretch.to(),
              counts.getOrDefault(stretch.from(), Map.of()),
              watched.level(passed),
              running));
    }
    Instant end = range.to().isAfter(now) && range.from().isBefore(now) ? now : range.to();
    double share = watched.share(new TimeRange(range.from(), end));
    return new SentimentSeries(range, bucket, buckets, share, watched.sources(), unit);
  }

  private List<SeriesPoint> points(MentionFilter filter, TimeRange whole, Duration bucket) {
    boolean oneIndexKnows =
        filter.brands().size() <= 1
            && filter.labels().isEmpty()
            && filter.sources().isEmpty()
            && filter.statuses().isEmpty()
            && filter.query().isBlank();
    // Weeks and months are sums of days.
    Duration counted = bucket.compareTo(Buckets.DAY) > 0 ? Buckets.DAY : bucket;
    if (!oneIndexKnows) return index.series(filter, whole, counted);
    Optional<earshot.model.BrandId> brand = filter.brands().stream().findFirst();
    if (counted.equals(Buckets.DAY)) return series.days(brand, day(whole.from()), day(whole.to()));
    boolean shortEnough =
        Duration.between(whole.from(), whole.to()).compareTo(LONGEST_BUCKETS) <= 0;
    return shortEnough
        ? series.buckets(brand, whole, counted)
        : index.series(filter, whole, counted);
  }

  private static void add(NavigableMap<Instant, Map<Label, Integer>> counts, SeriesPoint point) {
    Map.Entry<Instant, Map<Label, Integer>> bucket = counts.floorEntry(point.from());
    if (bucket == null) return;
    point.counts().forEach((label, n) -> bucket.getValue().merge(label, n, Integer::sum));
  }

  private Watched watched(MentionFilter filter, TimeRange whole) {
    TimeRange read = new TimeRange(whole.from().minus(BEFORE), whole.to());
    List<CoverageSpan> spans = coverage.spans(filter.sources(), read);
    return new Watched(spans);
  }

  private LocalDate day(Instant at) {
    return at.atZone(series.zone()).toLocalDate();
  }
}

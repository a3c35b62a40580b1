package earshot.ui.kit;

import earshot.insight.SentimentSeries.Bucket;
import earshot.model.CoverageLevel;
import earshot.model.Label;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The arithmetic of a chart: which bucket is where, which numbers and times stand at its sides.
///
/// @param width of the plot in pixels
/// @param height of the plot in pixels
/// @param least a count that has room in any case, such as the highest expected
record ChartScale(List<Bucket> buckets, double width, double height, double least) {
  private static final int[] ROUND = {1, 2, 5};
  private static final int[] HOURS = {1, 2, 3, 6, 12};
  private static final int[] DAYS = {1, 2, 7, 14};
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};
  private static final double DAYS_OF_A_MONTH = 30.4;

  /// Copies the list.
  ChartScale {
    buckets = List.copyOf(buckets);
  }

  ChartScale(List<Bucket> buckets, double width, double height) {
    this(buckets, width, height, 0);
  }

  /// One drawn column: a bucket, or several where there are more buckets than pixels.
  ///
  /// @param first bucket of the column
  /// @param last bucket after the last of the column
  record Column(
      int first,
      int last,
      Map<Sentiment, Integer> counts,
      int total,
      CoverageLevel level,
      boolean running) {}

  /// A time at the foot of the chart.
  record Tick(double x, String words, boolean newDay) {}

  /// The columns from left to right; never more than whole pixels.
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    int each = Math.max(1, (int) Math.ceil(buckets.size() / Math.max(1, Math.floor(width))));
    for (int i = 0; i < buckets.size(); i += each) {
      columns.add(column(i, Math.min(buckets.size(), i + each)));
    }
    return columns;
  }

  private Column column(int first, int last) {
    Map<Sentiment, Integer> counts = new EnumMap<>(Sentiment.class);
    int total = 0;
    CoverageLevel level = CoverageLevel.FULL;
    for (Bucket bucket : buckets.subList(first, last)) {
      counts(bucket).forEach((sentiment, n) -> counts.merge(sentiment, n, Integer::sum));
      total += bucket.total();
      if (bucket.level().compareTo(level) > 0) level = bucket.level();
    }
    return new Column(first, last, counts, total, level, buckets.get(last - 1).running());
  }

  /// What a bucket counts, by what is drawn.
  static Map<Sentiment, Integer> counts(Bucket bucket) {
    Map<Sentiment, Integer> counts = new EnumMap<>(Sentiment.class);
    for (Map.Entry<Label, Integer> entry : bucket.counts().entrySet()) {
      counts.merge(Sentiment.of(entry.getKey()), entry.getValue(), Integer::sum);
    }
    return counts;
  }

  /// Praise less criticism among what was scored, in [-1, 1]; absent when nothing was.
  static OptionalDouble net(Bucket bucket) {
    Map<Sentiment, Integer> counts = counts(bucket);
    int scored = bucket.total() - counts.getOrDefault(Sentiment.NOT_SCORED, 0);
    if (scored == 0) return OptionalDouble.empty();
    int net =
        counts.getOrDefault(Sentiment.POSITIVE, 0) - counts.getOrDefault(Sentiment.NEGATIVE, 0);
    return OptionalDouble.of((double) net / scored);
  }

  /// The left edge of a bucket, in pixels from the left end of the plot.
  double x(int bucket) {
    return buckets.isEmpty() ? 0 : width * bucket / buckets.size();
  }

  /// The bucket at a place; kept within the chart.
  int bucketAt(double x) {
    return Math.clamp((int) Math.floor(x / width * buckets.size()), 0, buckets.size() - 1);
  }

  /// The part of a bucket's column at a height above the foot; absent over the column.
  Optional<Sentiment> at(int bucket, double above) {
    int top = ticks(3).getLast();
    double count = above / height * top;
    Map<Sentiment, Integer> counts = counts(buckets.get(bucket));
    double sum = 0;
    for (Sentiment sentiment : ChartDrawing.STACK) {
      sum += counts.getOrDefault(sentiment, 0);
      if (count >= 0 && count < sum) return Optional.of(sentiment);
    }
    return Optional.empty();
  }

  /// The place of an instant; instants outside lie at the ends.
  double x(Instant at) {
    for (int i = 0; i < buckets.size(); i++) {
      Bucket bucket = buckets.get(i);
      if (!at.isBefore(bucket.to())) continue;
      if (at.isBefore(bucket.from())) return x(i);
      double part =
          (double) Duration.between(bucket.from(), at).toMillis()
              / Duration.between(bucket.from(), bucket.to()).toMillis();
      return x(i) + part * width / buckets.size();
    }
    return width;
  }

  /// Round numbers from 0 to at or above the highest column, at most `most` steps.
  List<Integer> ticks(int most) {
    int counted = columns().stream().mapToInt(Column::total).max().orElse(0);
    int highest = Math.max(1, Math.max(counted, (int) Math.ceil(least)));
    int step = step(highest, most);
    List<Integer> ticks = new ArrayList<>();
    for (int tick = 0; tick < highest + step; tick += step) ticks.add(tick);
    return ticks;
  }

  private static int step(int highest, int most) {
    for (int power = 1; ; power *= 10) {
      for (int round : ROUND) {
        int step = round * power;
        if ((highest + step - 1) / step <= most) return step;
      }
    }
  }

  /// The height of a count above the foot, in pixels.
  ///
  /// @param top the highest tick
  double y(int count, int top) {
    return height * count / top;
  }

  /// Times at the foot, at least `room` pixels apart: hours, days, weeks, months or years.
  List<Tick> times(Formats formats, double room) {
    if (buckets.isEmpty()) return List.of();
    Instant from = buckets.getFirst().from();
    Instant to = buckets.getLast().to();
    double hours = Duration.between(from, to).toMinutes() / 60.0;
    for (int step : HOURS) {
      if (width / (hours / step) >= room) return byHours(formats, from, to, step);
    }
    for (int step : DAYS) {
      if (width / (hours / 24 / step) >= room) return byDays(formats, from, to, step);
    }
    double months = hours / 24 / DAYS_OF_A_MONTH;
    for (int step : MONTHS) {
      if (width / (months / step) >= room) return byMonths(formats, from, to, step);
    }
    return List.of();
  }

  private List<Tick> byMonths(Formats formats, Instant from, Instant to, int step) {
    List<Tick> ticks = new ArrayList<>();
    ZonedDateTime at =
        from.atZone(formats.zone()).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).withMonth(1);
    // From a round year on, so that steps of years are round ones too.
    at = at.minusYears(Math.floorMod(at.getYear(), Math.max(1, step / 12)));
    for (; at.toInstant().isBefore(to); at = at.plusMonths(step)) {
      if (at.toInstant().isBefore(from)) continue;
      String pattern = at.getMonthValue() == 1 ? "uuuu" : "MMM";
      ticks.add(new Tick(x(at.toInstant()), formats.as(pattern, at.toInstant()), true));
    }
    return ticks;
  }

  private List<Tick> byHours(Formats formats, Instant from, Instant to, int step) {
    List<Tick> ticks = new ArrayList<>();
    ZonedDateTime at = from.atZone(formats.zone()).truncatedTo(ChronoUnit.DAYS);
    for (; at.toInstant().isBefore(to); at = at.plusHours(step)) {
      if (at.toInstant().isBefore(from)) continue;
      boolean day = at.getHour() == 0;
      String words = formats.as(day ? "EEE d" : "HH:mm", at.toInstant());
      ticks.add(new Tick(x(at.toInstant()), words, day));
    }
    return ticks;
  }

  private List<Tick> byDays(Formats formats, Instant from, Instant to, int step) {
    List<Tick> ticks = new ArrayList<>();
    ZonedDateTime at = from.atZone(formats.zone()).truncatedTo(ChronoUnit.DAYS);
    if (at.toInstant().isBefore(from)) at = at.plusDays(1);
    int month = 0;
    for (; at.toInstant().isBefore(to); at = at.plusDays(step)) {
      boolean last = !at.plusDays(step).toInstant().isBefore(to);
      String pattern =
          step == 1 ? last ? "EEE d MMM" : "EEE d" : at.getMonthValue() == month ? "d" : "d MMM";
      month = at.getMonthValue();
      ticks.add(new Tick(x(at.toInstant()), formats.as(pattern, at.toInstant()), true));
    }
    return ticks;
  }
}

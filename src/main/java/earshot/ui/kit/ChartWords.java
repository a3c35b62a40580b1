package earshot.ui.kit;

import earshot.insight.Buckets;
import earshot.insight.SentimentSeries;
import earshot.insight.SentimentSeries.Bucket;
import earshot.insight.Unit;
import earshot.model.CoverageLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.StringJoiner;

/// Says in words what a chart shows.
record ChartWords(SentimentSeries series, Formats formats) {
  private static final Messages KIT = Words.KIT;
  private static final int DAYS_OF_A_YEAR = 366;

  /// `Mentions per hour`.
  String title() {
    long minutes = series.bucket().toMinutes();
    String title = "chart.title." + series.unit().name();
    if (isMonth()) return KIT.get(title + ".month");
    if (isWeek()) return KIT.get(title + ".week");
    if (isDay()) return KIT.get(title + ".day");
    if (minutes == 60) return KIT.get(title + ".hour");
    return KIT.plural(title + ".minutes", minutes);
  }

  /// The whole chart in one sentence, for those who do not see it.
  String sentence() {
    if (series.buckets().isEmpty()) return KIT.get("chart.nothing");
    StringJoiner parts = new StringJoiner(", ", "", ".");
    Instant last = series.range().to().minusSeconds(1);
    String from = formats.as(day(), series.range().from());
    String to = formats.as(day(), last);
    parts.add(
        adds()
            ? KIT.get("chart.sentence", title(), from, to, series.total())
            : KIT.get("chart.sentence.apart", title(), from, to));
    highest(parts);
    gaps(parts);
    return parts.toString();
  }

  // Two columns, or two colours of one, may share a story or a voice.
  private boolean adds() {
    return series.unit() == Unit.MENTIONS;
  }

  private void highest(StringJoiner parts) {
    series.buckets().stream()
        .max(Comparator.comparingInt(Bucket::total))
        .filter(bucket -> bucket.total() > 0)
        .ifPresent(
            bucket ->
                parts.add(
                    KIT.get(
                        "chart.highest",
                        isWeek() ? when(bucket) : start(bucket, "EEEE"),
                        bucket.total())));
  }

  private void gaps(StringJoiner parts) {
    Duration missing = Duration.ZERO;
    int gaps = 0;
    boolean inside = false;
    for (Bucket bucket : series.buckets()) {
      boolean none = bucket.level() == CoverageLevel.NONE;
      if (none) missing = missing.plus(Duration.between(bucket.from(), bucket.to()));
      if (none && !inside) gaps++;
      inside = none;
    }
    if (gaps > 0) parts.add(KIT.plural("chart.gaps", gaps, length(missing)));
  }

  private static String length(Duration time) {
    return time.toHours() == 0
        ? KIT.plural("chart.minutes", time.toMinutes())
        : KIT.plural("chart.hours", time.toHours());
  }

  // Of a stretch longer than a year the days alone would not tell when.
  private String day() {
    boolean years =
        Duration.between(series.range().from(), series.range().to()).toDays() > DAYS_OF_A_YEAR;
    return years ? "d MMMM uuuu" : "d MMMM";
  }

  /// When a bucket begins and ends: `Thu 19 Nov, 14:00–15:00`, or the day, the week or the month.
  String when(Bucket bucket) {
    if (isMonth()) return formats.as("MMMM uuuu", bucket.from());
    if (isWeek()) {
      String last = formats.date(bucket.to().minusSeconds(1));
      return formats.as("d MMM", bucket.from()) + " \u2013 " + last;
    }
    if (isDay()) return formats.as("EEE d MMM uuuu", bucket.from());
    return start(bucket, "EEE d MMM") + "\u2013" + formats.time(bucket.to());
  }

  private String start(Bucket bucket, String day) {
    String words = formats.as(day, bucket.from());
    return isDay() ? words : words + " " + formats.time(bucket.from());
  }

  private boolean isDay() {
    return series.bucket().compareTo(Buckets.DAY) >= 0;
  }

  // A week and everything wider.
  private boolean isWeek() {
    return series.bucket().compareTo(Buckets.WEEK) >= 0;
  }

  private boolean isMonth() {
    return series.bucket().compareTo(Buckets.MONTH) >= 0;
  }

  /// What holds besides the numbers: `No coverage`, `Still counting`; often empty.
  String remark(Bucket bucket) {
    String coverage =
        switch (bucket.level()) {
          case FULL -> "";
          case PARTIAL -> KIT.get("coverage.partial");
          case NONE -> KIT.get("coverage.none");
        };
    String running = bucket.running() ? KIT.get("chart.running") : "";
    return coverage.isEmpty() || running.isEmpty()
        ? coverage + running
        : coverage + " · " + running;
  }

  /// One bucket read aloud.
  String spoken(Bucket bucket) {
    StringJoiner parts = new StringJoiner(", ", "", ".");
    parts.add(when(bucket));
    if (adds()) parts.add(KIT.plural("chart.mentions", bucket.total()));
    Map<Sentiment, Integer> counts = ChartScale.counts(bucket);
    for (Sentiment sentiment : Sentiment.values()) {
      Integer n = counts.get(sentiment);
      if (n != null && n > 0) parts.add(formats.number(n) + " " + sentiment.word());
    }
    String remark = remark(bucket);
    if (!remark.isEmpty()) parts.add(remark);
    return parts.toString();
  }
}

package earshot.ui.insight;

import earshot.insight.Expected;
import earshot.insight.SentimentSeries;
import earshot.insight.Series;
import earshot.model.Label;
import earshot.model.Marker;
import earshot.model.TimeRange;
import earshot.ui.kit.ChartNotes;
import earshot.ui.kit.ChartNotes.Band;
import earshot.ui.kit.ChartNotes.Flag;
import earshot.ui.kit.ChartNotes.Gap;
import earshot.ui.kit.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What is drawn over time: the counts, what was to be expected of them, what happened when, and
/// the window before.
record Course(Series series, Expected expected, List<Marker> markers, Optional<Series> before) {
  private static final Duration WORTH_TELLING = Duration.ofHours(1);

  /// Copies the list.
  Course {
    markers = List.copyOf(markers);
  }

  /// The same with other markers.
  Course with(List<Marker> others) {
    return new Course(series, expected, others, before);
  }

  /// As the chart wants it.
  SentimentSeries drawn() {
    return new SentimentSeries(
        series.basis().window().range(),
        length(series.width()),
        series.slots().stream().map(this::bucket).toList(),
        series.basis().coverage().share(),
        series.basis().coverage().sources());
  }

  private SentimentSeries.Bucket bucket(Series.Slot slot) {
    Map<Label, Integer> counts = new EnumMap<>(Label.class);
    for (int i = 0; i < slot.counts().size(); i++) {
      int n = slot.counts().get(i);
      if (series.lines().get(i).of() instanceof Series.Of.OfLabel(Label label) && n > 0) {
        counts.merge(label, n, Integer::sum);
      }
    }
    return new SentimentSeries.Bucket(
        slot.range().from(), slot.range().to(), counts, slot.level(), slot.running());
  }

  /// What stands around the columns.
  ChartNotes notes(boolean net, Messages words) {
    return new ChartNotes(
        bands(),
        gaps(words),
        flags(words),
        before.map(Course::totals).orElse(List.of()),
        net,
        List.of());
  }

  private static List<OptionalInt> totals(Series other) {
    return other.slots().stream()
        .map(slot -> slot.isGap() ? OptionalInt.empty() : OptionalInt.of(slot.total()))
        .toList();
  }

  private List<Optional<Band>> bands() {
    Map<Instant, Expected.Band> known = new HashMap<>();
    expected.bands().forEach(band -> known.put(band.bucket().from(), band));
    if (known.isEmpty()) return List.of();
    return series.slots().stream()
        .map(slot -> Optional.ofNullable(known.get(slot.range().from())))
        .map(band -> band.map(found -> new Band(found.low(), found.high())))
        .toList();
  }

  private List<Gap> gaps(Messages words) {
    return series.basis().coverage().gaps().stream()
        .filter(gap -> length(gap).compareTo(WORTH_TELLING) >= 0)
        .sorted(Comparator.comparing((TimeRange gap) -> length(gap)).reversed())
        .map(gap -> new Gap(gap, words.get("gap", FigureWords.length(length(gap), words))))
        .toList();
  }

  private List<Flag> flags(Messages words) {
    List<Flag> flags = new ArrayList<>();
    for (Marker marker : markers) {
      String sign = Flag.sign(flags.size());
      flags.add(new Flag(sign, marker.from(), marker.about().name(), told(marker, words)));
    }
    return flags;
  }

  /// What kind of marker it is, and when it began.
  static String told(Marker marker, Messages words) {
    return words.get("marker.kind." + marker.about().kind().name())
        + ", "
        + words.formats().full(marker.from());
  }

  private static Duration length(TimeRange range) {
    return Duration.between(range.from(), range.to());
  }

  /// The usual length of a bucket.
  static Duration length(Series.Width width) {
    return switch (width) {
      case FIVE_MINUTES -> Duration.ofMinutes(5);
      case QUARTER_HOUR -> Duration.ofMinutes(15);
      case HOUR -> Duration.ofHours(1);
      case DAY -> Duration.ofDays(1);
      case WEEK -> Duration.ofDays(7);
      case MONTH -> Duration.ofDays(30);
    };
  }
}

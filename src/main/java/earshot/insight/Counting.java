package earshot.insight;

import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.storage.Swept;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Counts the mentions of a scope by source, by hour of the week, and by language.
final class Counting {
  private static final int WEEK = 7 * 24;

  private Counting() {}

  /// @param names of sources
  static SourceFigures sources(Ground ground, Map<SourceId, String> names, Covering covering) {
    Swept swept = ground.swept();
    Map<SourceId, Map<Label, Long>> found = new HashMap<>();
    for (int i = 0; i < swept.size(); i++) {
      found
          .computeIfAbsent(swept.source(i), _ -> new EnumMap<>(Label.class))
          .merge(swept.label(i), 1L, Long::sum);
    }
    List<SourceFigures.Row> rows = new ArrayList<>();
    found.forEach(
        (source, labels) -> {
          long n = labels.values().stream().mapToLong(Long::longValue).sum();
          String name = names.getOrDefault(source, source.toString());
          Share share = Share.of(n, swept.size());
          rows.add(new SourceFigures.Row(source, name, share, labels, covering.of(source)));
        });
    rows.sort(
        Comparator.comparingLong((SourceFigures.Row row) -> -row.share().count())
            .thenComparing(SourceFigures.Row::source));
    return new SourceFigures(ground.basis(), rows);
  }

  /// Tells how completely a source was watched, in [0, 1].
  interface Covering {
    double of(SourceId source);
  }

  static WeekHours hours(Ground ground) {
    long[] mentions = new long[WEEK];
    int[] watched = new int[WEEK];
    int[] skipped = new int[WEEK];
    long[] counted = new long[WEEK];
    Cut cut = Cut.of(ground.passed(), Series.Width.HOUR, zone(ground));
    int[] inPiece = counts(ground, cut);
    for (int i = 0; i < cut.size(); i++) {
      TimeRange piece = cut.pieces().get(i);
      int cell = cell(piece.from().atZone(zone(ground)));
      mentions[cell] += inPiece[i];
      if (ground.listening().heard().any(piece)) {
        watched[cell]++;
        counted[cell] += inPiece[i];
      } else {
        skipped[cell]++;
      }
    }
    List<WeekHours.Cell> cells = new ArrayList<>();
    for (int i = 0; i < WEEK; i++) {
      Optional<Double> rate =
          watched[i] == 0 ? Optional.empty() : Optional.of((double) counted[i] / watched[i]);
      cells.add(
          new WeekHours.Cell(
              DayOfWeek.of(i / 24 + 1), i % 24, mentions[i], watched[i], skipped[i], rate));
    }
    return new WeekHours(ground.basis(), cells);
  }

  private static int cell(ZonedDateTime at) {
    return (at.getDayOfWeek().getValue() - 1) * 24 + at.truncatedTo(ChronoUnit.HOURS).getHour();
  }

  static LanguageFigures languages(Ground ground) {
    Swept swept = ground.swept();
    Map<String, long[]> found = new TreeMap<>();
    for (int i = 0; i < swept.size(); i++) {
      String tag = swept.language(i).isEmpty() ? "und" : swept.language(i);
      long[] counts = found.computeIfAbsent(tag, _ -> new long[2]);
      counts[0]++;
      if (swept.label(i) == Label.UNSCORED) counts[1]++;
    }
    return new LanguageFigures(
        ground.basis(),
        found.entrySet().stream()
            .map(each -> row(each.getKey(), each.getValue(), swept.size()))
            .sorted(Comparator.comparingLong(row -> -row.share().count()))
            .toList());
  }

  private static LanguageFigures.Row row(String tag, long[] counts, long of) {
    return new LanguageFigures.Row(tag, Share.of(counts[0], of), counts[1]);
  }

  /// Mentions of each day of the window, as far as it has passed.
  static List<Integer> perDay(Ground ground) {
    return Arrays.stream(counts(ground, Cut.of(ground.passed(), Series.Width.DAY, zone(ground))))
        .boxed()
        .toList();
  }

  /// How much was said in a stretch of the window and for how long anybody listened; days in which
  /// nobody did are left out of both.
  static BeforeAfter.Side side(Ground ground, TimeRange range) {
    Cut cut = Cut.of(range, Series.Width.DAY, zone(ground));
    int[] counts = counts(ground, cut);
    Heard heard = ground.listening().heard();
    long mentions = 0;
    for (int i = 0; i < counts.length; i++) {
      if (heard.any(cut.pieces().get(i))) mentions += counts[i];
    }
    double days = Days.covered(cut.pieces(), ground.listening().watched(), heard);
    return new BeforeAfter.Side(range, mentions, days);
  }

  /// Mentions by piece; those outside are left out.
  private static int[] counts(Ground ground, Cut cut) {
    int[] counts = new int[cut.size()];
    Swept swept = ground.swept();
    for (int i = 0; i < swept.size(); i++) {
      if (cut.holds(swept.millis(i))) counts[cut.at(swept.millis(i))]++;
    }
    return counts;
  }

  private static ZoneId zone(Ground ground) {
    return ground.at().zone();
  }
}

package earshot.insight;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How completely a stretch of time was watched, by all the sources that were being read then.
///
/// A source counts from its first span on: before it was added nobody expected to hear it.
final class Watched {
  private final Map<SourceId, List<CoverageSpan>> bySource = new TreeMap<>();

  /// Knows these spans, which of one source do not overlap.
  Watched(List<CoverageSpan> spans) {
    for (CoverageSpan span : spans) {
      bySource.computeIfAbsent(span.source(), source -> new ArrayList<>()).add(span);
    }
    bySource.values().forEach(list -> list.sort(Comparator.comparing(span -> span.range().from())));
  }

  /// FULL when every source that counts was proven complete for the whole stretch, NONE when none
  /// was watched at all.
  CoverageLevel level(TimeRange stretch) {
    Duration expected = Duration.ZERO;
    Duration full = Duration.ZERO;
    Duration partial = Duration.ZERO;
    for (List<CoverageSpan> spans : bySource.values()) {
      expected = expected.plus(expected(spans, stretch));
      full = full.plus(covered(spans, stretch, CoverageLevel.FULL));
      partial = partial.plus(covered(spans, stretch, CoverageLevel.PARTIAL));
    }
    if (partial.plus(full).isZero()) return CoverageLevel.NONE;
    return full.compareTo(expected) >= 0 ? CoverageLevel.FULL : CoverageLevel.PARTIAL;
  }

  /// Share of (source, time) that was watched, in [0, 1]; half for what was watched in part.
  double share(TimeRange stretch) {
    double expected = 0;
    double covered = 0;
    for (List<CoverageSpan> spans : bySource.values()) {
      expected += expected(spans, stretch).toMillis();
      covered +=
          covered(spans, stretch, CoverageLevel.FULL).toMillis()
              + covered(spans, stretch, CoverageLevel.PARTIAL).toMillis() / 2.0;
    }
    return expected == 0 ? 0 : Math.min(1, covered / expected);
  }

  /// How many sources have been watched at all.
  int sources() {
    return bySource.size();
  }

  private static Duration expected(List<CoverageSpan> spans, TimeRange stretch) {
    Instant since = spans.getFirst().range().from();
    Instant from = since.isAfter(stretch.from()) ? since : stretch.from();
    return from.isBefore(stretch.to()) ? Duration.between(from, stretch.to()) : Duration.ZERO;
  }

  private static Duration covered(
      List<CoverageSpan> spans, TimeRange stretch, CoverageLevel level) {
    Duration sum = Duration.ZERO;
    for (CoverageSpan span : spans) {
      if (span.level() != level) continue;
      Instant from = later(span.range().from(), stretch.from());
      Instant to = earlier(span.range().to(), stretch.to());
      if (from.isBefore(to)) sum = sum.plus(Duration.between(from, to));
    }
    return sum;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}

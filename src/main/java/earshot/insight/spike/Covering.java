package earshot.insight.spike;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.SourceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much of each bucket was watched by the sources that were being read then.
///
/// As for the coverage that charts show, what was watched in part counts half, and a source counts
/// from its first span on; added up span by span, so that thousands of buckets cost little.
final class Covering {
  private static final double ENOUGH = 0.8;

  private final Cut cut;
  private final double[] expected;
  private final double[] watched;

  /// @param spans those of one source do not overlap
  Covering(Cut cut, List<CoverageSpan> spans) {
    this.cut = cut;
    expected = new double[cut.size()];
    watched = new double[cut.size()];
    Map<SourceId, Instant> first = new HashMap<>();
    for (CoverageSpan span : spans) {
      first.merge(span.source(), span.range().from(), (a, b) -> a.isBefore(b) ? a : b);
      add(watched, span.range().from(), span.range().to(), worth(span.level()));
    }
    first.values().forEach(from -> add(expected, from, cut.whole().to(), 1));
  }

  private static double worth(CoverageLevel level) {
    return switch (level) {
      case FULL -> 1;
      case PARTIAL -> 0.5;
      case NONE -> 0;
    };
  }

  private void add(double[] to, Instant from, Instant until, double worth) {
    long begin = from.toEpochMilli();
    long end = until.toEpochMilli();
    for (int place = Math.max(0, cut.at(from)); place < cut.size(); place++) {
      long start = cut.bucket(place).from().toEpochMilli();
      if (start >= end) return;
      long stop = Math.min(end, cut.bucket(place).to().toEpochMilli());
      to[place] += worth * Math.max(0, stop - Math.max(begin, start));
    }
  }

  /// Whether enough was watched for a count of the bucket to be relied on.
  boolean isEnough(int place) {
    return expected[place] > 0 && watched[place] >= ENOUGH * expected[place];
  }
}

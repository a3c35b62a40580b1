package earshot.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/// How completely a stretch of time was watched, by all the sources that were being read then.
///
/// A source counts from its first span on: before it was added nobody expected to hear it.
public final class Watched {
  private final Map<SourceId, Ranges> bySource = new HashMap<>();

  /// From the spans of all polls, in any order; a later proof of an old gap closes it.
  public Watched(Collection<CoverageSpan> spans) {
    List<CoverageSpan> ordered = new ArrayList<>(spans);
    ordered.sort(Comparator.comparing(span -> span.range().from()));
    for (CoverageSpan span : ordered) {
      bySource.computeIfAbsent(span.source(), source -> new Ranges(span.range().from())).add(span);
    }
  }

  /// FULL when every source that counts was proven complete for the whole stretch, NONE when none
  /// was watched at all.
  public CoverageLevel level(TimeRange stretch) {
    return seen(stretch).isZero()
        ? CoverageLevel.NONE
        : full(stretch).compareTo(expected(stretch)) >= 0
            ? CoverageLevel.FULL
            : CoverageLevel.PARTIAL;
  }

  /// Share of (source, time) that was watched, in [0, 1]; half for what was watched in part.
  public double share(TimeRange stretch) {
    double expected = expected(stretch).toMillis();
    double covered = (full(stretch).toMillis() + seen(stretch).toMillis()) / 2.0;
    return expected == 0 ? 0 : Math.min(1, covered / expected);
  }

  /// How many sources have been watched at all.
  public int sources() {
    return bySource.size();
  }

  /// The time proven complete within the stretch, summed over the sources.
  public Duration full(TimeRange stretch) {
    return sum(ranges -> within(ranges.full, stretch));
  }

  /// The time watched within the stretch, completely or in part, summed over the sources.
  public Duration seen(TimeRange stretch) {
    return sum(ranges -> within(ranges.seen, stretch));
  }

  private Duration expected(TimeRange stretch) {
    return sum(ranges -> overlap(ranges.first, stretch.to(), stretch));
  }

  private Duration sum(Function<Ranges, Duration> part) {
    return bySource.values().stream().map(part).reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration within(NavigableMap<Instant, Instant> ranges, TimeRange stretch) {
    Instant first = ranges.floorKey(stretch.from());
    Duration sum = Duration.ZERO;
    for (Map.Entry<Instant, Instant> range :
        ranges.subMap(first == null ? stretch.from() : first, stretch.to()).entrySet()) {
      sum = sum.plus(overlap(range.getKey(), range.getValue(), stretch));
    }
    return sum;
  }

  private static Duration overlap(Instant from, Instant to, TimeRange stretch) {
    Instant start = from.isAfter(stretch.from()) ? from : stretch.from();
    Instant end = to.isBefore(stretch.to()) ? to : stretch.to();
    return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
  }

  /// When one source was watched: starts and ends of ranges that neither touch nor overlap.
  private static final class Ranges {
    private final Instant first;
    private final NavigableMap<Instant, Instant> full = new TreeMap<>();
    private final NavigableMap<Instant, Instant> seen = new TreeMap<>();

    Ranges(Instant first) {
      this.first = first;
    }

    /// Takes the next span by its start.
    void add(CoverageSpan span) {
      switch (span.level()) {
        case FULL -> {
          join(full, span.range());
          join(seen, span.range());
        }
        case PARTIAL -> join(seen, span.range());
        case NONE -> {}
      }
    }

    private static void join(NavigableMap<Instant, Instant> ranges, TimeRange next) {
      Map.Entry<Instant, Instant> last = ranges.lastEntry();
      if (last == null || last.getValue().isBefore(next.from())) {
        ranges.put(next.from(), next.to());
      } else if (last.getValue().isBefore(next.to())) {
        ranges.put(last.getKey(), next.to());
      }
    }
  }
}

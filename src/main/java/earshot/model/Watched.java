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
import java.util.function.ToLongFunction;

/// How completely a stretch of time was watched, by all the sources that were being read then.
///
/// A source counts from its first span on: before it was added nobody expected to hear it.
public final class Watched {
  /// How long the time since a last answer is neither watched nor missed: the next answer may still
  /// prove it.
  public static final Duration OPEN = Duration.ofHours(1);

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
    return share(stretch, expected(stretch).toMillis());
  }

  private double share(TimeRange stretch, long expected) {
    double covered = (full(stretch).toMillis() + seen(stretch).toMillis()) / 2.0;
    return expected == 0 ? 0 : Math.min(1, covered / expected);
  }

  /// As [#share], of a stretch that ends now: what is open since a source's last answer does not
  /// count yet.
  public double shareSoFar(TimeRange passed) {
    return share(passed, sum(ranges -> overlap(ranges.first, ranges.closed(passed), passed)));
  }

  /// How many sources have been watched at all.
  public int sources() {
    return bySource.size();
  }

  /// The time proven complete within the stretch, summed over the sources.
  public Duration full(TimeRange stretch) {
    return Duration.ofMillis(sum(ranges -> within(ranges.full, stretch)));
  }

  /// The time watched within the stretch, completely or in part, summed over the sources.
  public Duration seen(TimeRange stretch) {
    return Duration.ofMillis(sum(ranges -> within(ranges.seen, stretch)));
  }

  private Duration expected(TimeRange stretch) {
    long end = stretch.to().toEpochMilli();
    return Duration.ofMillis(sum(ranges -> overlap(ranges.first, end, stretch)));
  }

  private long sum(ToLongFunction<Ranges> part) {
    return bySource.values().stream().mapToLong(part).sum();
  }

  private static long within(NavigableMap<Long, Long> ranges, TimeRange stretch) {
    long from = stretch.from().toEpochMilli();
    Long first = ranges.floorKey(from);
    long sum = 0;
    for (Map.Entry<Long, Long> range :
        ranges.subMap(first == null ? from : first, stretch.to().toEpochMilli()).entrySet()) {
      sum += overlap(range.getKey(), range.getValue(), stretch);
    }
    return sum;
  }

  private static long overlap(long from, long to, TimeRange stretch) {
    long start = Math.max(from, stretch.from().toEpochMilli());
    long end = Math.min(to, stretch.to().toEpochMilli());
    return Math.max(0, end - start);
  }

  /// When one source was watched, in milliseconds since 1970, which is how finely it is stored:
  /// starts and ends of ranges that neither touch nor overlap.
  private static final class Ranges {
    private final long first;
    private final NavigableMap<Long, Long> full = new TreeMap<>();
    private final NavigableMap<Long, Long> seen = new TreeMap<>();

    Ranges(Instant first) {
      this.first = first.toEpochMilli();
    }

    /// Up to when it is decided whether the source was watched.
    long closed(TimeRange passed) {
      long end = passed.to().toEpochMilli();
      Map.Entry<Long, Long> last = seen.lastEntry();
      boolean open = last != null && end - last.getValue() < OPEN.toMillis();
      return open ? Math.min(end, last.getValue()) : end;
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

    private static void join(NavigableMap<Long, Long> ranges, TimeRange next) {
      long from = next.from().toEpochMilli();
      long to = next.to().toEpochMilli();
      Map.Entry<Long, Long> last = ranges.lastEntry();
      if (last == null || last.getValue() < from) {
        ranges.put(from, to);
      } else if (last.getValue() < to) {
        ranges.put(last.getKey(), to);
      }
    }
  }
}

package earshot.listening;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Answers how completely a set of sources was watched during a bucket of a chart.
public final class CoverageLedger {
  private final Map<SourceId, Watched> bySource = new HashMap<>();

  /// From the spans of all polls, in any order; a later proof of an old gap closes it.
  public CoverageLedger(Collection<CoverageSpan> spans) {
    Map<SourceId, List<CoverageSpan>> sorted = new HashMap<>();
    for (CoverageSpan span : spans) {
      sorted.computeIfAbsent(span.source(), source -> new ArrayList<>()).add(span);
    }
    sorted.forEach((source, own) -> bySource.put(source, Watched.of(own)));
  }

  /// How completely a bucket was watched.
  ///
  /// @param level FULL only when every source was watched all the time, NONE when none ever was
  /// @param share from 0 to 1: the part of source × time that is proven complete
  public record Covered(CoverageLevel level, double share) {}

  /// How completely these sources were watched during a bucket; without sources nothing was.
  public Covered during(TimeRange bucket, Collection<SourceId> sources) {
    Duration whole = Duration.between(bucket.from(), bucket.to()).multipliedBy(sources.size());
    Duration full = Duration.ZERO;
    Duration seen = Duration.ZERO;
    for (SourceId source : sources) {
      Optional<Watched> watched = Optional.ofNullable(bySource.get(source));
      if (watched.isEmpty()) continue;
      full = full.plus(within(watched.get().full, bucket));
      seen = seen.plus(within(watched.get().any, bucket));
    }
    if (seen.isZero()) return new Covered(CoverageLevel.NONE, 0);
    boolean complete = full.compareTo(whole) >= 0;
    double share = (double) full.toMillis() / Math.max(1, whole.toMillis());
    return new Covered(
        complete ? CoverageLevel.FULL : CoverageLevel.PARTIAL, complete ? 1 : Math.min(share, 1));
  }

  private static Duration within(NavigableMap<Instant, Instant> ranges, TimeRange bucket) {
    Duration sum = Duration.ZERO;
    Map.Entry<Instant, Instant> range = ranges.floorEntry(bucket.from());
    if (range == null) range = ranges.higherEntry(bucket.from());
    for (; range != null && range.getKey().isBefore(bucket.to()); ) {
      Instant from = range.getKey().isAfter(bucket.from()) ? range.getKey() : bucket.from();
      Instant to = range.getValue().isBefore(bucket.to()) ? range.getValue() : bucket.to();
      if (from.isBefore(to)) sum = sum.plus(Duration.between(from, to));
      range = ranges.higherEntry(range.getKey());
    }
    return sum;
  }

  /// When one source was watched: starts and ends of ranges that neither touch nor overlap.
  private record Watched(NavigableMap<Instant, Instant> full, NavigableMap<Instant, Instant> any) {
    static Watched of(List<CoverageSpan> spans) {
      List<CoverageSpan> ordered = new ArrayList<>(spans);
      ordered.sort(Comparator.comparing(span -> span.range().from()));
      NavigableMap<Instant, Instant> full = new TreeMap<>();
      NavigableMap<Instant, Instant> any = new TreeMap<>();
      for (CoverageSpan span : ordered) {
        switch (span.level()) {
          case FULL -> {
            join(full, span.range());
            join(any, span.range());
          }
          case PARTIAL -> join(any, span.range());
          case NONE -> {}
        }
      }
      return new Watched(full, any);
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

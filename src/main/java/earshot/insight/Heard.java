package earshot.insight;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.TimeRange;
import earshot.model.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Knows when anybody was listening at all, whatever the source.
final class Heard {
  /// A shorter silence is the pause between two polls.
  private static final Duration SHORTEST_GAP = Duration.ofMinutes(5);

  /// Starts and ends of stretches that neither touch nor overlap.
  private final NavigableMap<Instant, Instant> stretches = new TreeMap<>();

  Heard(Collection<CoverageSpan> spans) {
    spans.stream()
        .filter(span -> span.level() != CoverageLevel.NONE)
        .map(CoverageSpan::range)
        .sorted(Comparator.comparing(TimeRange::from))
        .forEach(this::join);
  }

  private void join(TimeRange next) {
    Map.Entry<Instant, Instant> last = stretches.lastEntry();
    if (last == null || last.getValue().isBefore(next.from())) {
      stretches.put(next.from(), next.to());
    } else if (last.getValue().isBefore(next.to())) {
      stretches.put(last.getKey(), next.to());
    }
  }

  /// When the first source was heard for the first time.
  Optional<Instant> first() {
    return stretches.isEmpty() ? Optional.empty() : Optional.of(stretches.firstKey());
  }

  /// Whether anybody listened at any moment of the stretch.
  boolean any(TimeRange stretch) {
    Map.Entry<Instant, Instant> last = stretches.lowerEntry(stretch.to());
    return last != null && last.getValue().isAfter(stretch.from());
  }

  /// The stretches of the window in which nobody listened for five minutes or longer, from the
  /// first time anybody did; one that lasts still, for an hour.
  List<TimeRange> gaps(TimeRange window) {
    List<TimeRange> gaps = new ArrayList<>();
    Optional<Instant> end = Optional.empty();
    for (Map.Entry<Instant, Instant> each : stretches.entrySet()) {
      end.ifPresent(from -> add(from, each.getKey(), window, gaps));
      end = Optional.of(each.getValue());
    }
    end.filter(from -> Duration.between(from, window.to()).compareTo(Watched.OPEN) >= 0)
        .ifPresent(from -> add(from, window.to(), window, gaps));
    return gaps;
  }

  private static void add(Instant from, Instant to, TimeRange window, List<TimeRange> into) {
    Instant start = from.isAfter(window.from()) ? from : window.from();
    Instant end = to.isBefore(window.to()) ? to : window.to();
    boolean longEnough = Duration.between(start, end).compareTo(SHORTEST_GAP) >= 0;
    if (longEnough) into.add(new TimeRange(start, end));
  }
}

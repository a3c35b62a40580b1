package earshot;

import earshot.model.CoverageSpan;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.model.Watched;
import earshot.storage.CoverageStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says how much of this day was watched; counted anew twice a minute at most.
final class CoverageToday {
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final CoverageStore coverage;
  private final ZoneId zone;
  private Instant counted = Instant.MIN;
  private Optional<Double> share = Optional.empty();

  CoverageToday(CoverageStore coverage, ZoneId zone) {
    this.coverage = coverage;
    this.zone = zone;
  }

  /// The share of (source, time) since midnight, in [0, 1]; absent while no source was watched.
  ///
  /// @param sources those that are asked
  synchronized Optional<Double> share(Set<SourceId> sources, Instant now) {
    if (now.isBefore(counted.plus(FRESH)) && !now.isBefore(counted)) return share;
    counted = now;
    share = sources.isEmpty() ? Optional.empty() : count(sources, now);
    return share;
  }

  private Optional<Double> count(Set<SourceId> sources, Instant now) {
    Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    if (!midnight.isBefore(now)) return Optional.empty();
    TimeRange today = new TimeRange(midnight, now);
    List<CoverageSpan> spans = coverage.spans(sources, today);
    return spans.isEmpty() ? Optional.empty() : Optional.of(new Watched(spans).shareSoFar(today));
  }
}

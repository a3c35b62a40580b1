package earshot.storage;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes old spans coarser: whole hours, of which one that was watched in part or with gaps counts
/// as watched in part.
final class HourlySpans {
  private static final Duration HOUR = Duration.ofHours(1);

  private final SourceId source;
  private final List<CoverageSpan> whole = new ArrayList<>();
  private final Map<Instant, Seen> pieces = new TreeMap<>();

  private HourlySpans(SourceId source) {
    this.source = source;
  }

  /// What was seen of one hour.
  private record Seen(Duration full, Duration any) {
    Seen and(CoverageLevel level, Duration more) {
      boolean proven = level == CoverageLevel.FULL;
      return new Seen(proven ? full.plus(more) : full, any.plus(more));
    }
  }

  /// The spans of one source, which do not overlap, in hours; neighbours of one level are one.
  static List<CoverageSpan> of(SourceId source, List<CoverageSpan> spans) {
    HourlySpans hourly = new HourlySpans(source);
    for (CoverageSpan span : spans) {
      if (span.level() != CoverageLevel.NONE) hourly.add(span);
    }
    return hourly.joined();
  }

  private void add(CoverageSpan span) {
    Instant from = span.range().from();
    Instant to = span.range().to();
    Instant firstWhole = floor(from).equals(from) ? from : floor(from).plus(HOUR);
    Instant lastWhole = floor(to);
    if (firstWhole.isBefore(lastWhole)) {
      whole.add(new CoverageSpan(source, new TimeRange(firstWhole, lastWhole), span.level()));
    }
    if (lastWhole.isBefore(firstWhole)) {
      piece(from, to, span.level());
    } else {
      piece(from, firstWhole, span.level());
      piece(lastWhole, to, span.level());
    }
  }

  private void piece(Instant from, Instant to, CoverageLevel level) {
    if (!from.isBefore(to)) return;
    Seen before = pieces.getOrDefault(floor(from), new Seen(Duration.ZERO, Duration.ZERO));
    pieces.put(floor(from), before.and(level, Duration.between(from, to)));
  }

  private List<CoverageSpan> joined() {
    List<CoverageSpan> all = new ArrayList<>(whole);
    pieces.forEach(
        (hour, seen) ->
            all.add(
                new CoverageSpan(
                    source,
                    new TimeRange(hour, hour.plus(HOUR)),
                    seen.full().equals(HOUR) ? CoverageLevel.FULL : CoverageLevel.PARTIAL)));
    all.sort(Comparator.comparing(span -> span.range().from()));
    List<CoverageSpan> joined = new ArrayList<>();
    for (CoverageSpan span : all) {
      CoverageRows.append(joined, source, span.range().from(), span.range().to(), span.level());
    }
    return joined;
  }

  private static Instant floor(Instant at) {
    return at.truncatedTo(ChronoUnit.HOURS);
  }
}

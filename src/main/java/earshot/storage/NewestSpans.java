package earshot.storage;

import earshot.model.CoverageSpan;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Knows the newest span of each source, so that a poll which goes on from it only lets it grow. Used
/// by the writer only.
final class NewestSpans {
  private final Map<SourceId, CoverageSpan> newest = new HashMap<>();

  /// Lays a span over those of its source.
  void add(Rows rows, SourceId source, CoverageSpan span) throws SQLException {
    Optional<TimeRange> range = AttemptRows.range(span.range().from(), span.range().to());
    if (range.isEmpty()) return;
    CoverageSpan last = newest.get(source);
    if (last != null && goesOn(last, range.get(), span)) {
      grow(rows, last, range.get());
    } else {
      newest.remove(source);
      CoverageRows.add(rows, source, span).ifPresent(now -> newest.put(source, now));
    }
  }

  /// Called when a transaction was rolled back, and when spans were changed otherwise.
  void forget() {
    newest.clear();
  }

  private void grow(Rows rows, CoverageSpan last, TimeRange by) throws SQLException {
    if (!by.to().isAfter(last.range().to())) return;
    CoverageRows.grow(rows, last, by.to());
    TimeRange grown = new TimeRange(last.range().from(), by.to());
    newest.put(last.source(), new CoverageSpan(last.source(), grown, last.level()));
  }

  private static boolean goesOn(CoverageSpan last, TimeRange range, CoverageSpan span) {
    return last.level() == span.level()
        && !range.from().isBefore(last.range().from())
        && !range.from().isAfter(last.range().to());
  }
}

package earshot.storage;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Keeps the spans of each source apart from each other: where a new span lies over old ones, the
/// better level holds, and neighbours of one level become one.
final class CoverageRows {
  private static final int FEW = 4;

  // A poll nearly always goes on where the last span ends.
  static final String NEWEST =
      """
      SELECT source_id, from_at, to_at, level
      FROM coverage_span
      WHERE source_id = ?
      ORDER BY source_id DESC, from_at DESC
      LIMIT ?""";
  private static final String DELETE =
      "DELETE FROM coverage_span WHERE source_id = ? AND from_at = ?";
  private static final String CHANGE =
      "UPDATE coverage_span SET to_at = ?, level = ? WHERE source_id = ? AND from_at = ?";
  private static final String ADD =
      "INSERT INTO coverage_span (source_id, from_at, to_at, level) VALUES (?, ?, ?, ?)";

  private CoverageRows() {}

  /// Lays a span over those of its source.
  ///
  /// @return the newest span of the source, where that came out
  static Optional<CoverageSpan> add(Rows rows, SourceId source, CoverageSpan span)
      throws SQLException {
    Optional<TimeRange> range = AttemptRows.range(span.range().from(), span.range().to());
    if (range.isEmpty()) return Optional.empty();
    CoverageSpan fresh = new CoverageSpan(source, range.get(), span.level());
    List<CoverageSpan> newest = newest(rows, fresh);
    List<CoverageSpan> old =
        newest.stream().filter(before -> touch(before, fresh)).toList().reversed();
    List<CoverageSpan> now = joined(old, fresh);
    replace(rows, old, now);
    boolean last = newest.isEmpty() || !isBehind(newest.getFirst(), fresh);
    return last ? Optional.of(now.getLast()) : Optional.empty();
  }

  /// Lets a span end later.
  static void grow(Rows rows, CoverageSpan span, Instant to) throws SQLException {
    rows.change(CHANGE, to, span.level(), span.source(), span.range().from());
  }

  static CoverageSpan read(Row row) throws SQLException {
    return new CoverageSpan(
        new SourceId(row.small("source_id")),
        new TimeRange(row.time("from_at"), row.time("to_at")),
        row.coded(CoverageLevel.class, "level"));
  }

  /// What old spans without overlap and a new one say together, in order.
  static List<CoverageSpan> joined(List<CoverageSpan> old, CoverageSpan fresh) {
    List<CoverageSpan> all = new ArrayList<>(old);
    all.add(fresh);
    TreeSet<Instant> edges = new TreeSet<>();
    for (CoverageSpan span : all) {
      edges.add(span.range().from());
      edges.add(span.range().to());
    }
    List<CoverageSpan> joined = new ArrayList<>();
    for (Instant from : edges) {
      Instant to = edges.higher(from);
      if (to == null) break;
      best(all, from).ifPresent(level -> append(joined, fresh.source(), from, to, level));
    }
    return joined;
  }

  private static Optional<CoverageLevel> best(List<CoverageSpan> spans, Instant at) {
    return spans.stream()
        .filter(span -> span.range().contains(at))
        .map(CoverageSpan::level)
        .min(CoverageLevel::compareTo);
  }

  /// Adds a span behind others; a neighbour of the same level grows instead.
  static void append(
      List<CoverageSpan> spans, SourceId source, Instant from, Instant to, CoverageLevel level) {
    Instant start = from;
    if (!spans.isEmpty()) {
      CoverageSpan last = spans.getLast();
      if (last.level() == level && last.range().to().equals(from)) {
        start = last.range().from();
        spans.removeLast();
      }
    }
    spans.add(new CoverageSpan(source, new TimeRange(start, to), level));
  }

  // The newest spans, back to the first that ends before the fresh one begins: spans lie apart from
  // each other, so behind it all do.
  private static List<CoverageSpan> newest(Rows rows, CoverageSpan fresh) throws SQLException {
    for (int most = FEW; ; most *= 16) {
      List<CoverageSpan> newest = rows.list(NEWEST, CoverageRows::read, fresh.source(), most);
      if (newest.size() < most) return newest;
      CoverageSpan oldest = newest.getLast();
      if (oldest.range().to().isBefore(fresh.range().from())) return newest;
    }
  }

  private static boolean isBehind(CoverageSpan span, CoverageSpan fresh) {
    return span.range().from().isAfter(fresh.range().to());
  }

  private static boolean touch(CoverageSpan span, CoverageSpan fresh) {
    return !isBehind(span, fresh) && !span.range().to().isBefore(fresh.range().from());
  }

  private static void replace(Rows rows, List<CoverageSpan> old, List<CoverageSpan> now)
      throws SQLException {
    for (CoverageSpan span : old) {
      if (now.stream().noneMatch(kept -> sameStart(kept, span))) {
        rows.change(DELETE, span.source(), span.range().from());
      }
    }
    for (CoverageSpan span : now) {
      if (old.contains(span)) continue;
      boolean there = old.stream().anyMatch(before -> sameStart(before, span));
      Instant to = span.range().to();
      if (there) rows.change(CHANGE, to, span.level(), span.source(), span.range().from());
      else rows.change(ADD, span.source(), span.range().from(), to, span.level());
    }
  }

  private static boolean sameStart(CoverageSpan a, CoverageSpan b) {
    return a.range().from().equals(b.range().from());
  }
}

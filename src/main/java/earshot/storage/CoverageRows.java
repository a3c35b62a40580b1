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

  // Newest first: a poll nearly always goes on where the last span ends.
  static final String TOUCHED =
      """
      SELECT source_id, from_at, to_at, level
      FROM coverage_span
      WHERE source_id = ? AND from_at <= ?
      ORDER BY source_id DESC, from_at DESC
      LIMIT ?""";
  private static final String DELETE =
      "DELETE FROM coverage_span WHERE source_id = ? AND from_at = ?";
  private static final String CHANGE =
      "UPDATE coverage_span SET to_at = ?, level = ? WHERE source_id = ? AND from_at = ?";
  private static final String ADD =
      "INSERT INTO coverage_span (source_id, from_at, to_at, level) VALUES (?, ?, ?, ?)";

  private CoverageRows() {}

  static void add(Rows rows, SourceId source, CoverageSpan span) throws SQLException {
    Optional<TimeRange> range = AttemptRows.range(span.range().from(), span.range().to());
    if (range.isEmpty()) return;
    CoverageSpan fresh = new CoverageSpan(source, range.get(), span.level());
    List<CoverageSpan> old = touched(rows, fresh);
    replace(rows, old, joined(old, fresh));
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

  private static List<CoverageSpan> touched(Rows rows, CoverageSpan fresh) throws SQLException {
    List<CoverageSpan> touched = List.of();
    int most = FEW;
    boolean more = true;
    while (more) {
      List<CoverageSpan> newest =
          rows.list(TOUCHED, CoverageRows::read, fresh.source(), fresh.range().to(), most);
      touched = newest.stream().filter(span -> reaches(span, fresh)).toList();
      // Spans lie apart from each other: behind the first that ends too early all do.
      more = touched.size() == most;
      most *= 16;
    }
    return touched.reversed();
  }

  private static boolean reaches(CoverageSpan old, CoverageSpan fresh) {
    return !old.range().to().isBefore(fresh.range().from());
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

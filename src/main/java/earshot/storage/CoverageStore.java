package earshot.storage;

import earshot.model.CoverageSpan;
import earshot.model.PollAttempt;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Remembers every attempt to read a source and what the attempts prove together.
public final class CoverageStore {
  // Sorted here and not there: H2 sorts more than some ten thousand rows on the disk.
  private static final Comparator<CoverageSpan> IN_ORDER =
      Comparator.comparing(CoverageSpan::source).thenComparing(span -> span.range().from());

  static final String ALL =
      """
      SELECT source_id, from_at, to_at, level
      FROM coverage_span
      WHERE to_at > ? AND from_at < ?""";
  // Joined, not "= ANY": H2 would walk through the spans of all sources.
  static final String SOME =
      """
      SELECT c.source_id, c.from_at, c.to_at, c.level
      FROM UNNEST(CAST(? AS INTEGER ARRAY)) w (source_id)
      JOIN coverage_span c ON c.source_id = w.source_id AND c.from_at < ?
      WHERE c.to_at > ?""";

  private final Database database;

  CoverageStore(Database database) {
    this.database = database;
  }

  /// The last attempts of a source, newest first.
  public List<PollAttempt> attempts(SourceId source, int limit) {
    return database.read(rows -> rows.list(AttemptRows.LATEST, AttemptRows::read, source, limit));
  }

  /// How completely sources were watched within the range, by source and time; no source named
  /// means all. Spans of one source do not overlap and are cut to the range.
  public List<CoverageSpan> spans(Set<SourceId> sources, TimeRange range) {
    Integer[] wanted = sources.stream().map(SourceId::value).toArray(Integer[]::new);
    List<CoverageSpan> found =
        database.read(
            rows ->
                sources.isEmpty()
                    ? rows.list(ALL, CoverageRows::read, range.from(), range.to())
                    : rows.list(SOME, CoverageRows::read, wanted, range.to(), range.from()));
    return found.stream().sorted(IN_ORDER).map(span -> cut(span, range)).toList();
  }

  private static CoverageSpan cut(CoverageSpan span, TimeRange range) {
    Instant from = later(span.range().from(), range.from());
    Instant to =
        later(range.to(), span.range().to()).equals(range.to()) ? span.range().to() : range.to();
    return new CoverageSpan(span.source(), new TimeRange(from, to), span.level());
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}

package earshot.storage;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.PollAttempt;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  static final String DOUBTFUL =
      """
      SELECT DISTINCT source_id
      FROM coverage_span
      WHERE to_at > ? AND level = ?""";
  static final String LATELY =
      """
      SELECT a.*
      FROM UNNEST(CAST(? AS INTEGER ARRAY)) w (source_id)
      JOIN poll_attempt a ON a.source_id = w.source_id AND a.started_at >= ?""";
  static final String POLLED =
      """
      SELECT SUM(fresh) AS fresh, SUM(matched) AS matched, MIN(started_at) AS since
      FROM poll_attempt
      WHERE started_at >= ? AND started_at < ?""";
  static final String POLLED_OF_SOME =
      """
      SELECT SUM(a.fresh) AS fresh, SUM(a.matched) AS matched, MIN(a.started_at) AS since
      FROM UNNEST(CAST(? AS INTEGER ARRAY)) w (source_id)
      JOIN poll_attempt a ON a.source_id = w.source_id
      WHERE a.started_at >= ? AND a.started_at < ?""";
  private static final String LAST_SUCCESS =
      "SELECT last_success_at FROM source_due WHERE source_id = ?";

  private final Database database;

  CoverageStore(Database database) {
    this.database = database;
  }

  /// The last attempts of a source, newest first.
  public List<PollAttempt> attempts(SourceId source, int limit) {
    return database.read(rows -> rows.list(AttemptRows.LATEST, AttemptRows::read, source, limit));
  }

  /// Sources of which something may have been missed since then.
  public Set<SourceId> doubtful(Instant since) {
    return database.read(
        rows ->
            Set.copyOf(
                rows.list(
                    DOUBTFUL,
                    row -> new SourceId(row.small("source_id")),
                    since,
                    CoverageLevel.PARTIAL)));
  }

  /// The attempts of these sources since then, newest first; a source without an entry was not
  /// asked.
  public Map<SourceId, List<PollAttempt>> attempts(Set<SourceId> sources, Instant since) {
    Integer[] wanted = sources.stream().map(SourceId::value).toArray(Integer[]::new);
    return database.read(rows -> rows.list(LATELY, AttemptRows::read, wanted, since)).stream()
        .sorted(Comparator.comparing(PollAttempt::startedAt).reversed())
        .collect(Collectors.groupingBy(PollAttempt::source));
  }

  /// What the polls of a time brought, as far as they are still remembered; no source named means
  /// all.
  public PolledSum polled(Set<SourceId> sources, TimeRange range) {
    Integer[] wanted = sources.stream().map(SourceId::value).toArray(Integer[]::new);
    return database
        .read(
            rows ->
                sources.isEmpty()
                    ? rows.first(POLLED, CoverageStore::sum, range.from(), range.to())
                    : rows.first(
                        POLLED_OF_SOME, CoverageStore::sum, wanted, range.from(), range.to()))
        .orElseThrow();
  }

  private static PolledSum sum(Row row) throws SQLException {
    return new PolledSum(row.integral("fresh"), row.integral("matched"), row.timeIf("since"));
  }

  /// When a source last answered; empty when it never did.
  public Optional<Instant> lastSuccess(SourceId source) {
    return database.read(
        rows ->
            rows.first(LAST_SUCCESS, row -> row.timeIf("last_success_at"), source)
                .flatMap(at -> at));
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

  /// Keeps what was watched before this time in whole hours, and forgets the attempts before it but
  /// the last one of each source.
  public void compact(Instant before) {
    OldCoverage.compact(database, before);
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

package earshot.ui.sources;

import earshot.model.CoverageSpan;
import earshot.model.PollAttempt;
import earshot.model.SourceId;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import earshot.ui.kit.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the lines of the Sources screen from the program; not for the FX thread.
final class SourceReader {
  private static final int LOG_LINES = 50;

  private final SourceDesk desk;
  private final Messages messages;
  private final SourceWords words;

  SourceReader(SourceDesk desk, Messages messages) {
    this.desk = desk;
    this.messages = messages;
    words = new SourceWords(messages);
  }

  List<SourceRow> rows(Instant now) {
    TimeRange week = CoverageWeek.weekUntil(now, messages.formats().zone());
    Map<SourceId, List<CoverageSpan>> coverage = desk.coverage(week);
    Map<SourceId, Long> stored = desk.storedSince(week.from());
    List<SourceStatus> statuses = desk.statuses();
    List<SourceRow> rows = new ArrayList<>(statuses.size());
    for (SourceStatus status : statuses) {
      SourceId id = status.source().id();
      List<CoverageSpan> spans = coverage.getOrDefault(id, List.of());
      CoverageWeek bar = CoverageWeek.of(week, spans, readUntil(status));
      rows.add(row(status, Health.of(status, spans, now), bar, stored.getOrDefault(id, 0L), now));
    }
    return rows;
  }

  private static Optional<Instant> readUntil(SourceStatus status) {
    boolean answers = status.failures() == 0 && status.source().state() == SourceState.ACTIVE;
    return answers ? status.lastSuccess() : Optional.empty();
  }

  private SourceRow row(
      SourceStatus status, Health health, CoverageWeek week, long stored, Instant now) {
    return new SourceRow(
        status,
        health,
        words.state(status, health, now),
        week,
        stored / 7.0,
        status
            .last()
            .map(last -> messages.formats().ago(last.endedAt(), now))
            .orElseGet(() -> messages.get("never")),
        words.next(status, now));
  }

  SourceDetail detail(SourceRow row, Instant now) {
    return new SourceDetail(
        row,
        words.advice(row.status(), row.health(), now),
        words.kind(row.source().setup().kind()),
        words.role(row.source().setup().role()),
        desk.attempts(row.id(), LOG_LINES).stream().map(attempt -> line(attempt, now)).toList());
  }

  private SourceDetail.LogLine line(PollAttempt attempt, Instant now) {
    return new SourceDetail.LogLine(
        words.moment(attempt.endedAt(), now),
        messages.formats().full(attempt.endedAt()),
        words.outcome(attempt),
        attempt,
        words.repairs(attempt.yield().repairs()));
  }
}

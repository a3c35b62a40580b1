package earshot.ui.sources;

import earshot.listening.Health;
import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.PollAttempt;
import earshot.model.Repair;
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
  private static final int ATTEMPTS_JUDGED = 100;

  private final SourceDesk desk;
  private final Messages messages;
  private final SourceWords words;
  private final Health health;

  SourceReader(SourceDesk desk, Messages messages) {
    this.desk = desk;
    this.messages = messages;
    words = new SourceWords(messages);
    health = new Health(messages.formats().zone());
  }

  List<SourceRow> rows(Instant now) {
    TimeRange week = CoverageHours.weekUntil(now, messages.formats().zone());
    Map<SourceId, List<CoverageSpan>> coverage = desk.coverage(week);
    Map<SourceId, Long> stored = desk.storedSince(week.from());
    List<SourceStatus> statuses = desk.statuses();
    List<SourceRow> rows = new ArrayList<>(statuses.size());
    for (SourceStatus status : statuses) {
      SourceId id = status.source().id();
      List<CoverageSpan> spans = coverage.getOrDefault(id, List.of());
      CoverageHours bar = CoverageHours.of(week, spans, readUntil(status));
      Health.Diagnosis diagnosis = health.of(status, judged(status, spans), now);
      rows.add(row(status, diagnosis, bar, stored.getOrDefault(id, 0L), now));
    }
    return rows;
  }

  /// Attempts are read only where they tell more than the last one does: most sources are fine.
  private List<PollAttempt> judged(SourceStatus status, List<CoverageSpan> spans) {
    boolean damaged =
        status.last().filter(last -> last.yield().repairs().contains(Repair.TRUNCATED)).isPresent();
    long doubts = spans.stream().filter(span -> span.level() == CoverageLevel.PARTIAL).count();
    return damaged || doubts >= 2 || status.failures() >= 3
        ? desk.attempts(status.source().id(), ATTEMPTS_JUDGED)
        : List.of();
  }

  static Optional<Instant> readUntil(SourceStatus status) {
    boolean answers = status.failures() == 0 && status.source().state() == SourceState.ACTIVE;
    return answers ? status.lastSuccess() : Optional.empty();
  }

  private SourceRow row(
      SourceStatus status,
      Health.Diagnosis diagnosis,
      CoverageHours week,
      long stored,
      Instant now) {
    return new SourceRow(
        status,
        diagnosis,
        words.state(status, diagnosis, now),
        week,
        stored / 7.0,
        status
            .last()
            .map(last -> messages.formats().ago(last.endedAt(), now))
            .orElseGet(() -> messages.get("never")),
        words.next(status, now));
  }
}

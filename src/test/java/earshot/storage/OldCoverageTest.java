package earshot.storage;

import static earshot.storage.Stored.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldCoverageTest {
  private static final Instant LONG_AGO = Instant.parse("2026-06-01T00:00:00Z");
  private static final TimeRange EVER =
      new TimeRange(LONG_AGO.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(30)));

  private Stored stored;
  private SourceId source;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    source = stored.source("blog");
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void anHourSeenInPartCountsInPartAndOneSeenInPiecesCountsInFull() {
    watch(LONG_AGO, "PT10M", "PT3H30M", CoverageLevel.FULL);
    watch(LONG_AGO, "PT5H", "PT5H20M", CoverageLevel.FULL);
    watch(LONG_AGO, "PT5H20M", "PT5H40M", CoverageLevel.PARTIAL);
    watch(LONG_AGO, "PT5H40M", "PT7H", CoverageLevel.FULL);
    compact();
    assertEquals(
        List.of(
            span("PT0H", "PT1H", CoverageLevel.PARTIAL),
            span("PT1H", "PT3H", CoverageLevel.FULL),
            span("PT3H", "PT4H", CoverageLevel.PARTIAL),
            span("PT5H", "PT6H", CoverageLevel.PARTIAL),
            span("PT6H", "PT7H", CoverageLevel.FULL)),
        spans());
  }

  @Test
  void manyShortSpansBecomeFewAndASecondTimeChangesNothing() {
    for (int i = 0; i < 60; i++) {
      CoverageLevel level = i % 2 == 0 ? CoverageLevel.FULL : CoverageLevel.PARTIAL;
      watch(LONG_AGO, "PT" + i * 7 + "M", "PT" + (i * 7 + 7) + "M", level);
    }
    assertEquals(60, spans().size());
    compact();
    assertEquals(List.of(span("PT0H", "PT7H", CoverageLevel.PARTIAL)), spans());
    compact();
    assertEquals(1, spans().size());
  }

  @Test
  void whatIsYoungerStaysAsItIs() {
    watch(NOW, "PT1M", "PT2M", CoverageLevel.FULL);
    List<CoverageSpan> before = spans();
    compact();
    assertEquals(before, spans());
  }

  @Test
  void oldAttemptsAreForgottenButTheLastOneOfEachSource() {
    SourceId resting = stored.source("resting");
    for (int i = 0; i < 3; i++) ask(source, LONG_AGO.plusSeconds(i));
    ask(source, NOW);
    for (int i = 0; i < 3; i++) ask(resting, LONG_AGO.plusSeconds(i));
    compact();
    assertEquals(List.of(NOW), asked(source));
    assertEquals(List.of(LONG_AGO.plusSeconds(2)), asked(resting));
  }

  private List<Instant> asked(SourceId id) {
    return stored.stores.coverage().attempts(id, 10).stream().map(PollAttempt::startedAt).toList();
  }

  private void compact() {
    stored.stores.coverage().compact(NOW.minus(Duration.ofDays(90)));
  }

  private void ask(SourceId id, Instant at) {
    PollAttempt like = Stored.attempt(id, List.of(), 0);
    PollAttempt attempt =
        new PollAttempt(id, at, at, like.result(), like.exchange(), like.yield(), like.proof());
    stored
        .stores
        .mentions()
        .take(new PollBatch(id, List.of(), Stored.cursor("e"), attempt, NOW, 0));
  }

  private void watch(Instant from, String start, String end, CoverageLevel level) {
    TimeRange range =
        new TimeRange(from.plus(Duration.parse(start)), from.plus(Duration.parse(end)));
    stored.database.write(
        rows -> {
          CoverageRows.add(rows, source, new CoverageSpan(source, range, level));
          return 1;
        });
  }

  private List<CoverageSpan> spans() {
    return stored.stores.coverage().spans(Set.of(source), EVER);
  }

  private CoverageSpan span(String start, String end, CoverageLevel level) {
    return new CoverageSpan(
        source,
        new TimeRange(LONG_AGO.plus(Duration.parse(start)), LONG_AGO.plus(Duration.parse(end))),
        level);
  }
}

package earshot.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.FailureReason;
import earshot.model.PollAttempt;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How completely a source was watched, in a sentence.
class CoverageWordsTest {
  private static final Instant NOW = SampleSources.NOW;
  private static final TimeRange MONTH = CoverageHours.daysUntil(30, NOW, ZoneOffset.UTC);
  private static final SourceStatus FINE =
      SampleSources.listening(1, "Brewnotes", "https://b.example/", 7);

  private static String said(List<CoverageSpan> spans, List<PollAttempt> attempts) {
    CoverageHours hours = CoverageHours.of(MONTH, spans, Optional.of(NOW));
    return new CoverageWords(SourcesViewModelTest.words()).sentence(hours, spans, attempts, FINE);
  }

  private static CoverageSpan full(Instant from, Instant to) {
    return new CoverageSpan(new SourceId(1), new TimeRange(from, to), CoverageLevel.FULL);
  }

  @Test
  void nothingIsSaidPlainly() {
    assertEquals("Not covered yet.", said(List.of(), List.of()));
  }

  @Test
  void allIsNoGap() {
    assertEquals("Covered 100\u00a0%, no gap.", said(List.of(full(MONTH.from(), NOW)), List.of()));
  }

  @Test
  void aGapSaysHowLongSinceWhenAndWhy() {
    Instant gap = Instant.parse("2026-11-12T09:00:00Z");
    Instant end = gap.plus(Duration.ofHours(5));
    PollAttempt failed =
        SampleSources.failure(
            1, Duration.between(gap.plus(Duration.ofHours(2)), NOW), FailureReason.CONNECT, 0);
    assertEquals(
        "Covered 99\u00a0%, one gap of 5 h from 12 Nov: no connection.",
        said(List.of(full(MONTH.from(), gap), full(end, NOW)), List.of(failed)));
  }

  @Test
  void aGapWithoutAttemptsIsEarshotsOwn() {
    Instant gap = Instant.parse("2026-11-12T09:00:00Z");
    Instant end = gap.plus(Duration.ofDays(3));
    assertEquals(
        "Covered 90\u00a0%, one gap of 3 days from 12 Nov: Earshot was not running.",
        said(List.of(full(MONTH.from(), gap), full(end, NOW)), List.of()));
  }

  @Test
  void aYoungSourceIsNotBlamedForTheTimeBefore() {
    Instant added = Instant.parse("2026-11-17T00:00:00Z");
    assertEquals(
        "Covered 100\u00a0%, no gap. Watched since 17 Nov.",
        said(List.of(full(added, NOW)), List.of()));
  }
}

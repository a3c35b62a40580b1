package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeardTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void aGapIsWhenNoSourceWasWatched() {
    Heard heard =
        new Heard(
            List.of(
                span(1, 60, 120, CoverageLevel.FULL),
                span(2, 100, 150, CoverageLevel.PARTIAL),
                span(1, 150, 200, CoverageLevel.NONE),
                span(2, 190, 240, CoverageLevel.FULL)));
    // Before the first time anybody listened nobody expected to hear anything.
    assertEquals(List.of(minutes(150, 190), minutes(240, 300)), heard.gaps(minutes(0, 300)));
    assertEquals(List.of(minutes(160, 190)), heard.gaps(minutes(160, 220)));
    assertTrue(heard.any(minutes(140, 160)));
    assertFalse(heard.any(minutes(150, 190)));
    assertFalse(heard.any(minutes(0, 60)));
  }

  @Test
  void thePauseBetweenTwoPollsIsNoGap() {
    Heard heard =
        new Heard(List.of(span(1, 0, 10, CoverageLevel.FULL), span(1, 14, 20, CoverageLevel.FULL)));
    assertEquals(List.of(), heard.gaps(minutes(0, 20)));
  }

  @Test
  void theTimeSinceTheLastAnswerIsOpenForAnHour() {
    Heard heard = new Heard(List.of(span(1, 0, 100, CoverageLevel.FULL)));
    assertEquals(List.of(), heard.gaps(minutes(0, 159)));
    assertEquals(List.of(minutes(100, 160)), heard.gaps(minutes(0, 160)));
  }

  @Test
  void whereNobodyEverListenedThereIsNoGap() {
    assertEquals(List.of(), new Heard(List.of()).gaps(minutes(0, 300)));
  }

  private static CoverageSpan span(int source, long from, long to, CoverageLevel level) {
    return new CoverageSpan(new SourceId(source), minutes(from, to), level);
  }

  private static TimeRange minutes(long from, long to) {
    return new TimeRange(START.plusSeconds(60 * from), START.plusSeconds(60 * to));
  }
}

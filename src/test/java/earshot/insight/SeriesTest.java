package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.CoverageLevel;
import earshot.model.Label;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  // Positive, negative, neutral, unsure; the third bucket is a gap, the last is running.
  private static final Series SERIES =
      series(
          slot(0, CoverageLevel.FULL, 6, 2, 2, 50),
          slot(1, CoverageLevel.FULL, 0, 0, 0, 0),
          slot(2, CoverageLevel.NONE, 0, 0, 0, 0),
          slot(3, CoverageLevel.PARTIAL, 0, 9, 1, 0),
          slot(4, CoverageLevel.FULL, 1, 0, 0, 0));

  @Test
  void theAverageLeavesGapsAndTheRunningBucketOutAndSaysSo() {
    assertEquals(new Series.Average(70.0 / 3, 3, 2), SERIES.average());
  }

  @Test
  void theNetLineIsMadeOfWhatWasScoredAndBreaksAtGaps() {
    assertEquals(
        List.of(
            OptionalDouble.of(.4),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(-.9),
            OptionalDouble.of(1)),
        SERIES.net());
  }

  @Test
  void smoothingLeavesGapsOutAndFillsNone() {
    assertEquals(
        List.of(
            OptionalDouble.of(60),
            OptionalDouble.of(30),
            OptionalDouble.empty(),
            OptionalDouble.of(5),
            OptionalDouble.of(5.5)),
        SERIES.smoothed(3));
  }

  @Test
  void cellsOfAGapAreEmptyInTheTable() {
    Table table = Tables.of(SERIES);
    assertEquals(
        List.of(
            "from",
            "to",
            "coverage",
            "running",
            "mentions",
            "positive",
            "negative",
            "neutral",
            "unsure",
            "net"),
        table.columns());
    assertEquals(List.of("", "", "", "", "", ""), table.rows().get(2).subList(4, 10));
    assertEquals("0", table.rows().get(1).get(4));
    assertEquals("true", table.rows().getLast().get(3));
    assertEquals(6, table.csv().lines().count());
  }

  private static Series series(Series.Slot... slots) {
    List<Series.Line> lines = new ArrayList<>();
    for (Label label : List.of(Label.POSITIVE, Label.NEGATIVE, Label.NEUTRAL, Label.UNSURE)) {
      lines.add(
          new Series.Line(
              new Series.Of.OfLabel(label), label.name().toLowerCase(java.util.Locale.ROOT)));
    }
    TimeRange window = new TimeRange(START, START.plus(Duration.ofDays(5)));
    Basis basis =
        new Basis(
            List.of(),
            Unit.MENTIONS,
            new Basis.Window(window, ZoneOffset.UTC),
            71,
            0,
            Covered.NOTHING,
            Basis.Excluded.NONE,
            List.of());
    return new Series(basis, Series.Width.DAY, lines, List.of(slots));
  }

  private static Series.Slot slot(int day, CoverageLevel level, Integer... counts) {
    Instant from = START.plus(Duration.ofDays(day));
    TimeRange range = new TimeRange(from, from.plus(Duration.ofDays(1)));
    return new Series.Slot(range, level, day == 4, Arrays.asList(counts));
  }
}

package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Authored;
import earshot.model.Label;
import earshot.model.Marker;
import earshot.model.MarkerId;
import earshot.model.MarkerKind;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsualsTest {
  private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
  private static final Usuals.Sum BASE =
      new Usuals.Sum(
          Map.of(Label.NEGATIVE, 380L, Label.POSITIVE, 500L, Label.MIXED, 120L, Label.UNSURE, 999L),
          90);

  @Test
  void aShareIsUsualWhenTheDifferenceMayBeNone() {
    Usual usual = Usuals.of(Share.of(41, 100), BASE);
    Usual.AsUsual as = assertInstanceOf(Usual.AsUsual.class, usual);
    assertInterval(.3504, .4105, usual.base().interval());
    assertInterval(-.0663, .1324, as.change().interval());
  }

  @Test
  void aShareIsUnusualWhenChanceDoesNotExplainIt() {
    Usual usual = Usuals.of(Share.of(55, 100), BASE);
    Usual.Unusual more = assertInstanceOf(Usual.Unusual.class, usual);
    assertEquals(.17, more.change().value(), 1e-9);
    assertEquals(.068, more.change().interval().low(), 5e-4);
    assertEquals(.268, more.change().interval().high(), 5e-4);
  }

  @Test
  void fewerThanFiftyScoredMentionsAreNotEnough() {
    Usuals.Sum few = new Usuals.Sum(Map.of(Label.NEGATIVE, 20L, Label.NEUTRAL, 29L), 90);
    assertInstanceOf(Usual.NotEnough.class, Usuals.of(Share.of(55, 100), few));
    Usuals.Sum enough = new Usuals.Sum(Map.of(Label.NEGATIVE, 20L, Label.NEUTRAL, 30L), 90);
    assertInstanceOf(Usual.Unusual.class, Usuals.of(Share.of(70, 100), enough));
  }

  @Test
  void theLastDaysThatCountMakeTheUsual() {
    List<Usuals.Day> days =
        IntStream.range(0, 10)
            .mapToObj(i -> new Usuals.Day(day(i), i % 2 == 0, Map.of(Label.NEGATIVE, i)))
            .toList();
    assertEquals(new Usuals.Sum(Map.of(Label.NEGATIVE, 4L + 6L + 8L), 3), Usuals.past(days, 3));
  }

  @Test
  void aDayWithAnyPartOfAnIncidentIsOne() {
    Instant from = START.plus(Duration.ofHours(30));
    Marker incident = marker(MarkerKind.INCIDENT, from, Optional.of(from.plusSeconds(60)));
    assertTrue(Usuals.isIncident(day(1), List.of(incident)));
    assertFalse(Usuals.isIncident(day(2), List.of(incident)));
    Marker launch = marker(MarkerKind.LAUNCH, from, Optional.empty());
    assertFalse(Usuals.isIncident(day(1), List.of(launch)));
  }

  private static Marker marker(MarkerKind kind, Instant from, Optional<Instant> to) {
    Marker.About about = new Marker.About(Optional.empty(), kind, "Batch 1142", "");
    return new Marker(new MarkerId(1), about, from, to, new Authored(START, "ana"), 1);
  }

  private static TimeRange day(int number) {
    Instant from = START.plus(Duration.ofDays(number));
    return new TimeRange(from, from.plus(Duration.ofDays(1)));
  }

  private static void assertInterval(double low, double high, Interval interval) {
    assertEquals(low, interval.low(), 5e-5);
    assertEquals(high, interval.high(), 5e-5);
  }
}

package earshot.ui.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.Scope;
import earshot.insight.Series;
import earshot.model.BrandId;
import earshot.model.TimeRange;
import earshot.ui.Sample;
import earshot.ui.TestClock;
import earshot.ui.kit.FigureModel.State;
import earshot.ui.kit.Threads;
import earshot.ui.sources.ByHand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/// What Insights decides, without a window.
class InsightViewModelTest {
  private final SampleInsights desk = new SampleInsights();

  private InsightViewModel model(Executor background) {
    return new InsightViewModel(
        desk,
        new PretendMarkers(desk),
        new Threads(background, Runnable::run),
        new TestClock(Sample.NOW),
        Sample.ZONE);
  }

  private InsightViewModel loaded() {
    InsightViewModel model = model(Runnable::run);
    model.reload();
    return model;
  }

  @Test
  void thirtyDaysEndWithToday() {
    InsightViewModel model = loaded();
    assertEquals(
        new TimeRange(Instant.parse("2026-10-20T22:00:00Z"), Instant.parse("2026-11-19T23:00:00Z")),
        model.window());
    assertEquals(Set.of(new BrandId(1)), desk.asked.getFirst().brands());
  }

  @Test
  void aLateAnswerIsDropped() {
    ByHand background = new ByHand();
    InsightViewModel model = model(background);
    model.reload();
    background.runAll();
    model.period().set(new Period.Last(90));
    int old = background.size();
    assertTrue(old > 5, "each card asks on its own");
    model.period().set(new Period.Last(7));
    desk.asked.clear();
    background.runAll();
    long weeks =
        desk.asked.stream()
            .map(Scope::range)
            .filter(range -> !range.equals(model.window()))
            .count();
    assertEquals(0, weeks, "what nobody waits for is not even asked");
    assertInstanceOf(State.Ready.class, model.key().state().get());
  }

  @Test
  void oneFailureLeavesTheOthersAlive() {
    InsightViewModel model = loaded();
    desk.failure = Optional.of(new IllegalStateException("disk"));
    model.again(model.hours());
    assertEquals(new State.Failed<>(""), model.hours().state().get());
    assertInstanceOf(State.Ready.class, model.course().state().get());
    desk.failure = Optional.empty();
    model.again(model.hours());
    assertInstanceOf(State.Ready.class, model.hours().state().get());
  }

  @Test
  void sevenMentionsAreTooFewToDraw() {
    desk.n = 7;
    InsightViewModel model = loaded();
    assertTrue(
        model.course().state().get() instanceof State.Few<Course>(Course _, long n) && n == 7);
    assertInstanceOf(State.Ready.class, model.key().state().get());
  }

  @Test
  void theWindowBeforeIsAsLongAcrossAChangeOfClocks() {
    InsightViewModel model = loaded();
    TimeRange before = Period.before(model.window(), Sample.ZONE);
    assertEquals(model.window().from(), before.to());
    assertEquals(Instant.parse("2026-09-20T22:00:00Z"), before.from());
    desk.asked.clear();
    model.against().set(new Against.WindowBefore());
    assertTrue(desk.asked.stream().anyMatch(scope -> scope.range().equals(before)));
  }

  @Test
  void anotherBrandIsHeldAgainstInTheSameWindow() {
    InsightViewModel model = loaded();
    desk.asked.clear();
    model.against().set(new Against.Other(new BrandId(2), "Harbor Roast"));
    assertTrue(
        desk.asked.stream()
            .anyMatch(
                scope ->
                    scope.brands().equals(Set.of(new BrandId(2)))
                        && scope.range().equals(model.window())));
  }

  @Test
  void aChosenStretchIsTheWindowOfTheWords() {
    InsightViewModel model = loaded();
    desk.asked.clear();
    TimeRange day = new TimeRange(Sample.NOW.minus(Duration.ofDays(1)), Sample.NOW);
    model.brush().set(Optional.of(day));
    assertEquals(List.of(day), desk.asked.stream().map(Scope::range).toList());
    model.lookCloser();
    assertEquals(
        new Period.Days(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 19)),
        model.period().get());
    assertEquals(Optional.empty(), model.brush().get());
  }

  @Test
  void zoomStopsWhereColumnsWouldBeTooMany() {
    InsightViewModel model = loaded();
    model.zoom(1);
    assertEquals(Series.Width.HOUR, model.width().get());
    model.zoom(9);
    assertEquals(Series.Width.HOUR, model.width().get(), "2,880 quarters of an hour are too many");
    model.zoom(-9);
    assertEquals(Series.Width.WEEK, model.width().get());
  }

  @Test
  void daysMoveForwardAndAreAYearAtMost() {
    LocalDate day = LocalDate.of(2026, 11, 19);
    assertThrows(IllegalArgumentException.class, () -> new Period.Days(day, day.minusDays(1)));
    assertThrows(IllegalArgumentException.class, () -> new Period.Days(day.minusYears(2), day));
  }

  @Test
  void leavingStopsWhatIsOnItsWay() {
    ByHand background = new ByHand();
    InsightViewModel model = model(background);
    model.reload();
    background.runAll();
    model.period().set(new Period.Last(7));
    model.hidden();
    desk.asked.clear();
    background.runAll();
    assertEquals(List.of(), desk.asked);
  }

  @Test
  void theObjectiveIsOneLineAndCanBeTakenAway() {
    InsightViewModel model = loaded();
    model.objective().write(" We listen\n to learn. ");
    assertEquals(
        Optional.of("We listen to learn."),
        model.objective().objective().get().map(Objective::words));
    model.objective().write("");
    assertFalse(model.objective().objective().get().isPresent());
  }
}

package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.Buckets;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.search.Facet;
import earshot.search.QueryParser;
import earshot.ui.Sample;
import earshot.ui.TestClock;
import earshot.ui.kit.Sentiment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterViewModelTest {
  private final TestClock clock = new TestClock(Sample.NOW);
  private final FilterViewModel filter = new FilterViewModel(clock, Sample.ZONE);

  private MentionFilter now() {
    return filter.filter().get();
  }

  @Test
  void theWeekEndsWithTheHourUnderWay() {
    assertEquals(
        new TimeRange(Instant.parse("2026-11-12T14:00:00Z"), Instant.parse("2026-11-19T14:00:00Z")),
        filter.range().get());
  }

  @Test
  void theDayEndsWithTheQuarterAndTheMonthWithTheDay() {
    assertEquals(
        Instant.parse("2026-11-19T13:45:00Z"),
        Window.Last.DAY.at(Sample.NOW, Sample.ZONE, Optional.empty()).to());
    assertEquals(
        Instant.parse("2026-11-19T23:00:00Z"),
        Window.Last.MONTH.at(Sample.NOW, Sample.ZONE, Optional.empty()).to());
  }

  @Test
  void ninetyDaysAreWholeDaysAlsoAcrossTheChangeOfClocks() {
    TimeRange quarter = Window.Last.QUARTER.at(Sample.NOW, Sample.ZONE, Optional.empty());
    assertEquals(0, quarter.from().atZone(Sample.ZONE).getHour());
    assertEquals(Duration.ofDays(90).plusHours(1), Duration.between(quarter.from(), quarter.to()));
  }

  @Test
  void languagesKindsAndTagsAreAskedTogether() {
    filter.scope().set(Scope.BuiltIn.SNOOZED);
    filter.query().set("bag OR cup");
    Narrowing some =
        Narrowing.NONE
            .toggled(Facet.LANGUAGE, "en")
            .toggled(Facet.LANGUAGE, "de")
            .toggled(Facet.TAG, "say \"hi\"");
    filter.narrowing().set(some);
    assertEquals(
        "is:snoozed (lang:de OR lang:en) tag:\"say \\\"hi\\\"\" (bag OR cup)", now().query());
    assertEquals(
        "is:snoozed tag:\"say \\\"hi\\\"\" (bag OR cup)", filter.without(Facet.LANGUAGE).query());
    assertEquals("tag:\"say \\\"hi\\\"\"", some.without(Facet.LANGUAGE).query());
    assertTrue(filter.narrowed());
    filter.clear();
    assertEquals("", now().query());
    assertEquals(Narrowing.NONE, Narrowing.NONE.toggled(Facet.KIND, "x").toggled(Facet.KIND, "x"));
  }

  @Test
  void everythingAboutUsMeansOurBrandsOnceThereAreRivals() {
    filter.know(List.of(Sample.NORTHWIND), Optional.empty());
    assertEquals(Set.of(), now().brands());
    filter.know(Sample.brands(), Optional.empty());
    assertEquals(Set.of(Sample.NORTHWIND.id()), now().brands());
  }

  @Test
  void aSearchThatIsAlwaysThereAsksForMoreThanBrands() {
    filter.know(Sample.brands(), Optional.empty());
    filter.scope().set(Scope.BuiltIn.SPOKEN_TO_US);
    assertEquals(Set.of(Sample.NORTHWIND.id()), now().brands());
    assertEquals("is:direct", now().query());
    filter.query().set("roast OR beans");
    assertEquals("is:direct (roast OR beans)", now().query());
    assertTrue(filter.narrowed());
    filter.clear();
    assertEquals(new Scope.AboutUs(), filter.scope().get());
    assertEquals("", now().query());
  }

  @Test
  void theSearchesThatAreAlwaysThereCanBeRead() {
    for (Scope.BuiltIn each : Scope.BuiltIn.values()) QueryParser.parse(each.query());
  }

  @Test
  void notScoredStandsForTwoLabels() {
    filter.sentiments().set(Set.of(Sentiment.NOT_SCORED));
    assertEquals(Set.of(Label.UNSURE, Label.UNSCORED), now().labels());
  }

  @Test
  void anotherWindowForgetsTheBrushedRange() {
    TimeRange all = filter.range().get();
    filter.brush().set(Optional.of(new TimeRange(all.from(), all.from().plusSeconds(3_600))));
    filter.window().set(Window.Last.DAY);
    assertEquals(Optional.empty(), filter.brush().get());
    assertEquals(Optional.of(filter.range().get()), now().range());
  }

  @Test
  void aMarkOfAChartOpensTheSmallestWindowThatHoldsIt() {
    filter.know(Sample.brands(), Optional.empty());
    TimeRange day =
        new TimeRange(Instant.parse("2026-11-02T23:00:00Z"), Instant.parse("2026-11-03T23:00:00Z"));
    filter.open(Opening.of(day).about(new BrandId(2)).with(Sentiment.NEGATIVE));
    assertEquals(Window.Last.MONTH, filter.window().get());
    assertEquals(Optional.of(day), filter.brush().get());
    assertEquals(Set.of(new BrandId(2)), filter.filter().get().brands());
    assertEquals(Set.of(Label.NEGATIVE), filter.filter().get().labels());
    TimeRange month = Window.Last.MONTH.at(Sample.NOW, Sample.ZONE, Optional.empty());
    filter.open(Opening.of(month).asking("burnt"));
    assertEquals(Optional.empty(), filter.brush().get());
    assertEquals("burnt", filter.filter().get().query());
    assertEquals(Set.of(), filter.filter().get().labels());
  }

  @Test
  void everythingBeginsWithTheOldestMentionAndCutsNothing() {
    filter.know(List.of(Sample.NORTHWIND), Optional.of(LocalDate.of(2014, 5, 3)));
    filter.window().set(new Window.Everything());
    assertEquals(
        LocalDate.of(2014, 5, 3), filter.range().get().from().atZone(Sample.ZONE).toLocalDate());
    assertEquals(Optional.empty(), now().range());
    assertEquals(Buckets.MONTH, filter.stretch().bucket().get());
    assertTrue(filter.fits(Sample.mention(1, Instant.parse("2014-05-03T09:00:00Z"), "northwind")));
    TimeRange may = new TimeRange(Instant.parse("2014-05-01T00:00:00Z"), filter.range().get().to());
    filter.brush().set(Optional.of(may));
    assertEquals(Optional.of(may), now().range());
  }

  @Test
  void aMarkOlderThanAYearOpensItsOwnDays() {
    filter.open(
        Opening.of(
            new TimeRange(
                Instant.parse("2019-03-02T23:00:00Z"), Instant.parse("2019-04-04T22:00:00Z"))));
    assertEquals(
        new Window.Days(LocalDate.of(2019, 3, 3), LocalDate.of(2019, 4, 4)), filter.window().get());
    assertEquals(Optional.empty(), filter.brush().get());
  }

  @Test
  void whatAFileBroughtIsShownHoweverOldItIs() {
    filter.know(Sample.brands(), Optional.empty());
    filter.query().set("burnt");
    filter.brush().set(Optional.of(new TimeRange(Sample.NOW.minusSeconds(60), Sample.NOW)));
    filter.open(new SourceId(5));
    assertEquals(Optional.empty(), now().range());
    assertEquals(Set.of(new SourceId(5)), now().sources());
    assertEquals("", now().query());
  }

  @Test
  void aWindowIsReadAsItWasKept() {
    for (Window window :
        List.of(
            Window.Last.YEAR,
            new Window.Everything(),
            new Window.Days(LocalDate.of(2019, 3, 3), LocalDate.of(2019, 4, 4)))) {
      assertEquals(window, Window.read(window.written()));
    }
    for (String unknown : List.of("", "DECADE", "2019-04-04/2019-03-03", "2019-03-03/soon")) {
      assertEquals(Window.Last.WEEK, Window.read(unknown));
    }
  }

  @Test
  void bucketsAreAsWideAsTheWindowIsLong() {
    assertEquals(Duration.ofHours(1), filter.stretch().bucket().get());
    filter.window().set(Window.Last.DAY);
    assertEquals(Duration.ofMinutes(15), filter.stretch().bucket().get());
    filter.window().set(Window.Last.QUARTER);
    assertEquals(Buckets.DAY, filter.stretch().bucket().get());
    filter.window().set(Window.Last.YEAR);
    assertEquals(Buckets.WEEK, filter.stretch().bucket().get());
  }

  @Test
  void zoomingStepsThroughTheBucketsThatHaveRoomAndTimeDoesNotUndoIt() {
    filter.window().set(Window.Last.DAY);
    filter.stretch().zoom(2);
    assertEquals(Duration.ofMinutes(1), filter.stretch().bucket().get());
    filter.stretch().zoom(1);
    assertEquals(Duration.ofMinutes(1), filter.stretch().bucket().get());
    clock.pass(Duration.ofHours(1));
    filter.tick();
    assertEquals(Duration.ofMinutes(1), filter.stretch().bucket().get());
    filter.stretch().zoom(-9);
    assertEquals(Duration.ofHours(1), filter.stretch().bucket().get());
  }

  @Test
  void timePassingMovesTheWindowButNotABrushedRange() {
    TimeRange all = filter.range().get();
    TimeRange brushed = new TimeRange(all.to().minusSeconds(7_200), all.to().minusSeconds(3_600));
    filter.brush().set(Optional.of(brushed));
    clock.pass(Duration.ofHours(1));
    filter.tick();
    assertEquals(all.to().plusSeconds(3_600), filter.range().get().to());
    assertEquals(Optional.of(brushed), now().range());
  }

  @Test
  void aMentionOfTheNextHourStillFitsAWindowThatEndsNow() {
    assertTrue(filter.fits(Sample.mention(1, Sample.NOW.plusSeconds(3_600), "northwind")));
    TimeRange all = filter.range().get();
    filter.brush().set(Optional.of(new TimeRange(all.from(), all.to().minusSeconds(3_600))));
    assertFalse(filter.fits(Sample.mention(1, Sample.NOW.plusSeconds(3_600), "northwind")));
  }
}

package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.ZONE;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.Label;
import earshot.model.SeriesPoint;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private Stored stored;
  private Stores stores;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    stores = stored.stores;
  }

  @AfterEach
  void close() {
    stored.close();
  }

  // sources

  @Test
  void aSourceComesBackAsItWasAddedAndChanged() {
    Source added = stores.sources().add(Stored.setup("blog"), NOW);
    assertEquals(List.of(added), stores.sources().all());
    assertEquals(Optional.of(added), stores.sources().byUrl(added.url()));
    Source changed =
        new Source(
            added.id(), added.setup(), SourceState.PAUSED, Optional.of(Duration.ofHours(1)), true);
    stores.sources().update(changed);
    assertEquals(Optional.of(changed), stores.sources().byId(added.id()));
  }

  @Test
  void anAddressIsAddedOnce() {
    Source first = stores.sources().add(Stored.setup("blog"), NOW);
    assertEquals(first, stores.sources().add(Stored.setup("blog"), NOW));
    var many = List.of(Stored.setup("blog"), Stored.setup("forum"), Stored.setup("forum"));
    assertEquals(1, stores.sources().addAll(many, NOW).size());
    assertEquals(2, stores.sources().all().size());
  }

  @Test
  void onlyActiveSourcesAreDueTheLongestDueFirst() {
    SourceId late = stores.sources().add(Stored.setup("late"), NOW.minusSeconds(9)).id();
    SourceId soon = stores.sources().add(Stored.setup("soon"), NOW.minusSeconds(5)).id();
    SourceId later = stores.sources().add(Stored.setup("later"), NOW.plusSeconds(5)).id();
    SourceId paused = stores.sources().add(Stored.setup("paused"), NOW.minusSeconds(9)).id();
    SourceId removed = stores.sources().add(Stored.setup("removed"), NOW.minusSeconds(9)).id();
    stores.sources().pause(paused);
    stores.sources().remove(removed);
    assertEquals(List.of(late, soon), due());
    stores.sources().setNextDue(late, NOW.plusSeconds(1));
    stores.sources().setNextDue(later, NOW);
    stores.sources().resume(paused, NOW.minusSeconds(1));
    assertEquals(List.of(soon, paused, later), due());
  }

  @Test
  void aPollLeavesCursorNextDateAndLedger() {
    SourceId blog = stored.source("blog");
    assertEquals(SourceCursor.START, stores.sources().cursor(blog));
    var taken = stored.take(blog, item("a"), item("b"));
    assertEquals(Stored.cursor("etag-1"), stores.sources().cursor(blog));
    SourceStatus status = stores.sources().statuses().get(0);
    assertEquals(Optional.of(taken.attempt()), status.last());
    assertEquals(Optional.of(NOW.plusSeconds(1)), status.lastSuccess());
    assertEquals(Optional.of(NOW.plusSeconds(60)), status.nextDue());
    assertEquals(2, status.stored());
    assertEquals(List.of(taken.attempt()), stores.coverage().attempts(blog, 10));
  }

  @Test
  void thirtySixThousandSourcesAreAddedInSeconds() {
    List<Source.SourceSetup> setups =
        IntStream.range(0, 36_000).mapToObj(i -> Stored.setup("s" + i)).toList();
    assertEquals(36_000, stores.sources().addAll(setups, NOW).size());
    assertEquals(36_000, due().size());
  }

  // coverage

  @Test
  void neighbouringSpansBecomeOneAndProofFillsGaps() {
    SourceId blog = stored.source("blog");
    cover(blog, 0, 10, CoverageLevel.FULL);
    cover(blog, 10, 20, CoverageLevel.FULL);
    cover(blog, 20, 40, CoverageLevel.PARTIAL);
    cover(blog, 25, 30, CoverageLevel.FULL);
    cover(blog, 0, 50, CoverageLevel.NONE);
    assertEquals(
        List.of(
            span(blog, 0, 20, CoverageLevel.FULL),
            span(blog, 20, 25, CoverageLevel.PARTIAL),
            span(blog, 25, 30, CoverageLevel.FULL),
            span(blog, 30, 40, CoverageLevel.PARTIAL),
            span(blog, 40, 50, CoverageLevel.NONE)),
        stores.coverage().spans(Set.of(blog), range(-100, 100)));
  }

  @Test
  void spansAreCutToTheRangeAskedFor() {
    SourceId blog = stored.source("blog");
    cover(blog, 0, 100, CoverageLevel.FULL);
    assertEquals(
        List.of(span(blog, 10, 20, CoverageLevel.FULL)),
        stores.coverage().spans(Set.of(), range(10, 20)));
    assertEquals(List.of(), stores.coverage().spans(Set.of(), range(100, 200)));
  }

  @Test
  void anAttemptKeepsTheSpansItProved() {
    SourceId blog = stored.source("blog");
    var spans = List.of(span(blog, 0, 10, CoverageLevel.FULL));
    var batch = Stored.batch(blog, Stored.cursor("e"), spans);
    var attempt = stores.mentions().take(batch).attempt();
    assertEquals(spans, attempt.proof().covered());
    assertEquals(List.of(attempt), stores.coverage().attempts(blog, 1));
  }

  // counts over time

  @Test
  void daysFollowTheWorkspacesZone() {
    BrandId brand = stored.brand("Northwind");
    SourceId blog = stored.source("blog");
    Instant beforeMidnight = TODAY.atStartOfDay(ZONE).toInstant().minusMillis(1);
    stored.take(
        blog,
        item("a").published(beforeMidnight).about(brand).sounding(Label.POSITIVE),
        item("b").published(beforeMidnight.plusMillis(1)).about(brand),
        item("c").published(NOW).sounding(Label.NEGATIVE));
    assertEquals(
        List.of(Map.of(), Map.of(Label.POSITIVE, 1), Map.of(Label.NEUTRAL, 1)),
        days(Optional.of(brand)));
    assertEquals(
        List.of(Map.of(), Map.of(Label.POSITIVE, 1), Map.of(Label.NEUTRAL, 1, Label.NEGATIVE, 1)),
        days(Optional.empty()));
  }

  @Test
  void theFirstDayIsThatOfTheOldestMention() {
    assertEquals(Optional.empty(), stores.series().firstDay());
    SourceId blog = stored.source("blog");
    stored.take(blog, item("new").published(NOW));
    stored.take(blog, item("old").published(NOW.minus(Duration.ofDays(3_000))));
    assertEquals(Optional.of(TODAY.minusDays(3_000)), stores.series().firstDay());
  }

  @Test
  void bucketsCountEachMentionOnce() {
    BrandId brand = stored.brand("Northwind");
    SourceId blog = stored.source("blog");
    for (int i = 0; i < 10; i++) {
      stored.take(blog, item("i" + i).published(NOW.plusSeconds(i)).about(brand));
    }
    for (Optional<BrandId> of : List.of(Optional.<BrandId>empty(), Optional.of(brand))) {
      List<SeriesPoint> points = stores.series().buckets(of, range(0, 9), Duration.ofSeconds(4));
      assertEquals(List.of(4, 4, 1), points.stream().map(SeriesPoint::total).toList());
    }
    TimeRange long15 = new TimeRange(NOW, NOW.plus(Duration.ofDays(15)));
    assertThrows(
        IllegalArgumentException.class,
        () -> stores.series().buckets(Optional.empty(), long15, Duration.ofHours(1)));
  }

  @Test
  void anEditMovesTheCountFromOneLabelToTheOther() {
    BrandId brand = stored.brand("Northwind");
    SourceId blog = stored.source("blog");
    stored.take(blog, item("a").about(brand).sounding(Label.POSITIVE));
    stored.take(blog, item("a").about(brand).sounding(Label.NEGATIVE).saying("changed"));
    assertEquals(List.of(Map.of(), Map.of(), Map.of(Label.NEGATIVE, 1)), days(Optional.of(brand)));
    assertEquals(0, stores.derivedCheck().run().mended());
  }

  @Test
  void whatIsDerivedIsRecountedAndMended() {
    BrandId brand = stored.brand("Northwind");
    stored.take(stored.source("blog"), item("a").about(brand), item("b"));
    assertEquals(0, stores.derivedCheck().run().mended());
    stored.database.write(rows -> rows.change("UPDATE status_count SET n = n + 5"));
    stored.database.write(rows -> rows.change("UPDATE rollup_brand_day SET pos = 7"));
    stored.database.write(rows -> rows.change("DELETE FROM rollup_brand_source_day"));
    assertTrue(stores.derivedCheck().run().mended() > 3);
    assertEquals(0, stores.derivedCheck().run().mended());
    assertEquals(2, stores.mentions().total());
    assertEquals(List.of(Map.of(), Map.of(), Map.of(Label.NEUTRAL, 1)), days(Optional.of(brand)));
  }

  // brands and settings

  @Test
  void aBrandKeepsEveryVersionOfItsQuery() {
    BrandId id = stored.brand("Northwind");
    assertEquals(2, stores.brands().changeQuery(id, "northwind OR nw", "ana").queryVersion());
    assertEquals(2, stores.brands().changeQuery(id, "northwind OR nw", "ana").queryVersion());
    Brand described = new Brand(id, "NW", BrandRole.OWN, "fern", "northwind OR nw", 2);
    Brand renamed =
        stores.brands().change(described, "ana", (query, before, after) -> query).brand();
    assertEquals(List.of(renamed), stores.brands().all());
    assertEquals("northwind OR nw", renamed.query());
    stores.brands().remove(id);
    assertEquals(List.of(), stores.brands().all());
  }

  @Test
  void aSettingIsKeptUntilItIsChanged() {
    assertEquals(Optional.empty(), stores.settings().get("theme"));
    stores.settings().put("theme", "dark");
    stores.settings().put("theme", "light");
    assertEquals(Optional.of("light"), stores.settings().get("theme"));
  }

  private List<SourceId> due() {
    return stores.sources().due(NOW).stream().map(SourceStore.Due::source).toList();
  }

  private List<Map<Label, Integer>> days(Optional<BrandId> brand) {
    return stores.series().days(brand, TODAY.minusDays(2), TODAY.plusDays(1)).stream()
        .map(SeriesPoint::counts)
        .toList();
  }

  private void cover(SourceId source, int from, int to, CoverageLevel level) {
    var spans = List.of(span(source, from, to, level));
    stores.mentions().take(Stored.batch(source, Stored.cursor("e"), spans));
  }

  private static CoverageSpan span(SourceId source, int from, int to, CoverageLevel level) {
    return new CoverageSpan(source, range(from, to), level);
  }

  private static TimeRange range(int from, int to) {
    return new TimeRange(NOW.plusSeconds(from), NOW.plusSeconds(to));
  }
}

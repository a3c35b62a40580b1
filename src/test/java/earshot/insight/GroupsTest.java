package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.Provenance;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.search.Facet;
import earshot.search.Grouping;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counting by stories and voices, over a database and an index as they are.
class GroupsTest {
  private static final TimeRange WEEK =
      new TimeRange(Archive.NOW.minus(Duration.ofDays(7)), Archive.NOW);
  private static final MentionFilter ALL =
      new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), "", Optional.of(WEEK));

  private Archive archive;
  private ArchiveStories stories;
  private SourceId press;
  private SourceId forum;
  private BrandId brand;

  @BeforeEach
  void open(@TempDir Path folder) {
    archive = new Archive(folder);
    stories = new ArchiveStories(archive.stores, archive.index);
    brand = archive.brand("northwind");
    press = archive.source("press");
    forum = archive.source("forum");
    say("northwind burns its beans", "ana", Label.NEGATIVE, 50, press);
    say("northwind burns its beans", "ben", Label.NEGATIVE, 49, forum);
    say("northwind burns its beans", "ben", Label.POSITIVE, 2, forum);
    say("northwind is closed today", "ana", Label.NEUTRAL, 1, press);
    archive.stores.stories().merge(new MentionId(1), new MentionId(2), "ana");
    archive.stores.stories().merge(new MentionId(1), new MentionId(3), "ana");
    archive.indexed();
  }

  private void say(String text, String author, Label label, int hoursAgo, SourceId source) {
    archive
        .post(text)
        .by(author)
        .sounding(label)
        .ago(Duration.ofHours(hoursAgo))
        .come(Provenance.POLLED)
        .about(brand)
        .in(source);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private Counts by(Unit unit) {
    return new ArchiveMentions(archive.stores, archive.index).by(grouping(unit));
  }

  private Grouping grouping(Unit unit) {
    return stories.grouping(unit, WEEK).orElseThrow();
  }

  @Test
  void whatIsSaidAgainIsOneStoryAndWhoSaysItAgainOneVoice() {
    assertEquals(Optional.empty(), stories.grouping(Unit.MENTIONS, WEEK));
    assertEquals(2, by(Unit.STORIES).count(ALL));
    assertEquals(2, by(Unit.VOICES).count(ALL));
    assertEquals(stories.units(ALL).orElseThrow().stories(), by(Unit.STORIES).count(ALL));
  }

  @Test
  void whatIsCountedApartMayShareAStory() {
    Map<Label, Long> labels = by(Unit.STORIES).countByLabel(ALL);
    assertEquals(1, labels.get(Label.NEGATIVE));
    assertEquals(1, labels.get(Label.POSITIVE));
    assertEquals(1, labels.get(Label.NEUTRAL));
    assertEquals(Map.of(press, 2L, forum, 1L), by(Unit.STORIES).countBySource(ALL));
    assertEquals(Map.of(press, 1L, forum, 1L), by(Unit.VOICES).countBySource(ALL));
    assertEquals(
        Map.of(Facet.LANGUAGE, Map.of("en", 2L)),
        by(Unit.STORIES).countByFacet(ALL, EnumSet.of(Facet.LANGUAGE)));
  }

  @Test
  void wordsNarrowWhatIsCounted() {
    MentionFilter burnt =
        new MentionFilter(Set.of(brand), Set.of(), Set.of(), Set.of(), "beans", Optional.of(WEEK));
    assertEquals(1, by(Unit.STORIES).count(burnt));
    assertEquals(2, by(Unit.VOICES).count(burnt));
  }

  @Test
  void aStoryCountsOnceInEveryColumn() {
    ArchiveSeries series =
        new ArchiveSeries(
            archive.stores.series(),
            archive.stores.coverage(),
            archive.index,
            InstantSource.fixed(Archive.NOW));
    SentimentSeries days =
        series.by(Unit.STORIES, grouping(Unit.STORIES)).of(ALL, WEEK, Buckets.DAY);
    assertEquals(Unit.STORIES, days.unit());
    List<Map<Label, Integer>> told =
        days.buckets().stream()
            .map(SentimentSeries.Bucket::counts)
            .filter(counts -> !counts.isEmpty())
            .toList();
    assertEquals(
        List.of(Map.of(Label.NEGATIVE, 1), Map.of(Label.POSITIVE, 1, Label.NEUTRAL, 1)), told);
    SentimentSeries month =
        series.by(Unit.STORIES, grouping(Unit.STORIES)).of(ALL, WEEK, Buckets.MONTH);
    assertEquals(1, month.buckets().getLast().counts().get(Label.NEGATIVE));
  }

  @Test
  void whatNobodyGroupedCountsByItself() {
    TimeRange before = new TimeRange(WEEK.from(), WEEK.from().plusSeconds(60));
    Grouping none = stories.grouping(Unit.STORIES, before).orElseThrow();
    assertEquals(0, none.size());
    assertTrue(none.of(new MentionId(1)) < 0);
    assertEquals(4, archive.index.by(none).count(ALL));
  }
}

package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.MentionDetail;
import earshot.insight.SentimentSeries;
import earshot.intake.LiveEvent;
import earshot.model.BrandRole;
import earshot.model.CoverageLevel;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Status;
import earshot.model.TimeRange;
import earshot.storage.StorageRefused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole road: a real web server, a real database, a real index.
class WorkspaceTest {
  @TempDir private Path folder;
  private FeedServer server;
  private Workspace workspace;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @BeforeEach
  void open() throws IOException {
    server = new FeedServer();
    workspace = open(folder.resolve("w"));
  }

  @AfterEach
  void close() {
    workspace.close();
    server.close();
  }

  @Test
  void aSecondPollOfTheSameFeedAddsNothing() throws InterruptedException {
    brand();
    source("blog");
    server.publish("blog", "1", "I love Northwind Coffee", now.minusSeconds(60));
    server.publish("blog", "2", "Nothing of interest", now.minusSeconds(50));
    PollAttempt first = poll().getFirst();
    assertEquals(Outcome.NEWS, first.result().outcome());
    assertEquals(2, first.yield().entries());
    assertEquals(1, first.yield().stored());
    PollAttempt second = poll().getFirst();
    assertEquals(Outcome.UNCHANGED, second.result().outcome());
    assertEquals(304, second.exchange().status());
    assertEquals(0, second.yield().stored());
    assertEquals(1, workspace.stores().mentions().total());
  }

  @Test
  void theSamePostInTwoFeedsIsOneMentionWithTwoSightings() throws InterruptedException {
    brand();
    source("a");
    source("b");
    // Same link: published once, shown by two feeds.
    server.publish("a", "1", "Northwind Coffee is great", now);
    server.feed("b");
    workspace.sources().add(setup(URI.create(server.feed("a") + "?again"), "again"));
    poll();
    assertEquals(1, workspace.stores().mentions().total());
    Mention only = all().getFirst();
    assertEquals(2, workspace.mentions().detail(only.id()).orElseThrow().seenIn().size());
  }

  @Test
  void aBrandAddedLaterFindsWhatSourcesStillShow() throws InterruptedException {
    source("blog");
    server.publish("blog", "1", "Northwind Coffee opens at eight", now);
    poll();
    assertEquals(0, workspace.stores().mentions().total());
    brand();
    poll();
    assertEquals(1, workspace.stores().mentions().total());
  }

  @Test
  void newMentionsAreToldWhenTheyAreStoredAndCanBeFound() throws InterruptedException {
    brand();
    source("blog");
    List<LiveEvent> heard = new CopyOnWriteArrayList<>();
    workspace.live().subscribe(heard::add);
    server.publish("blog", "1", "Northwind Coffee was terrible today", now);
    poll();
    Mention told =
        heard.stream()
            .filter(LiveEvent.MentionsAdded.class::isInstance)
            .map(event -> ((LiveEvent.MentionsAdded) event).mentions().getFirst())
            .findFirst()
            .orElseThrow();
    assertEquals(Label.NEGATIVE, told.brands().getFirst().label());
    workspace.index().refresh();
    assertEquals(
        List.of(told),
        workspace.mentions().page(asking("terrible"), Optional.empty(), 10).mentions());
    assertEquals(1, workspace.mentions().count(asking("sentiment:negative")));
    assertEquals(0, workspace.mentions().count(asking("wonderful")));
  }

  @Test
  void aMentionKnowsWhyItIsHereAndWhyItSoundsAsItDoes() throws InterruptedException {
    brand();
    source("blog");
    server.publish("blog", "1", "Northwind Coffee was not good", now);
    poll();
    MentionDetail detail = workspace.mentions().detail(all().getFirst().id()).orElseThrow();
    assertTrue(detail.matches().getFirst().matches());
    assertEquals(
        List.of("Northwind Coffee"), detail.matches().getFirst().lines().getFirst().found());
    assertEquals("good", detail.scores().getFirst().reasons().getFirst().token());
    assertTrue(detail.scores().getFirst().reasons().getFirst().why().contains("not"));
  }

  @Test
  void theChartDrawsAZeroOnlyWhereItListened() throws InterruptedException {
    brand();
    source("blog");
    for (int i = 5; i >= 1; i--) {
      server.publish("blog", "n" + i, "Northwind Coffee " + i, now.minus(i, ChronoUnit.HOURS));
    }
    poll();
    SentimentSeries series =
        workspace
            .series()
            .of(
                MentionFilter.ALL,
                new TimeRange(now.minus(10, ChronoUnit.HOURS), now.plusSeconds(1)),
                Duration.ofHours(1));
    assertEquals(5, series.total());
    assertEquals(CoverageLevel.NONE, series.buckets().getFirst().level());
    SentimentSeries.Bucket before = series.buckets().get(series.buckets().size() - 3);
    assertEquals(CoverageLevel.FULL, before.level());
    assertTrue(series.buckets().getLast().running());
  }

  @Test
  void whatAPersonDidIsStillThereAfterANewStart() throws InterruptedException {
    brand();
    source("blog");
    server.publish("blog", "1", "Northwind Coffee is cold", now);
    poll();
    Mention mention = all().getFirst();
    var draft = workspace.replying().drafts("ana").openOrMake(mention.id());
    workspace.replying().drafts("ana").save(draft.id(), "We are sorry, ");
    workspace.close();
    workspace = open(folder.resolve("w"));
    assertEquals(
        "We are sorry, ",
        workspace.replying().drafts("ana").openDraft(mention.id()).orElseThrow().body());
    assertEquals(Status.DRAFTING, all().getFirst().status());
    assertEquals(1, workspace.index().count(MentionFilter.ALL));
  }

  @Test
  void aHostThatAskedForSilenceIsNotAskedAfterANewStart() throws InterruptedException {
    source("busy");
    server.refuse("busy");
    assertEquals(Outcome.REFUSED, poll().getFirst().result().outcome());
    workspace.close();
    workspace = open(folder.resolve("w"));
    int before = server.requests();
    assertEquals(Outcome.REFUSED, poll().getFirst().result().outcome());
    assertEquals(before, server.requests());
  }

  @Test
  void aSecondOpeningOfTheSameFolderIsRefusedInOneSentence() {
    StorageRefused refused = assertThrows(StorageRefused.class, () -> open(folder.resolve("w")));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("another Earshot"), refused.getMessage());
  }

  private Workspace open(Path place) {
    InstantSource clock = InstantSource.system();
    Machine machine =
        new Machine(
            clock,
            System::nanoTime,
            RandomGenerator.getDefault(),
            ZoneOffset.UTC,
            new Earshot().machine(() -> false).lexicon(),
            () -> false);
    return Workspace.open(place, machine, Outside.web(clock));
  }

  private void brand() {
    workspace.brands().add("Northwind Coffee", BrandRole.OWN, "\"northwind coffee\"", "test");
  }

  private Source source(String feed) {
    return workspace.sources().add(setup(server.feed(feed), feed));
  }

  private static SourceSetup setup(URI url, String name) {
    return new SourceSetup(SourceKind.FEED, "any-feed", name, url, SourceRole.COMMUNITY, true, "");
  }

  private List<PollAttempt> poll() throws InterruptedException {
    List<PollAttempt> attempts = new CopyOnWriteArrayList<>();
    workspace.poller().askEachOnce(false, attempts::add);
    return new ArrayList<>(attempts);
  }

  private List<Mention> all() {
    return workspace.mentions().page(MentionFilter.ALL, Optional.empty(), 50).mentions();
  }

  private static MentionFilter asking(String query) {
    return new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
  }
}

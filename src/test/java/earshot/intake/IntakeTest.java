package earshot.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.ArchiveSeries;
import earshot.insight.SentimentSeries;
import earshot.listening.Polled;
import earshot.model.CoverageLevel;
import earshot.model.FailureReason;
import earshot.model.MentionFilter;
import earshot.model.Source;
import earshot.model.SourceMove;
import earshot.model.SourceState;
import earshot.model.TimeRange;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one poll after the other makes of a source.
class IntakeTest {
  private static final URI NEW_PLACE = URI.create("https://new.example/feed");
  private static final Duration DAY = Duration.ofHours(24);

  @TempDir private Path folder;

  private final VirtualTime time = new VirtualTime(Rig.START);
  private final Script outside = new Script(time);
  private Rig rig;
  private Source source;

  @BeforeEach
  void open() {
    rig = new Rig(folder, time, outside);
    source = rig.source("s");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aClosedFeedPausesItselfAndIsToldOnce() {
    rig.intake.poll(source);
    outside.say(name -> true, new Polled.Gone(Publisher.exchange(410, false)));
    rig.intake.poll(source);
    assertEquals(SourceState.GONE, rig.fresh(source).state());
    assertEquals(1, rig.heard(LiveEvent.SourceInTrouble.class).size());
    assertEquals(1, rig.heard(LiveEvent.SourcesChanged.class).size());
    rig.run(DAY);
    assertEquals(2, outside.asked.size());
  }

  @Test
  void aMissingFeedIsNeverPaused() {
    rig.run(Duration.ofSeconds(5));
    outside.fail(name -> true, FailureReason.MISSING);
    rig.run(Duration.ofDays(9));
    assertEquals(SourceState.ACTIVE, rig.fresh(source).state());
    assertTrue(outside.asked.size() >= 10, outside.asked.toString());
  }

  @Test
  void aDeadSourceIsToldOnceWithinADayAndAgainAfterItWasWell() {
    rig.run(Duration.ofSeconds(5));
    outside.fail(name -> true, FailureReason.MISSING);
    rig.rounds.hurryAll();
    rig.run(DAY);
    assertEquals(1, rig.heard(LiveEvent.SourceInTrouble.class).size());
    rig.run(Duration.ofDays(5));
    assertEquals(1, rig.heard(LiveEvent.SourceInTrouble.class).size());
    outside.recover();
    rig.run(Duration.ofDays(2));
    assertTrue(rig.stores.schedule().known(source.id()).standing().announced().isEmpty());
    outside.fail(name -> true, FailureReason.MISSING);
    rig.run(Duration.ofDays(2));
    assertEquals(2, rig.heard(LiveEvent.SourceInTrouble.class).size());
  }

  @Test
  void oneFailureIsNotWorthAWord() {
    rig.run(Duration.ofSeconds(5));
    outside.fail(name -> true, FailureReason.HTTP_STATUS);
    rig.rounds.hurryAll();
    rig.run(Duration.ofMinutes(1));
    outside.recover();
    rig.run(DAY);
    assertEquals(List.of(), rig.heard(LiveEvent.SourceInTrouble.class));
  }

  @Test
  void aPermanentMoveIsBelievedWhenItWasSaidTwiceADayApart() {
    Publisher publisher = publishing();
    rig.intake.poll(source);
    publisher.moveTo(NEW_PLACE);
    rig.intake.poll(source);
    time.pass(Duration.ofHours(23));
    rig.intake.poll(source);
    assertEquals("https://s.example/feed", rig.fresh(source).url().toString());
    time.pass(Duration.ofHours(1));
    rig.intake.poll(source);
    assertEquals(NEW_PLACE, rig.fresh(source).url());
    assertEquals(1, rig.heard(LiveEvent.SourceMoved.class).size());
    SourceMove move = rig.stores.moves().believedSince(Rig.START).getFirst();
    assertEquals(3, move.polls());
    assertEquals(time.instant(), move.believed().orElseThrow());
    long stored = rig.stores.mentions().total();
    assertTrue(stored > 0);
    // The same feed: what was stored is known again, and the history stays with the source.
    rig.intake.poll(rig.fresh(source));
    assertEquals(stored, rig.stores.mentions().total());
    assertEquals(5, rig.attempts(source).size());
  }

  @Test
  void aMoveTakenBackIsNotBelievedAgain() {
    Publisher publisher = publishing();
    rig.intake.poll(source);
    publisher.moveTo(NEW_PLACE);
    rig.intake.poll(source);
    time.pass(DAY);
    rig.intake.poll(source);
    assertEquals(NEW_PLACE, rig.fresh(source).url());
    assertTrue(rig.sources.undoMove(source.id()));
    assertFalse(rig.sources.undoMove(source.id()));
    assertEquals("https://s.example/feed", rig.fresh(source).url().toString());
    for (int i = 0; i < 4; i++) {
      time.pass(DAY);
      rig.intake.poll(rig.fresh(source));
    }
    assertEquals("https://s.example/feed", rig.fresh(source).url().toString());
    assertEquals(List.of(), rig.stores.moves().believedSince(Rig.START));
  }

  @Test
  void whoNamesAnotherPlaceEveryTimeIsNotBelieved() {
    Publisher publisher = publishing();
    rig.intake.poll(source);
    for (int i = 0; i < 4; i++) {
      publisher.moveTo(URI.create("https://place%d.example/feed".formatted(i)));
      rig.intake.poll(source);
      time.pass(DAY);
    }
    assertEquals("https://s.example/feed", rig.fresh(source).url().toString());
    assertEquals(1, rig.stores.moves().of(source.id()).size());
  }

  @Test
  void aMoveIntoAPrivateNetworkOrOntoAnotherSourceIsNeverBelieved() {
    for (String place :
        List.of("http://192.168.1.7/feed", "http://localhost/feed", "https://other.example/feed")) {
      Source mover = rig.source("mover" + place.length());
      Publisher publisher = outside.publisher(mover.name(), 150, false);
      publisher.publish(Rig.START.minus(DAY), Duration.ofMinutes(10), 2_000);
      rig.source("other");
      rig.intake.poll(mover);
      publisher.moveTo(URI.create(place));
      for (int i = 0; i < 3; i++) {
        rig.intake.poll(mover);
        time.pass(DAY);
      }
      assertEquals(mover.url(), rig.fresh(mover).url(), place);
    }
  }

  @Test
  void anotherFeedAtTheNewPlaceIsNotBelieved() {
    Publisher publisher = outside.publisher("s", 100, false);
    publisher.publish(Rig.START.minus(DAY), Duration.ofMinutes(10), 2_000);
    publisher.moveTo(NEW_PLACE);
    rig.intake.poll(source);
    // A day later nothing of what it showed before is left.
    time.pass(DAY);
    rig.intake.poll(source);
    assertEquals("https://s.example/feed", rig.fresh(source).url().toString());
  }

  @Test
  void anOutageIsAGapAndNeverAZeroAndTheBacklogFillsIt() {
    Instant outage = Rig.START.plus(Duration.ofHours(6));
    Instant back = outage.plus(Duration.ofHours(6));
    Publisher publisher = outside.publisher("s", 100, false);
    // Named ones every ten minutes, while the feed cannot be reached too: 36 of them, and 4 others.
    publisher.publish(Rig.START.minus(Duration.ofHours(2)), Duration.ofMinutes(10), 200);
    publisher.publish(outage.plusSeconds(61), Duration.ofHours(1), 4);
    rig.run(Duration.ofHours(6));
    outside.fail(name -> true, FailureReason.DEADLINE);
    rig.run(Duration.ofHours(5));
    TimeRange middle = new TimeRange(outage.plusSeconds(3_600), outage.plusSeconds(4 * 3_600));
    for (SentimentSeries.Bucket bucket : series(middle)) {
      assertEquals(CoverageLevel.NONE, bucket.level(), bucket.toString());
      assertEquals(0, bucket.total());
    }
    assertEquals(CoverageLevel.FULL, series(new TimeRange(Rig.START, outage)).getFirst().level());
    rig.run(Duration.ofHours(1));
    outside.recover();
    rig.rounds.hurryAll();
    rig.run(Duration.ofMinutes(1));
    for (SentimentSeries.Bucket bucket : series(new TimeRange(outage, back.minusSeconds(3_600)))) {
      assertEquals(CoverageLevel.FULL, bucket.level(), bucket.toString());
      assertEquals(6, bucket.total(), bucket.toString());
    }
  }

  private List<SentimentSeries.Bucket> series(TimeRange range) {
    return new ArchiveSeries(rig.stores.series(), rig.stores.coverage(), rig.index, time::instant)
        .of(MentionFilter.ALL, range, Duration.ofHours(1))
        .buckets();
  }

  /// A feed with an item every ten minutes that shows the last day of them.
  private Publisher publishing() {
    Publisher publisher = outside.publisher("s", 150, false);
    publisher.publish(Rig.START.minus(DAY), Duration.ofMinutes(10), 2_000);
    return publisher;
  }
}

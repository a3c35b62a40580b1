package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandRole;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import earshot.search.Progress;
import earshot.search.SearchIndex;
import earshot.storage.Database;
import earshot.storage.Stores;
import earshot.storage.Unforced;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that is being made anew says so; what the database knows can be read meanwhile.
class ArchiveMentionsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final MentionFilter WORDS =
      new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), "love", Optional.empty());
  private static final MentionFilter LATELY =
      new MentionFilter(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          "",
          Optional.of(new TimeRange(NOW.minus(Duration.ofDays(1)), NOW)));

  private final CountDownLatch reading = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private Database database;
  private SearchIndex index;
  private Thread catchingUp;
  private Mentions mentions;

  @BeforeEach
  void open(@TempDir Path folder) throws InterruptedException {
    database = Unforced.open(folder.resolve("ws"), CLOCK);
    Stores stores = new Stores(database);
    stores.brands().add("Northwind", BrandRole.OWN, "fern", "northwind", "ana");
    index = SearchIndex.open(folder.resolve("index"), new Slow(), ZoneOffset.UTC, CLOCK);
    mentions = new ArchiveMentions(stores, index);
    catchingUp = Thread.ofPlatform().start(() -> index.catchUp(progress -> {}));
    reading.await();
  }

  @AfterEach
  void close() throws InterruptedException {
    goOn.countDown();
    catchingUp.join();
    index.close();
    database.close();
  }

  @Test
  void aFilterThatNeedsTheIndexIsToldHowFarItIs() {
    IndexRebuilding refusal =
        assertThrows(IndexRebuilding.class, () -> mentions.page(WORDS, Optional.empty(), 50));
    assertEquals(0, refusal.percent());
    assertThrows(IndexRebuilding.class, () -> mentions.count(WORDS));
    assertThrows(IndexRebuilding.class, () -> mentions.countByLabel(WORDS));
  }

  @Test
  void theTimelineGoesOnMeanwhile() {
    assertTrue(mentions.page(LATELY, Optional.empty(), 50).mentions().isEmpty());
    assertEquals(0, mentions.count(LATELY));
    assertEquals(0, mentions.count(MentionFilter.ALL));
  }

  @Test
  void onceItIsThereItIsAskedAgain() throws InterruptedException {
    goOn.countDown();
    catchingUp.join();
    assertEquals(0, mentions.count(WORDS));
  }

  @Test
  void aFewThatAreLackingAreNotWorthAWord() {
    assertTrue(IndexRebuilding.when(false, new Progress(999_000, 1_000_000)).isEmpty());
    assertEquals(40, IndexRebuilding.when(false, new Progress(400_000, 1_000_000)).get().percent());
    assertTrue(IndexRebuilding.when(true, new Progress(400_000, 1_000_000)).isEmpty());
  }

  /// A million mentions of which none is read before it may go on.
  private final class Slow implements SearchIndex.Rows {
    @Override
    public List<Mention> after(long lastId, int limit) {
      reading.countDown();
      try {
        goOn.await();
      } catch (InterruptedException impatient) {
        throw new IllegalStateException(impatient);
      }
      return List.of();
    }

    @Override
    public List<Mention> byIds(List<MentionId> ids) {
      return List.of();
    }

    @Override
    public List<Changed> changed(int limit) {
      return List.of();
    }

    @Override
    public void forget(List<Changed> seen) {}

    @Override
    public long greatestId() {
      return 1_000_000;
    }
  }
}

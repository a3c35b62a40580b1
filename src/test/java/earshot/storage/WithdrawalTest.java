package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.SourceId;
import earshot.model.Status;
import earshot.model.Trait;
import earshot.model.Withdrawn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawalTest {
  private Stored stored;
  private Stores stores;
  private BrandId acme;
  private SourceId blog;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    stores = stored.stores;
    acme = stored.brand("Acme");
    blog = stored.source("blog");
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void wordsAndWriterGoAndEveryCountStays() {
    MentionId first = seed().getFirst().id();
    String days = Planted.days(stored.database);
    long open = stores.mentions().count(Optional.of(acme), Optional.of(Status.NEW));
    assertEquals(1, withdraw(List.of(first)));
    Mention now = stores.mentions().byId(first).orElseThrow();
    assertEquals("", now.content().whole() + now.content().author() + now.content().handle());
    assertEquals("", now.content().url());
    assertEquals(Label.NEGATIVE, now.brands().getFirst().label());
    assertEquals(2, stores.mentions().total());
    assertEquals(open, stores.mentions().count(Optional.of(acme), Optional.of(Status.NEW)));
    assertEquals(days, Planted.days(stored.database));
    assertEquals(0, stores.derivedCheck().run().mended());
    assertEquals(days, Planted.days(stored.database));
    assertEquals(List.of(), stores.scrub().run(Progress.NONE).findings());
    assertTrue(
        Objects.requireNonNull(stores.mentions().traits(List.of(first)).get(first))
            .are()
            .contains(Trait.GONE));
    assertEquals(
        Map.of(first, new Withdrawn(NOW, Withdrawn.By.AUTHOR)),
        stores.keeping().withdrawal().of(List.of(first, new MentionId(2))));
  }

  @Test
  void nothingOfWhatItSaidIsLeftInAnyTable() {
    MentionId first = seed().getFirst().id();
    List<String> planted = Planted.around(stored.database, first, "zqmine");
    assertFalse(planted.isEmpty());
    withdraw(List.of(first));
    long texts =
        stored.database.read(
            rows ->
                rows.number("SELECT COUNT(*) FROM mention_version WHERE mention_id = ?", first)
                    + rows.number(
                        "SELECT COUNT(*) FROM score WHERE mention_id = ? AND reasons <> ''", first)
                    + rows.number("SELECT COUNT(*) FROM query_example WHERE mention_id = ?", first)
                    + rows.number(
                        """
                        SELECT COUNT(*) FROM sighting
                        WHERE mention_id = ? AND external_id IS NOT NULL\
                        """,
                        first)
                    + rows.number(
                        "SELECT COUNT(*) FROM mention WHERE id = ? AND author_id IS NOT NULL",
                        first));
    assertEquals(0, texts);
  }

  @Test
  void whoeverStillShowsItBringsNothingBack() {
    MentionId first = seed().getFirst().id();
    withdraw(List.of(first));
    var again = stored.take(blog, item("1").saying("terrible").about(acme));
    assertEquals(List.of(), again.added());
    assertEquals(0, again.changed().size());
    var elsewhere = stored.take(stored.source("forum"), item("1").saying("terrible").about(acme));
    assertEquals(List.of(), elsewhere.added());
    assertEquals("", stores.mentions().byId(first).orElseThrow().content().whole());
  }

  @Test
  void otherWordsForScoresLeaveItsLabel() {
    MentionId first = seed().getFirst().id();
    withdraw(List.of(first));
    assertEquals(
        List.of(new MentionId(2)),
        stores.rescores().standing(0, 10).stream().map(RescoreStore.Standing::id).toList());
  }

  @Test
  void aSecondTimeNothingIsDoneAndNothingIsNoted() {
    List<MentionId> both = seed().stream().map(Mention::id).toList();
    long before = decisions();
    assertEquals(1, withdraw(both.subList(0, 1)));
    assertEquals(1, withdraw(both));
    assertEquals(0, withdraw(both));
    assertEquals(0, withdraw(List.of(new MentionId(99))));
    assertEquals(before + 2, decisions());
  }

  @Test
  void itRestsBetweenBatches() {
    List<Stored.Item> items = new ArrayList<>();
    for (int i = 0; i < 450; i++) items.add(item("i" + i));
    List<MentionId> ids =
        stored.take(blog, items.toArray(Stored.Item[]::new)).added().stream()
            .map(Mention::id)
            .toList();
    AtomicInteger rests = new AtomicInteger();
    long taken =
        stores
            .keeping()
            .withdrawal()
            .run(ids, Withdrawn.By.SOURCE, () -> rests.incrementAndGet() < 2);
    assertEquals(400, taken);
    assertEquals(50, withdraw(ids));
  }

  private List<Mention> seed() {
    return stored
        .take(
            blog,
            item("1").saying("terrible").sounding(Label.NEGATIVE).about(acme),
            item("2").saying("fine").about(acme))
        .added();
  }

  private long withdraw(List<MentionId> mentions) {
    return stores.keeping().withdrawal().run(mentions, Withdrawn.By.AUTHOR, () -> true);
  }

  private long decisions() {
    return Planted.count(stored.database, "journal");
  }
}

package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.SourceId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionTest {
  private Stored stored;
  private Stores stores;
  private BrandId acme;
  private SourceId blog;
  private SourceId forum;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    stores = stored.stores;
    acme = stored.brand("Acme");
    blog = stored.source("blog");
    forum = stored.source("forum");
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void whatIsDeletedLeavesEveryTableButTheCountsOfDays() {
    List<MentionId> ids = seed();
    MentionId first = ids.getFirst();
    stores.mentions().note(first, "a remark", "ana");
    var unused = stores.drafts().openOrMake(first, "ana");
    String days = days();
    Deletion.Gone gone = stores.keeping().deletion().run(List.of(first), () -> true);
    assertEquals(new Deletion.Gone(1, 0, 1, 1, 0), gone);
    assertEquals(days, days());
    assertEquals(3, stores.mentions().total());
    assertEquals(0, left(first));
  }

  @Test
  void recountingKeepsTheCountsOfWhatIsDeleted() {
    List<MentionId> ids = seed();
    String days = days();
    stores.keeping().deletion().run(ids, () -> true);
    assertEquals(0, stores.derivedCheck().run().mended());
    stored.database.write(rows -> rows.change("DELETE FROM rollup_brand_day"));
    assertTrue(stores.derivedCheck().run().mended() > 0);
    String recent = days().lines().filter(line -> line.startsWith("days")).toList().getFirst();
    assertTrue(days.lines().anyMatch(recent::equals) || recent.contains("="), recent);
    assertTrue(recent.contains("1,1,1,0,0,0"), recent);
  }

  @Test
  void aFeedThatStillShowsItBringsNothingBack() {
    List<MentionId> ids = seed();
    stores.keeping().deletion().run(ids, () -> true);
    MentionStore.Taken again = take(blog);
    assertEquals(List.of(), again.added());
    assertEquals(0, stores.mentions().total());
    var elsewhere = stored.take(forum, item("1").in("forum").about(acme));
    assertEquals(0, elsewhere.added().size(), "another source of the same platform");
    var other = stored.take(forum, item("1").at("https://other.example/1").about(acme));
    assertEquals(1, other.added().size(), "another post of the same number");
  }

  @Test
  void aNewCommentOnThePageOfADeletedOneIsTaken() {
    var page = stored.take(blog, item("c1").at("https://example.org/page").about(acme)).added();
    delete(page);
    var other =
        stored.take(blog, item("c2").at("https://example.org/page").saying("another").about(acme));
    assertEquals(1, other.added().size());
    long keyless =
        stored.database.read(
            rows ->
                rows.number(
                    """
                    SELECT COUNT(*) FROM mention m
                    WHERE NOT EXISTS (SELECT 1 FROM mention_key k WHERE k.mention_id = m.id)"""));
    assertEquals(0, keyless);
  }

  @Test
  void aStoryLosesAMember() {
    List<Mention> two = stored.take(blog, item("1").about(acme), item("2").about(acme)).added();
    long story = 7;
    stored.database.write(
        rows ->
            rows.change(
                    "INSERT INTO story (id, first_mention_id, first_at, size) VALUES (7, ?, ?, 2)",
                    two.getFirst().id(),
                    NOW)
                + rows.change("UPDATE mention SET story_id = 7"));
    delete(two.subList(0, 1));
    long size =
        stored.database.read(rows -> rows.number("SELECT size FROM story WHERE id = ?", story));
    assertEquals(1, size);
    assertEquals(0, stores.derivedCheck().run().mended());
  }

  @Test
  void itRestsBetweenBatchesAndCanBeCutShort() {
    List<Stored.Item> items = new ArrayList<>();
    for (int i = 0; i < 650; i++) items.add(item("i" + i));
    List<Mention> all = stored.take(blog, items.toArray(Stored.Item[]::new)).added();
    List<MentionId> ids = all.stream().map(Mention::id).toList();
    AtomicInteger rests = new AtomicInteger();
    Deletion.Gone gone = stores.keeping().deletion().run(ids, () -> rests.incrementAndGet() < 2);
    assertEquals(400, gone.mentions());
    assertEquals(250, stores.mentions().total());
    assertEquals(250, stores.keeping().deletion().run(ids, () -> true).mentions());
  }

  @Test
  void accountsOfWhichNothingIsLeftGoToo() {
    delete(stored.take(blog, item("1").about(acme)).added());
    long left = stored.database.read(rows -> rows.number("SELECT COUNT(*) FROM author"));
    assertEquals(0, left);
  }

  private void delete(List<Mention> mentions) {
    stores.keeping().deletion().run(mentions.stream().map(Mention::id).toList(), () -> true);
  }

  private List<MentionId> seed() {
    return take(blog).added().stream().map(Mention::id).toList();
  }

  private MentionStore.Taken take(SourceId source) {
    return stored.take(
        source,
        item("1").in("forum").about(acme).sounding(Label.NEGATIVE),
        item("2").about(acme).sounding(Label.POSITIVE),
        item("3").about(acme),
        item("4").published(NOW.minus(Duration.ofDays(300))));
  }

  private String days() {
    String sums = Sums.of(stored);
    return sums.substring(sums.indexOf("days"));
  }

  private long left(MentionId id) {
    return stored.database.read(
        rows -> {
          long found = 0;
          List<String> tables =
              rows.list(
                  """
                  SELECT table_name FROM information_schema.columns
                  WHERE table_schema = 'PUBLIC' AND column_name = 'MENTION_ID'
                    AND table_name <> 'SEARCH_DIRTY'""",
                  row -> row.text("table_name"));
          for (String table : tables) {
            found += rows.number("SELECT COUNT(*) FROM " + table + " WHERE mention_id = ?", id);
          }
          return found + Optional.of(tables.size()).filter(size -> size < 20).orElse(0);
        });
  }
}

package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.BrandId;
import earshot.model.MentionId;
import earshot.model.SourceId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentitiesTest {
  private Stored stored;
  private MentionStore mentions;
  private SourceId blog;
  private SourceId forum;
  private BrandId northwind;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    mentions = stored.stores.mentions();
    blog = stored.source("blog");
    forum = stored.source("forum");
    northwind = stored.brand("Northwind");
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void takingTheSameBatchTwiceAddsNothing() {
    var first = stored.take(blog, item("a").about(northwind), item("b").about(northwind));
    var again = stored.take(blog, item("a").about(northwind), item("b").about(northwind));
    assertEquals(2, first.added().size());
    assertEquals(2, first.attempt().yield().stored());
    assertEquals(List.of(), again.added());
    assertEquals(Set.of(), again.changed());
    assertEquals(0, again.sightings());
    assertEquals(0, again.attempt().yield().stored());
    assertEquals(2, mentions.total());
  }

  @Test
  void oneDocumentThatHoldsAnItemTwiceAddsItOnce() {
    assertEquals(1, stored.take(blog, item("a"), item("a")).added().size());
  }

  @Test
  void twoSourcesWithTheSameAddressAreOneMentionSeenTwice() {
    var first = stored.take(blog, item("a").at("https://example.org/post"));
    var second = stored.take(forum, item("z").at("https://example.org/post"));
    assertEquals(List.of(), second.added());
    assertEquals(1, second.sightings());
    var seen = mentions.sightings(first.added().get(0).id());
    assertEquals(
        List.of("blog", "forum"), seen.stream().map(MentionStore.SeenIn::sourceName).toList());
  }

  @Test
  void twoSourcesWithTheSamePlatformIdAreOneMention() {
    stored.take(blog, item("t3_a").in("reddit").at("https://old.reddit.example/a"));
    var second = stored.take(forum, item("t3_a").in("reddit").at("https://reddit.example/a"));
    assertEquals(List.of(), second.added());
  }

  @Test
  void theSameIdInTwoSourcesWithoutAPlatformIsTwoMentions() {
    stored.take(blog, item("1").at("https://blog.example/1"));
    assertEquals(1, stored.take(forum, item("1").at("https://forum.example/1")).added().size());
  }

  @Test
  void twoCommentsOnOnePageAreTwoMentions() {
    var taken =
        stored.take(
            blog,
            item("c1").at("https://example.org/page").saying("first"),
            item("c2").at("https://example.org/page").saying("second"));
    assertEquals(2, taken.added().size());
    var again = stored.take(blog, item("c2").at("https://example.org/page").saying("second"));
    assertEquals(0, again.added().size() + again.changed().size());
  }

  @Test
  void anIdGivenOutAgainAfterAWeekIsAnotherMention() {
    Instant later = NOW.plus(Duration.ofDays(8));
    stored.take(blog, item("1").at("https://example.org/old").titled("Old"));
    var reused = item("1").at("https://example.org/new").titled("New").seen(later);
    assertEquals(1, stored.take(blog, reused).added().size());
    assertEquals(0, stored.take(blog, reused).added().size());
  }

  @Test
  void anItemWithoutIdAndAddressIsKnownByItsText() {
    stored.take(blog, item("a").withoutId().at("").saying("one"));
    assertEquals(0, stored.take(blog, item("a").withoutId().at("").saying("one")).added().size());
    assertEquals(1, stored.take(blog, item("a").withoutId().at("").saying("two")).added().size());
    assertEquals(1, stored.take(forum, item("a").withoutId().at("").saying("one")).added().size());
  }

  @Test
  void anotherAddressWithTheSameHashDoesNotHideAMention() {
    Fingerprint print = Fingerprint.of("address", "https://example.org/new");
    MentionId old = stored.take(blog, item("old")).added().get(0).id();
    stored.database.write(
        rows ->
            rows.change(
                "INSERT INTO mention_key (key_hash, kind, key_check, mention_id) VALUES (?,2,?,?)",
                print.hash(),
                print.check() + 1,
                old));
    assertEquals(1, stored.take(forum, item("new")).added().size());
    assertEquals(0, stored.take(blog, item("new2").at("https://example.org/new")).added().size());
  }
}

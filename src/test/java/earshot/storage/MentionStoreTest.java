package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.PageToken;
import earshot.model.ScoredText;
import earshot.model.SourceId;
import earshot.model.Status;
import earshot.model.TimeRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MentionStoreTest {
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
  void manyMentionsOfOnePollComeBackAsTheyWereTaken() {
    BrandId gone = stored.brand("Southwind");
    stored.stores.brands().remove(gone);
    Stored.Item[] items = new Stored.Item[45];
    for (int i = 0; i < items.length; i++) {
      items[i] = item("i" + i).titled("No " + i).saying("text " + i).about(northwind).about(gone);
    }
    List<Mention> added = stored.take(blog, items).added();
    assertEquals(45, added.size());
    assertEquals(mentions.byIds(added.stream().map(Mention::id).toList()), added);
  }

  @Test
  void anItemTwiceInADocumentWithTwoWordingsComesBackAsItIsStored() {
    var taken = stored.take(blog, item("a").saying("first"), item("a").saying("second"));
    assertEquals(mentions.after(0, 9), taken.added());
    assertEquals("second", taken.added().getFirst().content().body());
  }

  @Test
  void aMentionComesBackAsItWasTaken() {
    Mention added =
        stored.take(blog, item("a").titled("Hi").saying("love it").about(northwind)).added().get(0);
    Mention read = mentions.byId(added.id()).orElseThrow();
    assertEquals(added, read);
    assertEquals("Hi\nlove it", read.content().whole());
    assertEquals("Ana", read.content().author());
    assertEquals("https://example.org/a", read.content().url());
    assertEquals("blog", read.origin().sourceName());
    assertEquals(NOW, read.at());
    assertEquals(northwind, read.brands().get(0).brand());
  }

  @Test
  void anEditIsANewVersionAndChangesTheMention() {
    MentionId id = stored.take(blog, item("a").saying("good").about(northwind)).added().get(0).id();
    var edit = item("a").saying("bad").sounding(Label.NEGATIVE).about(northwind);
    assertEquals(Set.of(id), stored.take(blog, edit).changed());
    Mention now = mentions.byId(id).orElseThrow();
    assertEquals("bad", now.content().body());
    assertEquals(Label.NEGATIVE, now.brands().get(0).label());
    assertEquals(1, mentions.scores(id).size());
    String earlier =
        stored.database.read(
            rows ->
                rows.first("SELECT body FROM mention_version", row -> row.text("body"))
                    .orElseThrow());
    assertEquals("good", earlier);
    assertEquals(List.of(new MentionStore.Changed(id, 1)), mentions.changed(10));
  }

  @Test
  void ofATextThatFlapsTheFirstWordingAndTheLatestAreKept() {
    for (int i = 0; i < 60; i++) stored.take(blog, item("a").saying("text " + i));
    List<String> kept =
        stored.database.read(
            rows ->
                rows.list("SELECT body FROM mention_version ORDER BY n", row -> row.text("body")));
    List<String> wanted = new ArrayList<>(List.of("text 0"));
    for (int i = 59 - KnownMention.LATEST; i < 59; i++) wanted.add("text " + i);
    assertEquals(wanted, kept);
  }

  @Test
  void anotherSourcesCutOfTheTextIsNoEdit() {
    stored.take(blog, item("a").at("https://example.org/a").saying("a long text"));
    var cut = stored.take(forum, item("x").at("https://example.org/a").saying("a long…"));
    assertEquals(Set.of(), cut.changed());
    assertEquals(1, cut.sightings());
  }

  @Test
  void aBrandFoundLaterIsAddedOnce() {
    BrandId rival = stored.brand("Rival");
    MentionId id = stored.take(blog, item("a").about(northwind)).added().get(0).id();
    assertEquals(Set.of(id), stored.take(blog, item("a").about(northwind, rival)).changed());
    assertEquals(Set.of(), stored.take(blog, item("a").about(northwind, rival)).changed());
    assertEquals(2, mentions.byId(id).orElseThrow().brands().size());
  }

  @Test
  void scoresKeepTheirReasons() {
    MentionId id =
        stored.take(blog, item("a").sounding(Label.POSITIVE).about(northwind)).added().get(0).id();
    ScoredText score = mentions.scores(id).get(0);
    assertEquals(0, score.brand());
    assertEquals(0.5, score.compound());
    assertEquals("plus-1/en/0a1b2c3d", score.version());
    assertEquals("lexicon, caps\tx", score.reasons().get(0).why());
  }

  @Test
  void pagesRunThroughEverythingOnceNewestFirst() {
    take40();
    for (Optional<BrandId> brand : List.of(Optional.<BrandId>empty(), Optional.of(northwind))) {
      List<Mention> all = walk(brand, Optional.empty());
      assertEquals(40, Set.copyOf(all).size());
      for (int i = 1; i < all.size(); i++) {
        PageToken newer = all.get(i - 1).token();
        PageToken older = all.get(i).token();
        assertTrue(
            newer.at().isAfter(older.at())
                || (newer.at().equals(older.at()) && newer.id().compareTo(older.id()) > 0));
      }
    }
  }

  @Test
  void aRangeIncludesItsStartAndExcludesItsEnd() {
    take40();
    TimeRange range = new TimeRange(NOW.minusSeconds(5), NOW.minusSeconds(2));
    List<Mention> found = walk(Optional.of(northwind), Optional.of(range));
    assertEquals(
        Set.of(NOW.minusSeconds(5), NOW.minusSeconds(4), NOW.minusSeconds(3)),
        Set.copyOf(found.stream().map(Mention::at).toList()));
  }

  @Test
  void aStatusChangeMovesPagesCountsAndTheIndex() {
    take40();
    List<MentionId> some = mentions.after(0, 7).stream().map(Mention::id).toList();
    mentions.setStatus(some, Status.CLOSED);
    mentions.setStatus(some, Status.CLOSED);
    assertEquals(7, mentions.count(Optional.of(northwind), Optional.of(Status.CLOSED)));
    assertEquals(33, mentions.count(Optional.empty(), Optional.of(Status.NEW)));
    assertEquals(40, mentions.total());
    MentionPage page = page(Optional.of(northwind), Optional.of(Status.CLOSED));
    assertEquals(Set.copyOf(some), Set.copyOf(page.mentions().stream().map(Mention::id).toList()));
    assertEquals(7, page(Optional.empty(), Optional.of(Status.CLOSED)).mentions().size());
    assertEquals(7, mentions.changed(100).size());
  }

  @Test
  void aChangeMadeSinceIsNotForgotten() {
    MentionId id = stored.take(blog, item("a")).added().get(0).id();
    mentions.setStatus(List.of(id), Status.TRIAGED);
    var seen = mentions.changed(10);
    mentions.setStatus(List.of(id), Status.CLOSED);
    mentions.forgetChanged(seen);
    assertEquals(List.of(new MentionStore.Changed(id, 2)), mentions.changed(10));
    mentions.forgetChanged(mentions.changed(10));
    assertEquals(List.of(), mentions.changed(10));
  }

  @Test
  void aRemovedBrandLeavesTheMentionWithoutItsMark() {
    MentionId id = stored.take(blog, item("a").about(northwind)).added().get(0).id();
    stored.stores.brands().remove(northwind);
    assertEquals(List.of(), mentions.byId(id).orElseThrow().brands());
  }

  @Test
  void textThatChangedOnTheDiskIsNotShownAsTruth() {
    MentionId id = stored.take(blog, item("a").saying("true words")).added().get(0).id();
    stored.database.write(rows -> rows.change("UPDATE mention_text SET body = 'false words'"));
    String shown = mentions.byId(id).orElseThrow().content().body();
    assertTrue(shown.startsWith("This text was damaged on the disk."), shown);
    assertTrue(shown.contains("earshot doctor --mend"), shown);
  }

  @Test
  void aTextLongerThanItsColumnIsCutNotRefused() {
    String smile = "\uD83D\uDE00";
    var taken = stored.take(blog, item("a").titled("x".repeat(999) + smile).saying("\0y"));
    assertEquals("x".repeat(999), taken.added().get(0).content().title());
    assertEquals("y", taken.added().get(0).content().body());
  }

  @Test
  void nothingIsKeptOfASourceRemovedMeanwhile() {
    stored.stores.sources().remove(blog);
    assertEquals(List.of(), stored.take(blog, item("a")).added());
    assertEquals(0, mentions.total());
    assertThrows(IllegalArgumentException.class, () -> stored.take(new SourceId(999), item("a")));
  }

  private void take40() {
    List<Stored.Item> items = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      items.add(item("i" + i).published(NOW.minusSeconds(i / 2)).about(northwind));
    }
    stored.take(blog, items.toArray(Stored.Item[]::new));
  }

  private MentionPage page(Optional<BrandId> brand, Optional<Status> status) {
    return mentions.page(brand, status, Optional.empty(), Optional.empty(), 50);
  }

  private List<Mention> walk(Optional<BrandId> brand, Optional<TimeRange> range) {
    List<Mention> all = new ArrayList<>();
    Optional<PageToken> after = Optional.empty();
    while (true) {
      MentionPage page = mentions.page(brand, Optional.empty(), range, after, 7);
      all.addAll(page.mentions());
      if (page.next().isEmpty()) return all;
      after = page.next();
    }
  }
}

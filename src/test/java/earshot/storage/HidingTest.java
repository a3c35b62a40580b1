package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Hidden;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.RuleId;
import earshot.model.SourceId;
import earshot.model.Status;
import earshot.model.Trait;
import earshot.model.Traits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HidingTest {
  private Stored stored;
  private Stores stores;
  private BrandId acme;
  private BrandId rival;
  private SourceId blog;
  private List<Mention> mentions = List.of();

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    stores = stored.stores;
    acme = stored.brand("Acme");
    rival = stored.brand("Rival");
    blog = stored.source("blog");
    mentions =
        stored
            .take(
                blog,
                item("1").about(acme).sounding(Label.NEGATIVE),
                item("2").about(acme, rival).sounding(Label.POSITIVE),
                item("3").about(rival).published(NOW.minus(Duration.ofDays(3))),
                item("4"))
            .added();
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void whatIsHiddenLeavesEveryPageAndCount() {
    hide(1);
    assertEquals(3, stores.mentions().total());
    assertEquals(1, stores.mentions().count(Optional.of(acme), Optional.empty()));
    assertEquals(1, stores.mentions().count(Optional.of(rival), Optional.of(Status.NEW)));
    var page =
        stores
            .mentions()
            .page(Optional.of(acme), Optional.empty(), Optional.empty(), Optional.empty(), 9);
    assertEquals(List.of(id(0)), page.mentions().stream().map(Mention::id).toList());
    assertTrue(stores.mentions().byId(id(1)).isPresent(), "it stays stored");
  }

  @Test
  void hidingAndShowingAgainRestoresEverySum() {
    String before = Sums.of(stored);
    Set<MentionId> hidden = hide(0, 1, 2, 3);
    assertEquals(4, hidden.size());
    assertNotEquals(before, Sums.of(stored));
    assertEquals(0, stores.mentions().total());
    assertEquals(hidden, stores.hidden().unhide(hidden));
    assertEquals(before, Sums.of(stored));
    assertEquals(0, stores.derivedCheck().run().mended());
    assertEquals(0, stores.hidden().count());
  }

  @Test
  void sumsOfWhatIsHiddenAreThoseOfARecount() {
    hide(1, 2);
    assertEquals(0, stores.derivedCheck().run().mended());
  }

  @Test
  void whatHappensToAHiddenMentionCountsOnceItIsShownAgain() {
    hide(0);
    stores.mentions().setStatus(List.of(id(0)), Status.CLOSED);
    stored.take(blog, item("1").about(acme, rival).sounding(Label.POSITIVE).saying("other words"));
    assertEquals(0, stores.derivedCheck().run().mended());
    stores.hidden().unhide(List.of(id(0)));
    assertEquals(1, stores.mentions().count(Optional.of(rival), Optional.of(Status.CLOSED)));
    assertEquals(0, stores.derivedCheck().run().mended());
  }

  @Test
  void hidingTwiceChangesNothing() {
    hide(0);
    String once = Sums.of(stored);
    assertEquals(Set.of(), stores.hidden().hide(List.of(id(0)), Optional.empty(), "again"));
    assertEquals(once, Sums.of(stored));
    assertEquals("spam", stores.hidden().of(id(0)).orElseThrow().reason());
    assertEquals(Set.of(), stores.hidden().unhide(List.of(id(3))));
  }

  @Test
  void whatIsHiddenCanBeLookedAtWithItsReason() {
    hide(0, 2);
    stores.hidden().hide(List.of(id(3)), Optional.empty(), "off topic");
    List<Hidden> all = stores.hidden().page(Optional.empty(), 2);
    assertEquals(
        List.of(
            new Hidden(id(3), Optional.empty(), "off topic", NOW),
            new Hidden(id(2), Optional.of(new RuleId(7)), "spam", NOW)),
        all);
    assertEquals(
        List.of(id(0)),
        stores.hidden().page(Optional.of(id(2)), 2).stream().map(Hidden::mention).toList());
    assertEquals(3, stores.hidden().count());
  }

  @Test
  void theIndexIsToldOfEveryStep() {
    long noted = stores.mentions().changed(100).size();
    hide(0);
    assertEquals(noted + 1, stores.mentions().changed(100).size());
    assertEquals(Set.of(Trait.HIDDEN), traits(id(0)).are());
    stores.hidden().unhide(List.of(id(0)));
    assertEquals(2, stores.mentions().changed(100).getFirst().rev());
    assertEquals(Set.of(), traits(id(0)).are());
  }

  @Test
  void moreThanOneTransactionHoldsAreHiddenBatchByBatch() {
    Stored.Item[] many = new Stored.Item[450];
    for (int i = 0; i < many.length; i++) many[i] = item("m" + i).about(acme);
    List<MentionId> ids = stored.take(blog, many).added().stream().map(Mention::id).toList();
    String before = Sums.of(stored);
    assertEquals(450, stores.hidden().hide(ids, Optional.empty(), "flood").size());
    assertEquals(4, stores.mentions().total());
    assertEquals(450, stores.hidden().unhide(ids).size());
    assertEquals(before, Sums.of(stored));
  }

  private Set<MentionId> hide(int... which) {
    List<MentionId> ids = Arrays.stream(which).mapToObj(this::id).toList();
    return stores.hidden().hide(ids, Optional.of(new RuleId(7)), "spam");
  }

  private MentionId id(int which) {
    return mentions.get(which).id();
  }

  private Traits traits(MentionId id) {
    return stores.mentions().traits(List.of(id)).getOrDefault(id, Traits.NONE);
  }
}

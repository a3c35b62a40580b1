package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Candidate;
import earshot.model.Hidden;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PollBatch;
import earshot.model.RuleAct;
import earshot.model.RuleAction;
import earshot.model.RuleId;
import earshot.model.SourceId;
import earshot.model.Status;
import earshot.model.Tag;
import earshot.model.Traits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesOnArrivalTest {
  private static final RuleId FIRST = new RuleId(1);
  private static final RuleId SECOND = new RuleId(2);

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
  void aRuleThatHidesStoresTheMentionOutOfSight() {
    MentionStore.Taken taken = take(act(FIRST, new RuleAction.Hide("spam")));
    assertEquals(List.of(), taken.added());
    MentionId id = taken.changed().iterator().next();
    assertEquals(1, taken.attempt().yield().stored());
    assertEquals(0, stores.mentions().total());
    assertEquals(
        Optional.of(new Hidden(id, Optional.of(FIRST), "spam", Stored.NOW)),
        stores.hidden().of(id));
    assertEquals(0, stores.derivedCheck().run().mended());
  }

  @Test
  void showingItAgainGivesTheSumsOfAnArrivalWithoutTheRule() {
    Stored.Item plain = item("1").about(acme);
    stored.take(blog, plain);
    String without = Sums.of(stored);
    MentionId seen = new MentionId(stores.mentions().greatestId());
    stores.mentions().erase(seen);
    MentionStore.Taken taken = take(act(FIRST, new RuleAction.Hide("spam")));
    stores.hidden().unhide(taken.changed());
    assertEquals(without, Sums.of(stored));
  }

  @Test
  void aRuleTagsAndTheTagIsMadeOnce() {
    MentionStore.Taken taken =
        take(
            act(FIRST, new RuleAction.Tagging("Crisis")),
            act(SECOND, new RuleAction.Tagging("crisis")),
            act(SECOND, new RuleAction.Tagging("Press")));
    MentionId id = taken.added().getFirst().id();
    assertEquals(Set.of(id), taken.changed(), "the index has to read its tags");
    assertEquals(
        List.of("Crisis", "Press"),
        stores.tags().of(List.of(id)).getOrDefault(id, List.of()).stream().map(Tag::name).toList());
    assertEquals(2, stores.tags().all().size());
    assertEquals(
        Set.of("Crisis", "Press"),
        stores.mentions().traits(List.of(id)).getOrDefault(id, Traits.NONE).tags());
  }

  @Test
  void onStatusTheFirstRuleDecides() {
    MentionStore.Taken taken =
        take(
            act(FIRST, new RuleAction.SetStatus(Status.NO_ACTION)),
            act(SECOND, new RuleAction.SetStatus(Status.TRIAGED)));
    Mention added = taken.added().getFirst();
    assertEquals(Status.NO_ACTION, added.status());
    assertEquals(1, stores.mentions().count(Optional.of(acme), Optional.of(Status.NO_ACTION)));
    assertEquals(0, stores.mentions().count(Optional.of(acme), Optional.of(Status.NEW)));
    assertEquals(added, stores.mentions().byId(added.id()).orElseThrow());
    assertEquals(0, stores.derivedCheck().run().mended());
  }

  @Test
  void aMentionThatIsKnownIsLeftAsItIs() {
    MentionId id = take().added().getFirst().id();
    take(
        act(FIRST, new RuleAction.Hide("spam")),
        act(SECOND, new RuleAction.Tagging("late")),
        act(SECOND, new RuleAction.SetStatus(Status.CLOSED)));
    assertEquals(1, stores.mentions().total());
    assertEquals(Status.NEW, stores.mentions().byId(id).orElseThrow().status());
    assertEquals(List.of(), stores.tags().all());
  }

  @Test
  void whatTheRulesDidIsStoredWithTheMentionOrNotAtAll() {
    // The same number twice in a table of unique numbers breaks the transaction at its very end.
    stored.database.write(
        rows ->
            rows.change(
                "INSERT INTO mention_tag (tag_id, mention_id, made_at, by_user) VALUES (1, 1, ?, '')",
                Stored.NOW));
    assertThrows(
        RuntimeException.class,
        () ->
            take(
                act(FIRST, new RuleAction.Hide("spam")),
                act(SECOND, new RuleAction.Tagging("crisis"))));
    assertEquals(0, stores.mentions().greatestId());
    assertEquals(0, stores.hidden().count());
    assertEquals(List.of(), stores.tags().all());
    assertTrue(stores.mentions().changed(9).isEmpty());
  }

  private MentionStore.Taken take(RuleAct... acts) {
    PollBatch plain = Stored.batch(blog, item("1").about(acme));
    List<Candidate> candidates =
        plain.candidates().stream()
            .map(each -> new Candidate(each.sighting(), each.hits(), each.reading(), List.of(acts)))
            .toList();
    return stores
        .mentions()
        .take(
            new PollBatch(
                blog,
                candidates,
                plain.cursor(),
                plain.attempt(),
                plain.nextDue(),
                plain.standing(),
                plain.move()));
  }

  private static RuleAct act(RuleId rule, RuleAction action) {
    return new RuleAct(rule, action);
  }
}

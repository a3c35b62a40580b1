package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.QueryExample;
import earshot.model.Reading;
import earshot.model.Rule;
import earshot.model.RuleAction;
import earshot.model.RuleRun;
import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import earshot.model.Score;
import earshot.model.ScoredText;
import earshot.model.SourceId;
import earshot.model.Status;
import earshot.model.Tag;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingStoresTest {
  private Stored stored;
  private Stores stores;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    stores = stored.stores;
  }

  @AfterEach
  void close() {
    stored.close();
  }

  // searches

  @Test
  void aSearchIsKeptReadUpToNowAtTheRightEndOfTheDeck() {
    SavedSearch first = keep("First");
    SavedSearch second = stores.searches().keep("Second", "two", true, "ana");
    assertEquals(Optional.of(0), first.column());
    assertEquals(Optional.of(1), second.column());
    assertEquals(Optional.of(NOW), second.feed().readUntil());
    assertTrue(second.feed().alerting());
    assertEquals(List.of(first, second), stores.searches().all());
    assertEquals(Optional.of(second), stores.searches().byId(second.id()));
  }

  @Test
  void aNameIsTakenWhateverItsCase() {
    keep("Complaints");
    assertThrows(IllegalArgumentException.class, () -> keep("COMPLAINTS"));
    SavedSearch other = keep("Praise");
    assertThrows(
        IllegalArgumentException.class,
        () -> changed(other, new SavedSearchStore.Terms("complaints", "x", false)));
  }

  @Test
  void whoChangesASearchThatChangedMeanwhileIsTold() {
    SavedSearch kept = keep("Complaints");
    SavedSearch changed = changed(kept, new SavedSearchStore.Terms("Worries", "bad", true));
    assertEquals("Worries", changed.name());
    assertThrows(
        ChangedMeanwhile.class,
        () -> changed(kept, new SavedSearchStore.Terms("Other", "x", false)));
    stores.searches().readUntil(kept.id(), Optional.of(NOW.plusSeconds(5)));
    assertEquals(
        changed.rev(), stores.searches().byId(kept.id()).orElseThrow().rev(), "reading is free");
  }

  @Test
  void aRemovedSearchIsPutBackAsItWas() {
    keep("First");
    SavedSearch kept = keep("Second");
    SavedSearch removed = stores.searches().remove(kept.id());
    assertEquals(kept, removed);
    assertEquals(1, stores.searches().all().size());
    assertEquals(kept, stores.searches().putBack(removed));
    stores.searches().remove(kept.id());
    keep("SECOND");
    assertThrows(IllegalArgumentException.class, () -> stores.searches().putBack(removed));
  }

  @Test
  void theDeckIsArrangedFromLeftToRight() {
    SavedSearchId a = keep("A").id();
    SavedSearchId b = keep("B").id();
    SavedSearchId c = keep("C").id();
    stores.searches().arrange(List.of(c, a));
    assertEquals(List.of(c, a, b), stores.searches().all().stream().map(SavedSearch::id).toList());
    assertEquals(Optional.empty(), stores.searches().byId(b).orElseThrow().column());
  }

  @Test
  void searchesKeepThePlacesAPersonGaveThem() {
    SavedSearchId a = keep("A").id();
    SavedSearchId b = keep("B").id();
    SavedSearchId c = keep("C").id();
    stores.searches().order(List.of(b, new SavedSearchId(99), a, c));
    stores.searches().arrange(List.of(c, a));
    SavedSearchId late = keep("0").id();
    assertEquals(
        List.of(b, a, c, late), stores.searches().all().stream().map(SavedSearch::id).toList());
  }

  @Test
  void readingCanBeTakenBack() {
    SavedSearchId id = keep("A").id();
    Optional<Instant> before = stores.searches().readUntil(id, Optional.of(NOW.plusSeconds(60)));
    assertEquals(Optional.of(NOW), before);
    stores.searches().readUntil(id, before);
    assertEquals(Optional.of(NOW), stores.searches().byId(id).orElseThrow().feed().readUntil());
  }

  @Test
  void theLastMentionStoredUntilAMomentIsFound() {
    assertEquals(0, stores.mentions().lastUntil(NOW));
    SourceId blog = stored.source("blog");
    for (int i = 0; i < 9; i++) stored.take(blog, item("i" + i));
    // As if one had been stored each minute, two of them deleted since.
    stored.database.write(
        rows -> {
          for (long id = 1; id <= 9; id++) {
            rows.change(
                "UPDATE mention SET stored_at = ? WHERE id = ?", NOW.plusSeconds(60 * id), id);
          }
          return 0;
        });
    stores.mentions().erase(new MentionId(4));
    stores.mentions().erase(new MentionId(9));
    assertEquals(0, stores.mentions().lastUntil(NOW.plusSeconds(59)));
    assertEquals(1, stores.mentions().lastUntil(NOW.plusSeconds(60)));
    assertEquals(3, stores.mentions().lastUntil(NOW.plusSeconds(290)));
    assertEquals(5, stores.mentions().lastUntil(NOW.plusSeconds(300)));
    assertEquals(8, stores.mentions().lastUntil(NOW.plusSeconds(9_000)));
  }

  // rules

  @Test
  void rulesComeBackInTheOrderInWhichTheyAct() {
    Rule first = rule("First", new RuleAction.Hide("spam"));
    Rule second = rule("Second", new RuleAction.Tagging("press"));
    Rule third = rule("Third", new RuleAction.SetStatus(Status.NO_ACTION));
    assertEquals(List.of(first, second, third), stores.rules().all());
    stores.rules().arrange(List.of(third.id(), first.id()));
    assertEquals(
        List.of(third.id(), first.id(), second.id()),
        stores.rules().all().stream().map(Rule::id).toList());
  }

  @Test
  void aRuleThatChangedMeanwhileIsNotOverwritten() {
    Rule kept = rule("First", new RuleAction.Hide("spam"));
    Rule off = stores.rules().change(kept.id(), kept.rev(), kept.terms().enabled(false));
    assertFalse(off.terms().enabled());
    assertThrows(
        ChangedMeanwhile.class, () -> stores.rules().change(kept.id(), kept.rev(), kept.terms()));
    assertEquals(off, stores.rules().remove(off.id()));
    assertEquals(off, stores.rules().putBack(off));
  }

  // runs

  @Test
  void aRunIsTakenBackAsAWhole() {
    List<MentionId> ids = mentions(450);
    String before = Sums.of(stored);
    for (RuleAction action :
        List.of(
            new RuleAction.Hide("spam"),
            new RuleAction.Tagging("press"),
            new RuleAction.Assign("Ben"),
            new RuleAction.SetStatus(Status.CLOSED))) {
      RuleRun run = stores.ruleRuns().begin(rule("r", action), "ana");
      assertEquals(450, stores.ruleRuns().act(run, ids).size());
      assertEquals(Set.of(), stores.ruleRuns().act(run, ids), "twice changes nothing");
      assertEquals(450, stores.ruleRuns().byId(run.id()).orElseThrow().changed());
      RuleRunStore.TakenBack step = stores.ruleRuns().takeBack(run);
      assertEquals(200, step.changed().size());
      while (!step.last()) step = stores.ruleRuns().takeBack(run);
      RuleRun undone = stores.ruleRuns().byId(run.id()).orElseThrow();
      assertTrue(undone.undone());
      assertEquals(0, undone.changed());
      assertEquals(before, Sums.of(stored), action.written());
    }
    assertEquals(Map.of(), stores.tags().of(ids));
  }

  @Test
  void whatAPersonDidSinceIsNotTakenBack() {
    List<MentionId> ids = mentions(3);
    Rule rule = rule("close", new RuleAction.SetStatus(Status.CLOSED));
    stores.mentions().setStatus(List.of(ids.get(0)), Status.WAITING);
    RuleRun run = stores.ruleRuns().begin(rule, "ana");
    assertEquals(
        Set.of(ids.get(1), ids.get(2)),
        stores.ruleRuns().act(run, ids),
        "somebody works on the first");
    stores.mentions().setStatus(List.of(ids.get(1)), Status.TRIAGED);
    assertEquals(Set.of(ids.get(2)), stores.ruleRuns().takeBack(run).changed());
    assertEquals(Status.TRIAGED, stores.mentions().byId(ids.get(1)).orElseThrow().status());
    assertEquals(Status.NEW, stores.mentions().byId(ids.get(2)).orElseThrow().status());
  }

  @Test
  void whatAPersonHidSinceStaysHidden() {
    MentionId id = mentions(1).getFirst();
    RuleRun run = stores.ruleRuns().begin(rule("hide", new RuleAction.Hide("spam")), "ana");
    stores.ruleRuns().act(run, List.of(id));
    stores.hidden().unhide(List.of(id));
    stores.hidden().hide(List.of(id), Optional.empty(), "by hand");
    assertEquals(Set.of(), stores.ruleRuns().takeBack(run).changed());
    assertEquals("by hand", stores.hidden().of(id).orElseThrow().reason());
  }

  @Test
  void whichRuleDidWhatToAMentionIsTold() {
    List<MentionId> ids = mentions(2);
    Rule hides = rule("spam", new RuleAction.Hide("spam"));
    Rule tags = rule("press", new RuleAction.Tagging("press"));
    RuleRun run = stores.ruleRuns().begin(hides, "ana");
    stores.ruleRuns().act(run, ids);
    stores.ruleRuns().act(stores.ruleRuns().begin(tags, "ana"), ids.subList(0, 1));
    stores.tags().put(stores.tags().named("late").id(), ids.subList(1, 2), "rule " + tags.id());
    stores.tags().put(stores.tags().named("by hand").id(), ids.subList(1, 2), "ana");
    assertEquals(Set.of(hides.id() + " hide spam", tags.id() + " tag press"), deeds(ids.get(0)));
    assertEquals(Set.of(hides.id() + " hide spam", tags.id() + " tag late"), deeds(ids.get(1)));
    stores.hidden().unhide(ids);
    boolean last = false;
    while (!last) last = stores.ruleRuns().takeBack(run).last();
    assertEquals(Set.of(tags.id() + " tag press"), deeds(ids.get(0)), "taken back, it is no more");
  }

  private Set<String> deeds(MentionId mention) {
    return stores.ruleRuns().deeds(mention).stream()
        .map(deed -> deed.rule() + " " + deed.action().written())
        .collect(Collectors.toSet());
  }

  @Test
  void ofLongGoneRunsNothingIsKept() {
    MentionId id = mentions(1).getFirst();
    Rule rule = rule("tag", new RuleAction.Tagging("press"));
    RuleRun first = stores.ruleRuns().begin(rule, "ana");
    stores.ruleRuns().act(first, List.of(id));
    for (int i = 0; i < 20; i++) stores.ruleRuns().begin(rule, "ana");
    assertEquals(20, stores.ruleRuns().latest(100).size());
    assertEquals(Optional.empty(), stores.ruleRuns().byId(first.id()));
    long acts = stored.database.read(rows -> rows.number("SELECT COUNT(*) FROM rule_act"));
    assertEquals(0, acts);
  }

  // tags

  @Test
  void tagsArePutOnceAndTakenOffAgain() {
    List<MentionId> ids = mentions(3);
    Tag tag = stores.tags().named("Crisis");
    assertEquals(tag, stores.tags().named(" crisis "));
    assertEquals(
        Set.copyOf(ids.subList(0, 2)), stores.tags().put(tag.id(), ids.subList(0, 2), "ana"));
    assertEquals(Set.of(ids.get(2)), stores.tags().put(tag.id(), ids, "ana"));
    assertEquals(Set.of(), stores.tags().put(tag.id(), List.of(new MentionId(999)), "ana"));
    assertEquals(List.of(tag), stores.tags().of(ids).get(ids.get(2)));
    assertEquals(3, stores.mentions().changed(9).size());
    assertEquals(Set.of(ids.get(0)), stores.tags().take(tag.id(), ids.subList(0, 1)));
    assertEquals(Set.of(), stores.tags().take(tag.id(), ids.subList(0, 1)));
  }

  // examples

  @Test
  void examplesKeepTheirWordsWhenTheMentionGoes() {
    BrandId acme = stored.brand("Acme");
    MentionId mention = mentions(1).getFirst();
    QueryExample example =
        stores.examples().add(acme, true, Optional.of(mention), "A title", "its words", "ana");
    stores.mentions().erase(mention);
    assertEquals(List.of(example), stores.examples().of(acme));
    assertEquals(example, stores.examples().remove(example.id()));
    assertEquals(List.of(), stores.examples().of(acme));
    stores.examples().putBack(example);
    assertEquals(List.of(example), stores.examples().of(acme));
    assertThrows(
        IllegalArgumentException.class,
        () -> stores.examples().add(acme, true, Optional.empty(), " ", "", "ana"));
  }

  // back-fill

  @Test
  void aBrandIsGivenToStoredMentionsAsIfTheyArrivedWithIt() {
    SourceId blog = stored.source("blog");
    BrandId acme = stored.brand("Acme");
    BrandId rival = stored.brand("Rival");
    MentionId both = stored.take(blog, item("1").about(acme, rival)).added().getFirst().id();
    String asIfArrived = Sums.of(stored);
    stores.mentions().erase(both);
    MentionId later = stored.take(blog, item("1").about(acme)).added().getFirst().id();
    stores.mentions().changed(9);
    assertEquals(Set.of(later), stores.brandFill().fill(rival, Map.of(later, neutral())));
    assertEquals(asIfArrived, Sums.of(stored));
    assertEquals(0, stores.derivedCheck().run().mended());
    assertEquals(Set.of(), stores.brandFill().fill(rival, Map.of(later, neutral())));
    assertEquals(asIfArrived, Sums.of(stored));
    assertEquals(Set.of(later), stores.brandFill().naming(rival, List.of(later)));
  }

  @Test
  void aScoreOfItsOwnIsKeptWithItsReasons() {
    SourceId blog = stored.source("blog");
    BrandId acme = stored.brand("Acme");
    MentionId id = stored.take(blog, item("1")).added().getFirst().id();
    Reading.TargetScore own = new Reading.TargetScore(Label.NEGATIVE, -0.4, List.of());
    Reading reading = new Reading("en", neutral().whole(), Map.of(acme, own), neutral().version());
    stores.brandFill().fill(acme, Map.of(id, reading));
    Mention.BrandMark mark = stores.mentions().byId(id).orElseThrow().brands().getFirst();
    assertEquals(new Mention.BrandMark(acme, Label.NEGATIVE, Optional.of(-0.4), false), mark);
    assertEquals(
        List.of(0, acme.value()),
        stores.mentions().scores(id).stream().map(ScoredText::brand).toList());
    assertEquals(0, stores.derivedCheck().run().mended());
  }

  @Test
  void aHiddenMentionGainsTheBrandOutOfSight() {
    BrandId acme = stored.brand("Acme");
    MentionId id = mentions(1).getFirst();
    stores.hidden().hide(List.of(id), Optional.empty(), "spam");
    stores.brandFill().fill(acme, Map.of(id, neutral()));
    assertEquals(0, stores.mentions().count(Optional.of(acme), Optional.empty()));
    stores.hidden().unhide(List.of(id));
    assertEquals(1, stores.mentions().count(Optional.of(acme), Optional.empty()));
    assertEquals(0, stores.derivedCheck().run().mended());
  }

  @Test
  void aBrandThatWasRemovedTakesNothingMore() {
    BrandId acme = stored.brand("Acme");
    MentionId id = mentions(1).getFirst();
    stores.brands().remove(acme);
    assertEquals(Set.of(), stores.brandFill().fill(acme, Map.of(id, neutral())));
  }

  private List<MentionId> mentions(int many) {
    SourceId blog = stored.source("blog");
    Stored.Item[] items = new Stored.Item[many];
    for (int i = 0; i < many; i++) items[i] = item("i" + i);
    return stored.take(blog, items).added().stream().map(Mention::id).toList();
  }

  private SavedSearch keep(String name) {
    return stores.searches().keep(name, "word", false, "ana");
  }

  private Rule rule(String name, RuleAction action) {
    return stores.rules().add(new Rule.Terms(name, "spam", action, true), "ana");
  }

  private static Reading neutral() {
    Score whole = new Score(Label.NEUTRAL, 0, 0.1, 0.1, 0.8, List.of());
    return new Reading("en", whole, Map.of(), "plus-1/en/0a1b2c3d");
  }

  private SavedSearch changed(SavedSearch search, SavedSearchStore.Terms terms) {
    return stores
        .searches()
        .change(search.id(), search.rev(), terms, (query, before, after) -> query);
  }
}

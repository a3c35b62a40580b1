package earshot.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.QueryExample;
import earshot.model.Rule;
import earshot.model.RuleAction;
import earshot.model.RuleRun;
import earshot.model.SavedSearch;
import earshot.model.Status;
import earshot.search.QueryError;
import earshot.search.Watch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules, saved searches, back-fill and examples on the whole road.
class QuestionsTest {
  private Ground ground;

  @BeforeEach
  void open(@TempDir Path folder) {
    ground = new Ground(folder);
  }

  @AfterEach
  void close() {
    ground.close();
  }

  // rules on what arrives

  @Test
  void aRuleHidesWhatArrivesAndItCanBeAskedFor() {
    ground.brand("Acme");
    Rule rule = ground.rule("airlines", "hide another Acme");
    List<MentionId> ids = ground.arrive("Acme is great", "Acme airlines lost my bag");
    assertEquals(2, ids.size(), "both are stored");
    assertEquals(1, ground.stores.mentions().total());
    assertEquals(1, ground.found("acme"));
    assertEquals(1, ground.found("acme is:hidden"));
    assertEquals(
        List.of(ids.getFirst()),
        ground.heard(LiveEvent.MentionsAdded.class).getLast().mentions().stream()
            .map(Mention::id)
            .toList());
    assertEquals(
        Optional.of(rule.id()), ground.stores.hidden().of(ids.getLast()).orElseThrow().rule());
  }

  @Test
  void aRuleMayAskForBrandAndSentiment() {
    ground.brand("Acme");
    ground.rule("brand:acme sentiment:negative", "tag crisis");
    List<MentionId> ids =
        ground.arrive(
            "Acme is horrible, I hate it", "Acme is wonderful, I love it", "horrible, I hate it");
    assertEquals(Set.of(ids.getFirst()), ground.stores.tags().of(ids).keySet());
    assertEquals(1, ground.found("tag:crisis"));
  }

  @Test
  void aRuleMayNotAskWhatIsKnownOnlyLater() {
    for (String later : List.of("tag:press", "is:hidden", "story:7", "after:2026-01-01")) {
      QueryError refused =
          assertThrows(QueryError.class, () -> ground.rule("acme " + later, "hide x"));
      assertEquals("QL-11", refused.code(), later);
    }
  }

  @Test
  void aRuleFollowsTheSavedSearchItUses() {
    SavedSearch noise = ground.questions.searches().keep("Noise", "airlines", false, "ana");
    ground.rule("search:noise", "tag noise");
    ground.questions.searches().change(noise.id(), noise.rev(), "Noise", "cruises", false);
    List<MentionId> ids = ground.arrive("some airlines", "some cruises");
    assertEquals(Set.of(ids.getLast()), ground.stores.tags().of(ids).keySet());
    assertThrows(
        IllegalArgumentException.class, () -> ground.questions.searches().remove(noise.id()));
  }

  @Test
  void aRuleThatIsSwitchedOffOrRemovedDoesNothing() {
    Rule off = ground.rule("airlines", "hide a");
    ground.questions.rules().change(off.id(), off.rev(), off.terms().enabled(false));
    Rule gone = ground.rule("airlines", "tag b");
    ground.questions.rules().remove(gone.id());
    List<MentionId> ids = ground.arrive("some airlines");
    assertEquals(1, ground.stores.mentions().total());
    assertTrue(ground.stores.tags().of(ids).isEmpty());
    ground.questions.rules().putBack(gone);
    assertEquals(1, ground.stores.tags().of(ground.arrive("more airlines")).size());
  }

  @Test
  void aRuleWhoseBrandIsGoneIsNamedAndSilencesNobody() {
    Brand acme = ground.brand("Acme");
    Rule named = ground.rule("brand:acme", "tag a");
    ground.rule("airlines", "tag b");
    ground.brands.remove(acme.id());
    assertTrue(ground.questions.rules().problem(named).isPresent());
    assertEquals(1, ground.stores.tags().of(ground.arrive("some airlines")).size());
    ground.brands.putBack(acme.id());
    assertEquals(Optional.empty(), ground.questions.rules().problem(named));
  }

  // rules on history

  @Test
  void aRehearsalCountsAllAndShowsTheNewestTwenty() {
    ground.arrive(numbered("spam", 30));
    ground.arrive("something else");
    Rule.Terms terms = new Rule.Terms("r", "spam", new RuleAction.Hide("spam"), true);
    RuleHistory.Rehearsal rehearsal = ground.questions.history().rehearse(terms, Watch.NONE);
    assertEquals(30, rehearsal.found());
    assertEquals(20, rehearsal.newest().size());
    assertEquals("spam 29", rehearsal.newest().getFirst().content().body());
    assertEquals(31, ground.stores.mentions().total(), "nothing changed");
  }

  @Test
  void aRuleIsAppliedToHistoryAndTakenBackAsAWhole() {
    ground.arrive(numbered("spam", 450));
    ground.arrive("something else");
    Rule rule = ground.rule("spam", "hide spam");
    RuleRun run = ground.questions.history().apply(rule, "ana", Watch.NONE);
    assertEquals(450, run.changed());
    assertEquals(0, ground.found("spam"));
    assertEquals(450, ground.found("spam is:hidden"));
    assertEquals(1, ground.stores.mentions().total());
    RuleRun undone = ground.questions.history().takeBack(run, Watch.NONE);
    assertTrue(undone.undone());
    assertEquals(450, ground.found("spam"));
    assertEquals(451, ground.stores.mentions().total());
    assertEquals(0, ground.stores.derivedCheck().run().mended());
  }

  @Test
  void aRunThatIsStoppedStandsAndCanBeGoneOnWith() {
    ground.arrive(numbered("spam", 450));
    Rule rule = ground.rule("spam", "hide spam");
    RuleRun half = ground.questions.history().apply(rule, "ana", Ground.stoppingAfter(1));
    assertEquals(200, half.changed());
    RuleRun rest = ground.questions.history().apply(rule, "ana", Watch.NONE);
    assertEquals(250, rest.changed());
    RuleRun some = ground.questions.history().takeBack(rest, Ground.stoppingAfter(1));
    assertFalse(some.undone());
    assertEquals(50, some.changed());
    ground.questions.history().takeBack(rest, Watch.NONE);
    ground.questions.history().takeBack(half, Watch.NONE);
    assertEquals(450, ground.stores.mentions().total());
    assertEquals(
        List.of(true, true),
        ground.questions.history().runs(9).stream().map(RuleRun::undone).toList());
  }

  @Test
  void onHistoryAStatusIsSetOnlyWhereNobodyHasWorked() {
    List<MentionId> ids = ground.arrive("spam one", "spam two");
    ground.stores.mentions().setStatus(List.of(ids.getFirst()), Status.DRAFTING);
    ground.index.replayChanged();
    ground.index.refresh();
    Rule rule = ground.rule("spam", "status no-action");
    assertEquals(1, ground.questions.history().rehearse(rule.terms(), Watch.NONE).found());
    ground.questions.history().apply(rule, "ana", Watch.NONE);
    assertEquals(Status.DRAFTING, ground.mention(ids.getFirst()).status());
    assertEquals(Status.NO_ACTION, ground.mention(ids.getLast()).status());
  }

  // saved searches

  @Test
  void aSearchCountsWhatItFindsAndWhatWasStoredSinceItWasRead() {
    ground.arrive("coffee", "tea");
    ground.pass(Duration.ofMinutes(1));
    SavedSearch kept = ground.questions.searches().keep("Coffee", "coffee", false, "ana");
    assertEquals(new SavedSearches.Counts(1, 0), ground.questions.searches().count(kept));
    ground.pass(Duration.ofMinutes(1));
    // Published before the search was read, but stored after: somebody has yet to see it.
    List<MentionId> ids = ground.arrive("more coffee", "more tea");
    assertEquals(new SavedSearches.Counts(2, 1), ground.questions.searches().count(kept));
    assertTrue(kept.isUnread(ground.mention(ids.getFirst())));
    Optional<Instant> mark = ground.questions.searches().markRead(kept.id());
    assertEquals(new SavedSearches.Counts(2, 0), ground.questions.searches().count(again(kept)));
    ground.questions.searches().readUntil(kept.id(), mark);
    assertEquals(new SavedSearches.Counts(2, 1), ground.questions.searches().count(again(kept)));
  }

  @Test
  void whatIsHiddenIsNeitherFoundNorUnread() {
    SavedSearch kept = ground.questions.searches().keep("Coffee", "coffee", false, "ana");
    ground.pass(Duration.ofMinutes(1));
    List<MentionId> ids = ground.arrive("coffee one", "coffee two");
    ground.questions.history().hide(ids.subList(0, 1), "spam");
    assertEquals(new SavedSearches.Counts(1, 1), ground.questions.searches().count(kept));
    ground.questions.history().unhide(ids);
    assertEquals(new SavedSearches.Counts(2, 2), ground.questions.searches().count(kept));
  }

  @Test
  void aSearchThatAlertsTellsWhatItFound() {
    ground.brand("Acme");
    ground.rule("horrible", "tag crisis");
    SavedSearch alerting =
        ground.questions.searches().keep("Bad", "brand:acme tag:crisis after:7d", true, "ana");
    ground.questions.searches().keep("Silent", "acme", false, "ana");
    List<MentionId> ids = ground.arrive("Acme is horrible", "Acme is great", "horrible");
    LiveEvent.SearchFound found = ground.heard(LiveEvent.SearchFound.class).getFirst();
    assertEquals(alerting, found.search());
    assertEquals(ids.subList(0, 1), found.mentions().stream().map(Mention::id).toList());
    assertEquals(1, ground.heard(LiveEvent.SearchFound.class).size());
  }

  @Test
  void aSearchThatAsksForItselfIsNotKept() {
    SavedSearch one = ground.questions.searches().keep("One", "coffee", false, "ana");
    ground.questions.searches().keep("Two", "search:one OR tea", false, "ana");
    assertThrows(
        QueryError.class,
        () -> ground.questions.searches().change(one.id(), one.rev(), "One", "search:two", false));
  }

  // back-fill

  @Test
  void aNewBrandGainsItsHistory() {
    List<MentionId> ids =
        ground.arrive("Northwind is wonderful, I love it", "nothing to see", "Northwind is awful");
    Brand brand = ground.brand("Northwind");
    assertEquals(2, ground.questions.backfill().count(brand));
    assertEquals(
        new Backfill.Filled(2, 2, false), ground.questions.backfill().run(brand, Watch.NONE));
    assertEquals(List.of(brand.id()), ground.brandsOf(ids.getFirst()));
    assertEquals(List.of(), ground.brandsOf(ids.get(1)));
    assertEquals(Label.POSITIVE, ground.mention(ids.getFirst()).brands().getFirst().label());
    assertEquals(Label.NEGATIVE, ground.mention(ids.get(2)).brands().getFirst().label());
    assertEquals(2, ground.stores.mentions().count(Optional.of(brand.id()), Optional.empty()));
    assertEquals(2, ground.found("brand:northwind"));
    assertEquals(0, ground.stores.derivedCheck().run().mended());
    assertEquals(
        new Backfill.Filled(2, 0, false), ground.questions.backfill().run(brand, Watch.NONE));
  }

  @Test
  void historyReadsAsIfItHadArrivedWithTheBrand() {
    String text = "Acme is wonderful and great. But Northwind is horrible, awful and broken.";
    Brand acme = ground.brand("Acme");
    List<MentionId> before = ground.arrive(text);
    Brand northwind = ground.brand("Northwind");
    ground.questions.backfill().run(northwind, Watch.NONE);
    List<MentionId> after = ground.arrive(text);
    assertEquals(mark(after.getFirst(), northwind.id()), mark(before.getFirst(), northwind.id()));
    assertEquals(Label.NEGATIVE, mark(before.getFirst(), northwind.id()).label());
    assertEquals(2, ground.stores.mentions().scores(before.getFirst()).size());
    assertEquals(2, ground.brandsOf(before.getFirst()).size());
    assertTrue(ground.brandsOf(before.getFirst()).contains(acme.id()));
  }

  @Test
  void backfillIsStoppedBetweenTwoStepsAndGoesOn() {
    ground.arrive(numbered("northwind", 450));
    Brand brand = ground.brand("Northwind");
    Backfill.Filled half = ground.questions.backfill().run(brand, Ground.stoppingAfter(1));
    assertEquals(new Backfill.Filled(200, 200, true), half);
    Backfill.Filled rest = ground.questions.backfill().run(brand, Watch.NONE);
    assertEquals(new Backfill.Filled(450, 250, false), rest);
    assertEquals(450, ground.stores.mentions().count(Optional.of(brand.id()), Optional.empty()));
  }

  @Test
  void aNarrowerQueryTakesNothingAway() {
    Brand brand = ground.brand("Northwind");
    List<MentionId> ids = ground.arrive("northwind one", "northwind two");
    Brand narrow = ground.brands.changeQuery(brand.id(), "northwind one", "ana");
    ground.questions.backfill().run(narrow, Watch.NONE);
    assertEquals(List.of(brand.id()), ground.brandsOf(ids.getLast()));
  }

  @Test
  void aHiddenMentionHasItsBrandOnceItIsShown() {
    List<MentionId> ids = ground.arrive("northwind one", "northwind two");
    ground.questions.history().hide(ids.subList(0, 1), "spam");
    Brand brand = ground.brand("Northwind");
    assertEquals(
        new Backfill.Filled(2, 2, false), ground.questions.backfill().run(brand, Watch.NONE));
    assertEquals(1, ground.stores.mentions().count(Optional.of(brand.id()), Optional.empty()));
    ground.questions.history().unhide(ids);
    assertEquals(2, ground.found("brand:northwind"));
  }

  // examples

  @Test
  void aQueryThatFailsItsExamplesIsRefusedUnlessAPersonInsists() {
    Brand brand = ground.brand("Northwind");
    List<MentionId> ids = ground.arrive("northwind coffee", "northwind airlines");
    Examples examples = ground.questions.examples();
    QueryExample must = examples.add(brand.id(), true, ids.getFirst(), "ana");
    QueryExample mustNot = examples.add(brand.id(), false, "the northwind airlines", "ana");
    ExamplesFail refused =
        assertThrows(
            ExamplesFail.class,
            () -> ground.brands.changeQuery(brand.id(), "northwind NOT coffee", "ana"));
    assertEquals(
        List.of(must, mustNot), refused.failing().stream().map(Examples.Failing::example).toList());
    assertEquals("Northwind", ground.stores.brands().all().getFirst().query());
    assertEquals(
        2, ground.brands.changeQuery(brand.id(), "northwind NOT airlines", "ana").queryVersion());
    ground.brands.changeQueryAnyway(brand.id(), "northwind NOT coffee", "ana");
    assertEquals(2, examples.failing(brand.id(), "northwind NOT coffee").size());
    examples.remove(must.id());
    examples.remove(mustNot.id());
    assertEquals(List.of(), examples.failing(brand.id(), "northwind NOT coffee"));
  }

  @Test
  void anExampleIsJudgedWithTheAddressOfItsMentionWhileThatIsStored() {
    Brand brand = ground.brand("Northwind");
    MentionId id = ground.arrive("northwind coffee").getFirst();
    ground.questions.examples().add(brand.id(), true, id, "ana");
    String query = "northwind site:blog.example";
    assertEquals(List.of(), ground.questions.examples().failing(brand.id(), query));
    ground.stores.mentions().erase(id);
    assertEquals(1, ground.questions.examples().failing(brand.id(), query).size());
  }

  private Mention.BrandMark mark(MentionId id, BrandId brand) {
    return ground.mention(id).brands().stream()
        .filter(mark -> mark.brand().equals(brand))
        .findFirst()
        .orElseThrow();
  }

  private SavedSearch again(SavedSearch search) {
    return ground.stores.searches().byId(search.id()).orElseThrow();
  }

  private static List<String> numbered(String word, int many) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < many; i++) texts.add(word + " " + i);
    return texts;
  }
}

package earshot.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.model.CueKind;
import earshot.model.JournalAction;
import earshot.model.MentionId;
import earshot.model.Rule;
import earshot.model.RuleRun;
import earshot.model.SavedSearch;
import earshot.model.Tag;
import earshot.model.Theme;
import earshot.search.Watch;
import earshot.storage.TagStore;
import earshot.storage.TaggingStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tags that are renamed, merged and removed, with all that says their names.
class TagsTest {
  private Ground ground;
  private List<MentionId> ids = List.of();

  @BeforeEach
  void open(@TempDir Path folder) {
    ground = new Ground(folder);
    ground.brand("Acme");
    ids = ground.arrive("Acme tea one", "Acme tea two", "Acme tea three");
  }

  @AfterEach
  void close() {
    ground.close();
  }

  private void tag(String name, int... which) {
    for (int each : which) {
      List<TaggingStore.Tagged> unused =
          ground.stores.work().tagging().put(List.of(ids.get(each)), name, "ana");
    }
    ground.index.replayChanged();
    ground.index.refresh();
  }

  private Tag tag(String name) {
    return ground.stores.tags().find(name).orElseThrow();
  }

  private Set<MentionId> having(String name) {
    Tag tag = tag(name);
    var all = ground.stores.tags().of(ids);
    all.values().removeIf(tags -> !tags.contains(tag));
    return Set.copyOf(all.keySet());
  }

  private JournalAction last(String object) {
    return JournalAction.of(ground.stores.journal().about(object, 1).getFirst().action())
        .orElseThrow();
  }

  @Test
  void aTagsNewNameIsSaidWhereverItsOldOneWas() {
    tag("Prices", 0, 2);
    SavedSearch search =
        ground.questions.searches().keep("Dear", "tag:PRICES tea # prices", false, "ana");
    Rule rule = ground.rule("acme", "tag prices");
    Theme theme =
        ground
            .stores
            .themes()
            .make(
                new Theme.About(Optional.empty(), "Dear", CueKind.COMPLAINT, "tea tag:prices"),
                List.of(),
                "ana");
    TagStore.Renamed renamed = ground.questions.tags().rename(tag("prices"), "What it costs");
    assertEquals(3, renamed.reworded());
    assertEquals(Set.of(ids.get(0), ids.get(2)), renamed.mentions());
    assertEquals("tag:\"What it costs\" tea # prices", again(search).query());
    assertEquals("tag What it costs", again(rule).terms().action().written());
    assertEquals(
        "tea tag:\"What it costs\"",
        ground.stores.themes().byId(theme.id()).orElseThrow().about().query());
    assertEquals(0, ground.found("tag:prices"));
    assertEquals(2, ground.found("tag:\"what it costs\""));
    assertEquals(2, ground.questions.searches().count(again(search)).found());
    List<MentionId> next = ground.arrive("Acme tea four");
    assertEquals(Set.copyOf(next), ground.stores.tags().of(next).keySet(), "the rule still acts");
    assertEquals(1, ground.questions.tags().all().size(), "and makes no tag of the old name");
    assertEquals(JournalAction.TAG_CHANGED, last("tag:" + tag("What it costs").id().value()));
    assertEquals(JournalAction.RULE_CHANGED, last("rule:" + rule.id()));
  }

  @Test
  void renamingBackBringsEverythingBack() {
    tag("Prices", 0);
    Tag before = tag("prices");
    SavedSearch search = ground.questions.searches().keep("Dear", "tag:\"Prices\"", false, "ana");
    Rule rule = ground.rule("acme", "tag Prices");
    Tag after = ground.questions.tags().rename(before, "Costs").after();
    ground.questions.tags().rename(after, "Prices");
    assertEquals(before, tag("prices"));
    assertEquals("tag:\"Prices\"", again(search).query());
    assertEquals(rule.terms(), again(rule).terms());
    assertEquals(1, ground.found("tag:prices"));
  }

  @Test
  void aRunOfARuleIsTakenBackUnderTheNewName() {
    Rule rule = ground.rule("tea", "tag Prices");
    RuleRun run = ground.questions.history().apply(rule, "ana", Watch.NONE);
    assertEquals(3, run.changed());
    ground.questions.tags().rename(tag("Prices"), "Costs");
    RuleRun renamed = ground.stores.ruleRuns().byId(run.id()).orElseThrow();
    ground.questions.history().takeBack(renamed, Watch.NONE);
    assertEquals(Set.of(), having("Costs"));
  }

  @Test
  void aMergeIsTakenBackToExactlyWhoHadWhich() {
    tag("Prices", 0, 1);
    tag("Costs", 1, 2);
    Tag prices = tag("Prices");
    Tag costs = tag("Costs");
    SavedSearch one = ground.questions.searches().keep("One", "tag:prices tea", false, "ana");
    SavedSearch two = ground.questions.searches().keep("Two", "tag:costs tea", false, "ana");
    Rule rule = ground.rule("acme", "tag prices");
    TagStore.Merged merged = ground.questions.tags().merge(prices, costs);
    assertEquals(Set.of(ids.get(0), ids.get(1)), merged.mentions());
    assertEquals(1, merged.both());
    assertEquals(2, merged.reworded());
    assertEquals(Set.copyOf(ids), having("Costs"));
    assertEquals(Optional.empty(), ground.stores.tags().find("Prices"));
    assertEquals(3, ground.found("tag:costs"));
    assertEquals(0, ground.found("tag:prices"));
    assertEquals("tag:\"Costs\" tea", again(one).query());
    assertEquals("tag Costs", again(rule).terms().action().written());
    ground.questions.tags().unmerge(merged);
    assertEquals(prices, tag("Prices"));
    assertEquals(Set.of(ids.get(0), ids.get(1)), having("Prices"));
    assertEquals(Set.of(ids.get(1), ids.get(2)), having("Costs"));
    assertEquals("tag:prices tea", again(one).query());
    assertEquals("tag:costs tea", again(two).query());
    assertEquals("tag prices", again(rule).terms().action().written());
    assertEquals(2, ground.found("tag:prices"));
    assertEquals(2, ground.found("tag:costs"));
  }

  @Test
  void whatWasUntaggedSinceAMergeStaysSo() {
    tag("Prices", 0, 1);
    tag("Costs", 2);
    TagStore.Merged merged = ground.questions.tags().merge(tag("Prices"), tag("Costs"));
    ground.stores.tags().take(tag("Costs").id(), List.of(ids.get(0)));
    ground.questions.tags().unmerge(merged);
    assertEquals(Set.of(ids.get(1)), having("Prices"));
    assertEquals(Set.of(ids.get(2)), having("Costs"));
  }

  @Test
  void takingARunBackAfterAMergeLeavesWhatHadTheOtherTagBefore() {
    tag("Costs", 0);
    Rule rule = ground.rule("tea", "tag Prices");
    RuleRun run = ground.questions.history().apply(rule, "ana", Watch.NONE);
    ground.questions.tags().merge(tag("Prices"), tag("Costs"));
    ground.questions.history().takeBack(run, Watch.NONE);
    assertEquals(Set.copyOf(ids), having("Costs"));
  }

  @Test
  void aTagThatIsRemovedComesBackToThoseThatHadIt() {
    tag("Prices", 0, 2);
    Tag prices = tag("Prices");
    TagStore.Removed removed = ground.questions.tags().remove(prices);
    assertEquals(Optional.empty(), ground.stores.tags().find("Prices"));
    assertEquals(0, ground.found("tag:prices"));
    ground.questions.tags().putBack(removed);
    assertEquals(prices, tag("Prices"));
    assertEquals(Set.of(ids.get(0), ids.get(2)), having("Prices"));
    assertEquals(2, ground.found("tag:prices"));
  }

  @Test
  void whatUsesATagIsNamed() {
    tag("Prices", 0);
    assertEquals(Optional.empty(), ground.questions.tags().all().getFirst().used());
    ground.questions.searches().keep("Dear", "tag:prices", false, "ana");
    Rule rule = ground.rule("acme", "tag PRICES");
    assertEquals(
        Optional.of("the search “Dear” and the rule “" + rule.terms().name() + "”"),
        ground.questions.tags().all().getFirst().used());
  }

  @Test
  void aNameThatIsTakenChangesNothing() {
    tag("Prices", 0);
    tag("Costs", 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> ground.questions.tags().rename(tag("Prices"), "costs"));
    assertThrows(
        IllegalArgumentException.class,
        () -> ground.questions.tags().rename(tag("Prices"), "x".repeat(101)));
    assertEquals(Set.of(ids.get(0)), having("Prices"));
    TagStore.Removed removed = ground.questions.tags().remove(tag("Prices"));
    tag("prices", 2);
    assertThrows(IllegalArgumentException.class, () -> ground.questions.tags().putBack(removed));
    assertEquals(Set.of(ids.get(2)), having("prices"));
  }

  @Test
  void aQueryThatFindsTwoTagsAlikeGoesOnToFindTheOther() {
    tag("Café", 0);
    tag("cafe", 1);
    SavedSearch search = ground.questions.searches().keep("Cafés", "tag:cafe", false, "ana");
    ground.questions.tags().rename(tag("Café"), "Bistro");
    assertEquals("tag:cafe", again(search).query());
    assertEquals(1, ground.found("tag:cafe"));
    assertEquals(1, ground.found("tag:bistro"));
  }

  private SavedSearch again(SavedSearch search) {
    return ground.stores.searches().byId(search.id()).orElseThrow();
  }

  private Rule again(Rule rule) {
    return ground.stores.rules().byId(rule.id()).orElseThrow();
  }
}

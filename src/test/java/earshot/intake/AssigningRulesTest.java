package earshot.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.JournalAction;
import earshot.model.JournalEntry;
import earshot.model.MentionId;
import earshot.model.Rule;
import earshot.model.RuleRun;
import earshot.model.Work;
import earshot.search.Watch;
import earshot.storage.WorkStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules that give mentions to people, as they arrive and in what is stored.
class AssigningRulesTest {
  private Ground ground;

  @BeforeEach
  void open(@TempDir Path folder) {
    ground = new Ground(folder);
    ground.brand("Acme");
  }

  @AfterEach
  void close() {
    ground.close();
  }

  private Optional<String> who(MentionId id) {
    return Optional.ofNullable(ground.stores.work().acts().of(List.of(id)).get(id))
        .flatMap(Work::assignee);
  }

  private void give(MentionId id, Optional<String> person) {
    WorkStore.Done unused =
        ground
            .stores
            .work()
            .acts()
            .act(
                List.of(id),
                new WorkStore.Doing(JournalAction.WORK_CHANGED, "by hand", "ana"),
                (before, now, terms) ->
                    Optional.of(before.with(new Work.Hands(person, before.priority()))));
  }

  @Test
  void whatArrivesIsGivenToWhomTheFirstRuleSaysAndTheJournalSaysWhich() {
    ground.rule("kettle", "assign Ben");
    ground.rule("acme", "assign Carla");
    List<MentionId> ids = ground.arrive("Acme kettle", "Acme tea", "Acme kettle and tea");
    assertEquals(
        List.of(Optional.of("Ben"), Optional.of("Carla"), Optional.of("Ben")),
        ids.stream().map(this::who).toList());
    JournalEntry entry = ground.stores.journal().about("mention:" + ids.getFirst(), 1).getFirst();
    assertEquals("rule 1", entry.byUser());
    assertEquals(Optional.of(JournalAction.WORK_CHANGED), JournalAction.of(entry.action()));
    assertEquals(1, ground.heard(LiveEvent.MentionsChanged.class).size());
  }

  @Test
  void aRuleThatRestsGivesNothing() {
    Rule rule = ground.rule("acme", "assign Ben");
    ground.questions.rules().change(rule.id(), rule.rev(), rule.terms().enabled(false));
    assertEquals(Optional.empty(), who(ground.arrive("Acme tea").getFirst()));
  }

  @Test
  void historyIsGivenOnlyWhereNobodyHasItAndTakenBackWhereNobodyElseHasItSince() {
    List<MentionId> ids = ground.arrive("Acme tea one", "Acme tea two", "Acme tea three");
    give(ids.getFirst(), Optional.of("Ana"));
    Rule rule = ground.rule("tea", "assign Ben");
    RuleRun run = ground.questions.history().apply(rule, "ana", Watch.NONE);
    assertEquals(2, run.changed());
    assertEquals(
        List.of(Optional.of("Ana"), Optional.of("Ben"), Optional.of("Ben")),
        ids.stream().map(this::who).toList());
    give(ids.get(1), Optional.of("Carla"));
    ground.questions.history().takeBack(run, Watch.NONE);
    assertEquals(
        List.of(Optional.of("Ana"), Optional.of("Carla"), Optional.<String>empty()),
        ids.stream().map(this::who).toList());
  }
}

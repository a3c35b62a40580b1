package earshot.replies.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.JournalAction;
import earshot.model.Playbook;
import earshot.model.Risk;
import earshot.storage.PlaybookStore.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlaybookActsTest {
  private BadDay day;
  private PlaybookActs acts;

  @BeforeEach
  void open(@TempDir Path folder) {
    day = new BadDay(folder);
    acts = new PlaybookActs(day.incidents.playbooks(), "ana");
  }

  @AfterEach
  void close() {
    day.close();
  }

  private Playbook leak() {
    return acts.all().stream().filter(each -> each.risk() == Risk.DATA_LEAK).findFirst().get();
  }

  private static Text called(Playbook playbook, String name) {
    return new Text(playbook.risk(), name, playbook.content());
  }

  private List<String> names() {
    return acts.all().stream().map(Playbook::name).toList();
  }

  private long journaled() {
    return day.stores.journal().page(java.util.Optional.empty(), 100).stream()
        .filter(entry -> entry.action().equals(JournalAction.PLAYBOOK_CHANGED.words()))
        .count();
  }

  @ParameterizedTest
  @EnumSource
  void aPlanThatIsWrittenIsReadAsTheSame(Risk risk) {
    String came = "# a remark\n" + Playbooks.shipped(risk).content();
    Plan plan = Plan.read(came);
    String written = plan.written(came);
    assertEquals(plan, Plan.read(written));
    assertTrue(written.startsWith("# a remark\n"));
    assertEquals(written, Plan.read(written).written(written));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 min", "90, 90 min", "120, 2 h", "1440, 1 d", "1500, 25 h", "2880, 2 d"})
  void aTimeIsWrittenAsItIsRead(long minutes, String written) {
    assertEquals(written, Plan.time(Duration.ofMinutes(minutes)));
    assertEquals(Duration.ofMinutes(minutes), Plan.time(written).orElseThrow());
  }

  @Test
  void aNumberAloneIsMinutesAndAnythingElseIsNoTime() {
    assertEquals(Duration.ofMinutes(15), Plan.time(" 15 ").orElseThrow());
    assertTrue(Plan.time("soon").isEmpty());
    assertTrue(Plan.time("-5 min").isEmpty());
    assertTrue(Plan.time("").isEmpty());
  }

  @Test
  void aChangeIsTakenBackAndDoneAgainAndEachIsInTheJournal() {
    Playbook leak = leak();
    long before = journaled();
    PlaybookActs.Deed deed =
        acts.change(leak.id(), PlaybookActs.text(leak), called(leak, "A leak"));
    assertTrue(names().contains("A leak"));
    deed.back().run();
    assertTrue(names().contains(leak.name()));
    deed.forth().run();
    assertTrue(names().contains("A leak"));
    assertEquals(before + 3, journaled());
  }

  @Test
  void aCopyIsOnesOwnAndComesBackAsTheSame() {
    Playbook leak = leak();
    PlaybookActs.Deed deed = acts.add(called(leak, "Ours"));
    assertEquals("ana", deed.playbook().made().byUser());
    deed.back().run();
    assertEquals(6, acts.all().size());
    deed.forth().run();
    assertTrue(acts.all().contains(deed.playbook()));
  }

  @Test
  void aRemovalIsTakenBackAndDoneAgain() {
    PlaybookActs.Deed deed = acts.remove(leak().id());
    assertEquals(5, acts.all().size());
    deed.back().run();
    assertEquals(6, acts.all().size());
    deed.forth().run();
    assertEquals(5, acts.all().size());
  }

  @Test
  void nobodyOverwritesWhatAnotherChangedMeanwhile() {
    Playbook leak = leak();
    PlaybookActs.Deed mine = acts.change(leak.id(), PlaybookActs.text(leak), called(leak, "Mine"));
    Playbook unused =
        new PlaybookActs(day.incidents.playbooks(), "ben")
            .change(leak.id(), called(leak, "Mine"), called(leak, "Bens"))
            .playbook();
    assertThrows(IllegalArgumentException.class, mine.back()::run);
    assertTrue(names().contains("Bens"));
  }

  @Test
  void onesOwnPlanIsProposedBeforeTheOneThatCame() {
    Playbook own = acts.add(called(leak(), "Ours")).playbook();
    List<Playbook> proposed =
        day.incidents.playbooks().proposed(List.of()).stream()
            .map(Playbooks.Proposal::playbook)
            .filter(each -> each.risk() == Risk.DATA_LEAK)
            .toList();
    assertEquals(List.of(own, leak()), proposed);
  }
}

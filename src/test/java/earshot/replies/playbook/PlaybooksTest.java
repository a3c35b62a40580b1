package earshot.replies.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Playbook;
import earshot.model.Risk;
import earshot.storage.PlaybookStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybooksTest {
  private BadDay day;
  private Playbooks playbooks;

  @BeforeEach
  void open(@TempDir Path folder) {
    day = new BadDay(folder);
    playbooks = day.incidents.playbooks();
  }

  @AfterEach
  void close() {
    day.close();
  }

  @Test
  void aNewWorkspaceHasAPlanForEachRisk() {
    assertEquals(List.of(Risk.values()), playbooks.all().stream().map(Playbook::risk).toList());
    for (Risk risk : Risk.values()) {
      Plan plan = Plan.read(Playbooks.shipped(risk).content());
      assertTrue(plan.steps().size() >= 5, risk.name());
      assertFalse(plan.statement().isBlank(), risk.name());
      assertFalse(plan.tell().isEmpty(), risk.name());
      assertFalse(plan.hints().isEmpty(), risk.name());
    }
  }

  @Test
  void stepsOfThePackagedPlansStandInTheOrderInWhichTheyAreDue() {
    for (Risk risk : Risk.values()) {
      List<Duration> due =
          Plan.read(Playbooks.shipped(risk).content()).steps().stream()
              .map(Plan.Planned::after)
              .toList();
      assertEquals(due.stream().sorted().toList(), due, risk.name());
    }
  }

  @Test
  void aPlanIsChangedAndBroughtBack() {
    Playbook leak =
        playbooks.all().stream().filter(each -> each.risk() == Risk.DATA_LEAK).findFirst().get();
    PlaybookStore.Text own =
        new PlaybookStore.Text(Risk.DATA_LEAK, "Leak", "watch 5 min\nstep Me | 1 h | Call.\n");
    Playbook changed = playbooks.change(leak, own, "ana");
    assertEquals("Leak", changed.name());
    Playbook back = playbooks.change(changed, Playbooks.shipped(Risk.DATA_LEAK), "ana");
    assertEquals(leak.content(), back.content());
  }

  @Test
  void aRemovedPlanDoesNotComeBackByItself() {
    for (Playbook each : playbooks.all()) {
      Runnable unused = playbooks.remove(each.id(), "ana");
    }
    assertEquals(List.of(), playbooks.all());
  }

  @Test
  void whatCannotBeReadIsSaidWithItsLineAndItsCure() {
    PlanUnreadable who =
        assertThrows(PlanUnreadable.class, () -> Plan.read("watch 5 min\nstep Call somebody\n"));
    assertEquals(
        "Line 2: Write who, when and what: step Support | 15 min | Try it.", who.getMessage());
    assertEquals(
        "Line 1: Write a time such as 15 min, 2 h or 1 d.",
        assertThrows(PlanUnreadable.class, () -> Plan.read("watch soon\n")).getMessage());
    assertEquals(
        "Line 1: Begin it with watch, hint, step, tell or holding; “steps” is none.",
        assertThrows(PlanUnreadable.class, () -> Plan.read("steps a | 1 h | b")).getMessage());
  }
}

package earshot.ui.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AdviceRule;
import earshot.model.Advised;
import earshot.replies.advice.RuleFile;
import earshot.replies.advice.RuleTable;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdviceRulesViewModelTest {
  private final Table table = new Table();
  private final UndoHistory history = new UndoHistory();
  private final AdviceRulesViewModel model =
      new AdviceRulesViewModel(
          table,
          history,
          new AdviceWords(Formats.SYSTEM),
          new Threads(Runnable::run, Runnable::run));

  @BeforeEach
  void show() {
    model.shown();
  }

  @Test
  void aChangeIsTriedBeforeItHolds() {
    model.selected().set(4);
    AdviceRule fifth = model.open().orElseThrow();
    model.edit(fifth.conditions(), Advised.ESCALATE, fifth.words());
    assertTrue(model.changed().get());
    assertInstanceOf(AdviceRulesViewModel.Trial.Done.class, model.trial().get());
    assertEquals(Advised.RESPOND, table.held.rules().get(4).verdict());
    model.keep();
    assertEquals(Advised.ESCALATE, table.held.rules().get(4).verdict());
    assertFalse(model.changed().get());
    history.undo();
    assertEquals(Advised.RESPOND, table.held.rules().get(4).verdict());
    history.redo();
    assertEquals(Advised.ESCALATE, table.held.rules().get(4).verdict());
  }

  @Test
  void whatCannotBeReadIsNotKept() {
    model.selected().set(4);
    AdviceRule fifth = model.open().orElseThrow();
    model.edit("kind: complain", fifth.verdict(), fifth.words());
    var wrong = assertInstanceOf(AdviceRulesViewModel.Trial.Wrong.class, model.trial().get());
    assertEquals(6, wrong.problem().at());
    model.keep();
    assertEquals(RuleFile.shipped().rules(), table.held.rules());
    model.revert();
    assertFalse(model.changed().get());
    assertEquals(fifth, model.rules().get(4));
  }

  @Test
  void rulesMoveButTheLastStaysLast() {
    model.move(3, -1);
    assertEquals(List.of("R1", "R2", "R4", "R3"), ids().subList(0, 4));
    assertEquals(2, model.selected().get());
    model.move(11, 1);
    model.move(12, -1);
    assertEquals("R13", ids().getLast());
    model.enable(12, false);
    assertTrue(model.rules().getLast().enabled());
    model.enable(0, false);
    model.keep();
    assertFalse(table.held.rules().getFirst().enabled());
    model.ship();
    model.keep();
    assertEquals(RuleFile.shipped().rules(), table.held.rules());
  }

  private List<String> ids() {
    return new ArrayList<>(model.rules().stream().map(AdviceRule::id).toList());
  }

  @Test
  void offeringHelpIsTakenBack() {
    model.offerHelp(true);
    assertTrue(table.helps);
    history.undo();
    assertFalse(table.helps);
    assertFalse(model.offersHelp().get());
  }

  /// A table that remembers.
  private static final class Table implements RuleTableDesk {
    private RuleTable held = RuleFile.shipped();
    private boolean helps;

    @Override
    public Standing standing() {
      return new Standing(held, Optional.empty(), helps);
    }

    @Override
    public RuleTable shipped() {
      return RuleFile.shipped();
    }

    @Override
    public Tried tried(RuleTable other) {
      return new Tried(200, List.of());
    }

    @Override
    public void keep(RuleTable before, RuleTable after) {
      assertEquals(before.rules(), held.rules());
      held = after;
    }

    @Override
    public void decline() {}

    @Override
    public void offerHelp(boolean now) {
      helps = now;
    }
  }
}

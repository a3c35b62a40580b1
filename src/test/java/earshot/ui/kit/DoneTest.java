package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What was done is taken back and done again by the history of the window.
@UiTest
class DoneTest {
  private final List<Runnable> background = new ArrayList<>();
  private final Threads threads = new Threads(background::add, Runnable::run);
  private final Notice notice = Fx.get(Notice::new);
  private final List<Integer> rows = new ArrayList<>(List.of(1));
  private int made = 1;
  private int redrawn;

  private Runnable add() {
    int row = ++made;
    rows.add(row);
    return () -> rows.remove((Integer) row);
  }

  private void runAll() {
    while (!background.isEmpty()) background.removeFirst().run();
  }

  @Test
  void anActIsTakenBackAndDoneAgainInTurnAndRedrawsEachTime() {
    Turns.Way back = Turns.back(() -> rows.remove((Integer) 1), this::add);
    Fx.run(
        () -> {
          Done.turning("Added.", back, () -> redrawn++).tell(notice, threads, "Failed.");
          for (int n = 0; n < 3; n++) {
            notice.history().undo();
            runAll();
            assertEquals(List.of(), rows);
            notice.history().redo();
            runAll();
            assertEquals(1, rows.size());
          }
        });
    assertEquals(6, redrawn);
  }

  @Test
  void undoAndRedoInARowDoNotOvertakeEachOther() {
    Fx.run(
        () -> {
          Turns.Way back = Turns.back(() -> rows.remove((Integer) 1), this::add);
          Done.turning("Added.", back, () -> {}).tell(notice, threads, "Failed.");
          notice.history().undo();
          notice.history().redo();
          // One of two waits for the other, whichever thread is faster.
          assertEquals(1, background.size());
          runAll();
        });
    assertEquals(List.of(2), rows);
  }

  @Test
  void whatCannotBeDoneAgainIsGoneOnceItWasTakenBack() {
    Fx.run(
        () -> {
          new Done("Done.", rows::clear, () -> {}).tell(notice, threads, "Failed.");
          notice.history().undo();
          assertFalse(notice.history().canRedo());
        });
  }

  @Test
  void aFailureIsToldAndTriedAgainTheNextTime() {
    List<String> tried = new ArrayList<>();
    Turns.Way back =
        () -> {
          tried.add("once");
          throw new IllegalStateException("the disk is away");
        };
    Fx.run(
        () -> {
          Done.turning("Added.", back, () -> {}).tell(notice, threads, "It failed.");
          notice.history().undo();
          runAll();
          assertEquals("It failed.", notice.node().getAccessibleText());
          notice.history().redo();
          runAll();
        });
    assertTrue(tried.size() == 2);
  }
}

package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UndoHistoryTest {
  private final UndoHistory history = new UndoHistory();
  private final List<String> happened = new ArrayList<>();

  @Test
  void stepsAreTakenBackInTheOrderInWhichTheyWereDoneAndDoneAgain() {
    history.did(step("tag"), "Tagged.");
    history.did(step("snooze"), "Snoozed.");
    history.undo();
    history.undo();
    history.redo();
    assertEquals(List.of("back snooze", "back tag", "tag"), happened);
    assertTrue(history.canRedo());
  }

  @Test
  void everyStepTellsWhatBecameOfItInItsOwnWords() {
    List<String> told = new ArrayList<>();
    history
        .told()
        .subscribe(now -> now.ifPresent(one -> told.add(one.became() + " " + one.words())));
    history.did(step("tag"), "Tagged.");
    history.undo();
    history.redo();
    assertEquals(List.of("DONE Tagged.", "TAKEN_BACK Tagged.", "DONE_AGAIN Tagged."), told);
  }

  @Test
  void aNewStepForgetsWhatWasTakenBack() {
    history.did(step("tag"), "Tagged.");
    history.undo();
    history.did(step("snooze"), "Snoozed.");
    assertFalse(history.canRedo());
  }

  @Test
  void whatCanOnlyBeTakenBackIsGoneThen() {
    history.did(UndoHistory.Step.oneWay(() -> happened.add("back")), "Removed.");
    history.undo();
    assertFalse(history.canUndo());
    assertFalse(history.canRedo());
    assertEquals(List.of("back"), happened);
  }

  @Test
  void whatIsUnderWayIsAwaitedBeforeAnythingIsTakenBack() {
    history.did(step("tag"), "Tagged.");
    Runnable over = history.begun();
    Runnable other = history.begun();
    history.undo();
    history.redo();
    history.undo();
    assertEquals(List.of(), happened);
    history.did(step("snooze"), "Snoozed.");
    over.run();
    over.run();
    assertEquals(List.of(), happened, "the other is still under way");
    other.run();
    assertEquals(List.of("back snooze", "snooze", "back snooze"), happened);
    history.undo();
    assertEquals("back tag", happened.getLast());
  }

  @Test
  void whatComesToNothingLeavesTheActBeforeItToBeTakenBack() {
    history.did(step("tag"), "Tagged.");
    Runnable over = history.begun();
    assertTrue(history.canUndo());
    history.undo();
    over.run();
    assertEquals(List.of("back tag"), happened);
    assertFalse(history.canUndo());
  }

  @Test
  void anEmptyHistorySaysNothing() {
    history.undo();
    history.redo();
    assertEquals(Optional.empty(), history.told().get());
  }

  @Test
  void noMoreStepsAreHeldThanAPersonWillTakeBack() {
    for (int i = 0; i < UndoHistory.MOST + 50; i++) history.did(step("tag"), "Tagged.");
    int back = 0;
    while (history.canUndo()) {
      history.undo();
      back++;
    }
    assertEquals(UndoHistory.MOST, back);
  }

  private UndoHistory.Step step(String what) {
    return new UndoHistory.Step(() -> happened.add(what), () -> happened.add("back " + what));
  }
}

package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import earshot.ui.kit.Habits;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.time.DayOfWeek;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Habits hold at once, are kept, and can be taken back.
class HabitsViewModelTest {
  private final PretendHabits desk = new PretendHabits();
  private final UndoHistory history = new UndoHistory();
  private final HabitsViewModel model =
      new HabitsViewModel(
          desk, history, new Threads(Runnable::run, Runnable::run), Messages.of(Shell.class));

  @AfterEach
  void asUsual() {
    for (Habit habit : Habit.values()) model.of(habit).set(habit.usual());
  }

  @Test
  void startingKeepsNothing() {
    model.refresh();
    assertEquals(Map.of(), desk.kept);
    assertFalse(history.canUndo());
  }

  @Test
  void aChoiceHoldsAtOnceAndIsKept() {
    model.of(Habit.DENSITY).set("roomy");
    model.of(Habit.WEEK).set("sunday");
    assertEquals(5, Habits.lines().get());
    assertEquals(DayOfWeek.SUNDAY, Habits.week().get());
    assertEquals(Map.of(Habit.DENSITY, "roomy", Habit.WEEK, "sunday"), desk.kept);
  }

  @Test
  void aChoiceCanBeTakenBackAndDoneAgain() {
    model.of(Habit.DENSITY).set("roomy");
    history.undo();
    assertEquals(3, Habits.lines().get());
    assertEquals("usual", desk.kept.get(Habit.DENSITY));
    history.redo();
    assertEquals(5, Habits.lines().get());
    assertEquals("roomy", desk.kept.get(Habit.DENSITY));
  }

  @Test
  void whatWasChosenBeforeHoldsFromTheStart() {
    desk.kept.put(Habit.DENSITY, "roomy");
    model.refresh();
    assertEquals(5, Habits.lines().get());
    assertFalse(history.canUndo());
  }

  @Test
  void whatALaterProgramKeptIsTakenAsUsual() {
    assertEquals("usual", Habit.DENSITY.read("airy"));
  }

  @Test
  void whatCannotBeKeptIsSaidAndHolds() {
    desk.broken = true;
    model.of(Habit.SOURCE_NOTICES).set("off");
    assertFalse(model.problemProperty().get().isEmpty());
    assertEquals("off", model.of(Habit.SOURCE_NOTICES).get());
  }
}

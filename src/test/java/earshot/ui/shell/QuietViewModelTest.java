package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AlertRule;
import earshot.ui.kit.Messages;
import earshot.ui.kit.UndoHistory;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Quiet hours are off until somebody wants them, are written as people write times, and can be
/// taken back.
class QuietViewModelTest {
  private static final AlertRule.Quiet NIGHT =
      new AlertRule.Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0));

  private final PretendQuiet desk = new PretendQuiet();
  private final UndoHistory history = new UndoHistory();
  private final QuietViewModel model =
      new QuietViewModel(desk, history, SampleWindow.AT_ONCE, Messages.of(Shell.class));

  @Test
  void theyAreOffAndOfferTheNight() {
    model.refresh();
    assertEquals(Optional.empty(), model.hoursProperty().get());
    assertEquals("22:00", model.fromProperty().get());
    assertEquals("07:00", model.toProperty().get());
    assertFalse(history.canUndo());
  }

  @Test
  void switchedOnTheyReachOverMidnightAndCanBeTakenBack() {
    model.wish(true);
    assertEquals(Optional.of(NIGHT), desk.kept);
    assertTrue(NIGHT.holds(LocalTime.of(22, 0)));
    assertTrue(NIGHT.holds(LocalTime.MIDNIGHT));
    assertTrue(NIGHT.holds(LocalTime.of(6, 59)));
    assertFalse(NIGHT.holds(LocalTime.of(7, 0)));
    assertFalse(NIGHT.holds(LocalTime.of(21, 59)));
    history.undo();
    assertEquals(Optional.empty(), desk.kept);
    history.redo();
    assertEquals(Optional.of(NIGHT), desk.kept);
  }

  @ParameterizedTest
  @CsvSource({"23, 6:30, 23:00-06:30", " 12:15 , 13:00, 12:15-13:00", "20:00, 24:00, 20:00-00:00"})
  void timesAreReadAsPeopleWriteThem(String from, String to, String kept) {
    model.wish(true);
    model.fromProperty().set(from);
    model.toProperty().set(to);
    model.write();
    assertEquals(Optional.of(kept), desk.kept.map(AlertRule.Quiet::written));
    assertEquals(kept, model.fromProperty().get() + "-" + model.toProperty().get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25:00", "24:30", "7:60", "late", "07:00"})
  void whatIsNoTimeOrTheEndItselfIsSaidAndStays(String written) {
    model.wish(true);
    model.fromProperty().set(written);
    model.write();
    assertFalse(model.problemProperty().get().isEmpty());
    assertEquals(written, model.fromProperty().get());
    assertEquals(Optional.of(NIGHT), desk.kept);
    model.fromProperty().set("21:00");
    model.write();
    assertEquals("", model.problemProperty().get());
    assertEquals(Optional.of("21:00-07:00"), desk.kept.map(AlertRule.Quiet::written));
  }

  @Test
  void switchedOffAndOnAgainTheyAreAsBefore() {
    desk.kept = Optional.of(AlertRule.Quiet.read("12:00-13:00"));
    model.refresh();
    model.wish(false);
    assertEquals(Optional.empty(), desk.kept);
    model.wish(true);
    assertEquals(Optional.of("12:00-13:00"), desk.kept.map(AlertRule.Quiet::written));
  }

  @Test
  void whatCouldNotBeKeptIsSaidAndHoldsUntilTheEnd() {
    desk.broken = true;
    model.wish(true);
    assertFalse(model.problemProperty().get().isEmpty());
    assertTrue(model.hoursProperty().get().isPresent());
  }
}

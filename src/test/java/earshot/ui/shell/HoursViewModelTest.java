package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AnswerTargets;
import earshot.model.Need;
import earshot.model.OfficeHours.Opening;
import earshot.model.Priority;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The card on the team and its hours keeps what can be read, and takes it back.
class HoursViewModelTest {
  private final PretendHours desk = new PretendHours();
  private final UndoHistory history = new UndoHistory();
  private final HoursViewModel model =
      new HoursViewModel(
          desk,
          history,
          new Threads(Runnable::run, Runnable::run),
          Messages.of(HoursCard.class, Formats.SYSTEM));

  @BeforeEach
  void read() {
    model.refresh();
  }

  @Test
  void whatHoldsIsShownAsAPersonWritesIt() {
    assertEquals("09:00–17:00", Objects.requireNonNull(model.days().get(DayOfWeek.MONDAY)).get());
    assertEquals("", Objects.requireNonNull(model.days().get(DayOfWeek.SUNDAY)).get());
    assertEquals("4 h", Objects.requireNonNull(model.targets().get(Need.DIRECT)).get());
    assertEquals("Europe/London", model.zoneProperty().get());
    assertEquals("Ana, Ben", model.teamProperty().get());
  }

  @Test
  void otherHoursHoldAtOnceAndOneUndoBringsTheFormerBack() {
    HoursDesk.Kept before = desk.now;
    Objects.requireNonNull(model.days().get(DayOfWeek.SATURDAY)).set("9-12:30, 13:15 - 18");
    model.holidaysProperty().set("2026-12-25, 2027-01-01");
    Objects.requireNonNull(model.targets().get(Need.COMPLAINT)).set("1 h 30 min");
    model.keep();
    assertEquals("", model.problemProperty().get());
    assertEquals(
        List.of(new Opening(540, 750), new Opening(795, 1080)),
        desk.now.terms().hours().week().get(DayOfWeek.SATURDAY));
    assertEquals(
        Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)),
        desk.now.terms().hours().holidays());
    AnswerTargets targets = desk.now.terms().targets();
    assertEquals(Duration.ofMinutes(90), targets.of(Need.COMPLAINT, Priority.NORMAL));
    assertEquals(Duration.ofMinutes(22), targets.of(Need.COMPLAINT, Priority.URGENT));
    assertEquals(Duration.ofHours(4), targets.of(Need.DIRECT, Priority.NORMAL));
    HoursDesk.Kept after = desk.now;
    history.undo();
    assertEquals(before, desk.now);
    assertEquals("", Objects.requireNonNull(model.days().get(DayOfWeek.SATURDAY)).get());
    history.redo();
    assertEquals(after, desk.now);
  }

  @Test
  void aChangedFieldIsMarkedAndGoesBackToItsDefault() {
    StringProperty monday = Objects.requireNonNull(model.days().get(DayOfWeek.MONDAY));
    ObservableValue<Boolean> changed = model.changed(monday);
    assertFalse(changed.getValue());
    monday.set("10-12");
    model.keep();
    assertTrue(changed.getValue());
    model.back(monday);
    assertFalse(changed.getValue());
    assertEquals("09:00–17:00", monday.get());
    history.undo();
    assertEquals("10:00–12:00", monday.get());
    assertEquals("4 h", model.usual(Objects.requireNonNull(model.targets().get(Need.DIRECT))));
  }

  @Test
  void theTeamIsKeptWithoutTouchingTheHours() {
    model.teamProperty().set("Ana, Cleo");
    model.keep();
    assertEquals(List.of("Ana", "Cleo"), desk.now.team());
    history.undo();
    assertEquals(List.of("Ana", "Ben"), desk.now.team());
  }

  @Test
  void leavingWithoutAChangeIsNoAct() {
    model.keep();
    assertTrue(!history.canUndo());
  }

  @ParameterizedTest
  @ValueSource(strings = {"17-9", "9:00", "9-25", "morning", "9:75-10", "9-12, 11-14"})
  void hoursThatCannotBeAreSaidAndNothingIsKept(String hours) {
    HoursDesk.Kept before = desk.now;
    Objects.requireNonNull(model.days().get(DayOfWeek.MONDAY)).set(hours);
    model.keep();
    assertEquals(before, desk.now);
    assertTrue(!model.problemProperty().get().isEmpty());
    assertEquals(hours, Objects.requireNonNull(model.days().get(DayOfWeek.MONDAY)).get());
  }

  @Test
  void aZoneThatIsNoneIsQuoted() {
    model.zoneProperty().set("Middle Earth");
    model.keep();
    assertTrue(model.problemProperty().get().contains("Middle Earth"));
  }

  @Test
  void timesAreReadAsTheyAreWritten() {
    for (long minutes : new long[] {1, 30, 60, 90, 1_440}) {
      Duration time = Duration.ofMinutes(minutes);
      assertEquals(time, HoursText.time(HoursText.written(time)));
    }
    assertThrows(IllegalArgumentException.class, () -> HoursText.time("soon"));
    assertEquals(
        List.of(new Opening(0, 1_440)),
        HoursText.openings(HoursText.written(List.of(new Opening(0, 1_440)))));
  }
}

package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings hold at once and are kept.
class SettingsViewModelTest {
  private final List<SettingsDesk.Values> kept = new ArrayList<>();
  private boolean broken;
  private final SettingsViewModel model =
      new SettingsViewModel(
          new Desk(),
          new SettingsDesk.Values(Look.SYSTEM, 100, ""),
          new Threads(Runnable::run, Runnable::run),
          Messages.of(Shell.class));

  private final class Desk implements SettingsDesk {
    @Override
    public Values read() {
      return new Values(Look.SYSTEM, 100, "");
    }

    @Override
    public void keep(Values values) {
      if (broken) throw new IllegalStateException("read-only");
      kept.add(values);
    }

    @Override
    public Path dataFolder() {
      return Path.of("data");
    }
  }

  @Test
  void startingKeepsNothing() {
    assertEquals(List.of(), kept);
  }

  @Test
  void theThemeIsKeptAtOnce() {
    model.toggle(Look.LIGHT);
    assertEquals(List.of(new SettingsDesk.Values(Look.DARK, 100, "")), kept);
  }

  @Test
  void textGrowsInStepsAndStopsAtTheEnds() {
    model.textStep(1);
    assertEquals(115, model.textPercentProperty().get());
    for (int i = 0; i < 20; i++) model.textStep(1);
    assertEquals(200, model.textPercentProperty().get());
    model.textStep(0);
    assertEquals(100, model.textPercentProperty().get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me@example.org", "mailto:me@example.org", "https://example.org/me"})
  void anAddressIsKept(String contact) {
    model.contactProperty().set(contact);
    assertEquals("", model.contactProblemProperty().get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"me", "me@", "http://", "call me"})
  void whatIsNoAddressIsSaidAndNotKept(String contact) {
    model.contactProperty().set(contact);
    model.keepContact();
    assertFalse(model.contactProblemProperty().get().isEmpty());
    assertEquals(List.of(), kept);
  }

  @Test
  void eachChoiceCanBeTakenBackAndIsKeptSo() {
    UndoHistory history = new UndoHistory();
    model.undoneIn(history);
    model.lookProperty().set(Look.DARK);
    model.textStep(1);
    model.contactProperty().set("me@example.org");
    model.keepContact();
    history.undo();
    assertEquals("", model.contactProperty().get());
    history.undo();
    history.undo();
    assertEquals(new SettingsDesk.Values(Look.SYSTEM, 100, ""), kept.getLast());
    assertFalse(history.canUndo());
    history.redo();
    assertEquals(new SettingsDesk.Values(Look.DARK, 100, ""), kept.getLast());
  }

  @Test
  void whatWasChangedElsewhereIsReadWithoutBeingTakenBack() {
    UndoHistory history = new UndoHistory();
    model.lookProperty().set(Look.DARK);
    model.undoneIn(history);
    model.refresh();
    assertEquals(Look.SYSTEM, model.lookProperty().get());
    assertFalse(history.canUndo());
  }

  @Test
  void whatCannotBeKeptIsSaid() {
    broken = true;
    model.textStep(1);
    assertFalse(model.problemProperty().get().isEmpty());
  }
}

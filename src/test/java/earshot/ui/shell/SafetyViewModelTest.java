package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The card on backups says how things are and does what it is asked.
class SafetyViewModelTest {
  private final PretendSafety desk = new PretendSafety();
  private final SafetyViewModel model =
      new SafetyViewModel(
          desk,
          new Threads(Runnable::run, Runnable::run),
          Messages.of(Shell.class, Formats.SYSTEM));

  @Test
  void theNewestBackupAndTheRoomToGainAreSaid() {
    model.refresh();
    assertTrue(model.newestProperty().get().contains("newest of 2"), model.newestProperty().get());
    assertTrue(model.roomProperty().get().contains("412 MB"), model.roomProperty().get());
  }

  @Test
  void aBackupReportsHowFarItIsAndEnds() {
    List<Integer> seen = new ArrayList<>();
    model.work().farProperty().subscribe(far -> far.ifPresent(now -> seen.add(now.percent())));
    model.backUp();
    assertEquals(List.of("backup"), desk.done);
    assertEquals(List.of(0, 25, 50, 75, 100), seen);
    assertFalse(model.work().runningProperty().get());
  }

  @Test
  void afterCompactingNothingIsOfferedAnyMore() {
    model.refresh();
    model.compact();
    assertEquals("", model.roomProperty().get());
  }

  @Test
  void whatCannotBeDoneIsSaidAndTheNextSuccessTakesItBack() {
    desk.refuses = Optional.of("the disk is full");
    model.backUp();
    assertEquals("the disk is full", model.problemProperty().get());
    assertFalse(model.work().runningProperty().get());
    desk.refuses = Optional.empty();
    model.backUp();
    assertEquals("", model.problemProperty().get());
  }

  @Test
  void theSecondFolderIsKeptOnceItChanged() {
    model.refresh();
    model.keepSecond();
    assertEquals(List.of(), desk.done);
    model.secondProperty().set(" /elsewhere ");
    model.keepSecond();
    model.keepSecond();
    assertEquals(List.of("second"), desk.done);
    assertEquals("/elsewhere", desk.second);
  }
}

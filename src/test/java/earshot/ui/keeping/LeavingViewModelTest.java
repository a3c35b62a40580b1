package earshot.ui.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import earshot.storage.Progress;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a person who closes the window is asked, without a window.
class LeavingViewModelTest {
  private final List<String> did = new ArrayList<>();
  private LeavingDesk.Room room = new LeavingDesk.Room(800L << 20, 200L << 20);
  private Optional<RuntimeException> mishap = Optional.empty();
  private final LeavingViewModel model =
      new LeavingViewModel(
          new Desk(),
          new Threads(Runnable::run, Runnable::run),
          Messages.of(KeepingScreen.class),
          () -> did.add("left"));

  @Test
  void whereNothingIsToBeGainedTheWindowGoesAtOnce() {
    room = LeavingDesk.Room.NONE;
    model.close();
    assertEquals(List.of("left"), did);
  }

  @Test
  void whatCannotBeToldHoldsNobodyUp() {
    mishap = Optional.of(new IllegalStateException("the file is gone"));
    model.close();
    assertEquals(List.of("left"), did);
  }

  @Test
  void notNowLeavesTheFileAsItIs() {
    model.close();
    assertInstanceOf(LeavingViewModel.Step.Asking.class, model.stepProperty().get());
    assertEquals(List.of(), did);
    model.notNow();
    assertEquals(List.of("left"), did);
  }

  @Test
  void aYesMakesItSmallAndLeavesThen() {
    model.close();
    model.compact();
    assertEquals(List.of("compacted", "left"), did);
  }

  @Test
  void aMishapIsSaidAndThePersonMayLeave() {
    model.close();
    mishap = Optional.of(new IllegalStateException("The disk is full."));
    model.compact();
    assertEquals(new LeavingViewModel.Step.Failed("The disk is full."), model.stepProperty().get());
    model.notNow();
    assertEquals(List.of("left"), did);
  }

  @Test
  void whoStaysIsAskedAgainLater() {
    model.close();
    model.stay();
    assertInstanceOf(LeavingViewModel.Step.Staying.class, model.stepProperty().get());
    model.close();
    assertInstanceOf(LeavingViewModel.Step.Asking.class, model.stepProperty().get());
    assertEquals(List.of(), did);
  }

  private final class Desk implements LeavingDesk {
    @Override
    public Room room() {
      mishap.ifPresent(
          why -> {
            throw why;
          });
      return room;
    }

    @Override
    public void compact(Progress progress) {
      mishap.ifPresent(
          why -> {
            throw why;
          });
      did.add("compacted");
    }
  }
}

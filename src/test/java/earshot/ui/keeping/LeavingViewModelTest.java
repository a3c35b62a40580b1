package earshot.ui.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import earshot.storage.Progress;
import earshot.ui.HeldBack;
import earshot.ui.kit.Job;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a person who closes the window is asked, without a window.
class LeavingViewModelTest {
  private final List<String> did = new ArrayList<>();
  private LeavingDesk.Room room = new LeavingDesk.Room(800L << 20, 200L << 20);
  private Optional<RuntimeException> mishap = Optional.empty();
  private final Jobs jobs = new Jobs(InstantSource.system());
  private final LeavingViewModel model =
      new LeavingViewModel(
          new Desk(),
          jobs,
          new Threads(Runnable::run, Runnable::run),
          Messages.of(KeepingScreen.class),
          () -> did.add("left"));

  private LongWork begin(Job.Terms terms, HeldBack background) {
    LongWork work = new LongWork(new Threads(background, Runnable::run, jobs));
    work.start(
        terms,
        watch -> {
          LongWork.heard(watch).at(62, 100);
          return "done";
        },
        done -> did.add("done"),
        stopped -> did.add("stopped"));
    return work;
  }

  @Test
  void whoeverLeavesDuringAJobIsToldWhatRunsAndWhatBecomesOfIt() {
    HeldBack background = new HeldBack();
    var unused = begin(Job.Terms.of("Exporting to posts.csv"), background);
    unused = begin(Job.Terms.of("Forgetting").whole().goingOn(), background);
    model.close();
    assertInstanceOf(LeavingViewModel.Step.Busy.class, model.stepProperty().get());
    assertEquals(
        List.of(
            new LeavingViewModel.Line("Forgetting", "It goes on by itself at the next start."),
            new LeavingViewModel.Line(
                "Exporting to posts.csv", "Quitting now stops it cleanly: nothing is left half.")),
        model.lines());
    assertEquals(List.of(), did);
  }

  @Test
  void finishingFirstLeavesWhenAllIsDone() {
    HeldBack background = new HeldBack();
    var unused = begin(Job.Terms.of("one"), background);
    unused = begin(Job.Terms.of("two"), background);
    model.close();
    model.finishFirst();
    background.runOne();
    assertEquals(List.of("done"), did);
    background.runOne();
    assertEquals(List.of("done", "left", "done"), did);
  }

  @Test
  void quittingNowStopsWhatRunsAndLeavesAfterIt() {
    HeldBack background = new HeldBack();
    var unused = begin(Job.Terms.of("export"), background);
    unused = begin(Job.Terms.of("forget").whole().goingOn(), background);
    model.close();
    model.stopAndQuit();
    assertInstanceOf(LeavingViewModel.Step.Stopping.class, model.stepProperty().get());
    assertEquals(List.of(), did);
    background.runOne();
    assertEquals(List.of("left", "stopped"), did, "nobody waits for what goes on later");
  }

  @Test
  void stayingLeavesTheJobAlone() {
    HeldBack background = new HeldBack();
    var unused = begin(Job.Terms.of("export"), background);
    model.close();
    model.finishFirst();
    model.stay();
    background.runAll();
    assertEquals(List.of("done"), did);
    assertInstanceOf(LeavingViewModel.Step.Staying.class, model.stepProperty().get());
  }

  @Test
  void aJobThatEndsWhileItIsAskedAboutHoldsNobodyUp() {
    room = LeavingDesk.Room.NONE;
    HeldBack background = new HeldBack();
    var unused = begin(Job.Terms.of("export"), background);
    model.close();
    background.runAll();
    assertEquals(List.of("left", "done"), did);
  }

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

package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.search.Progress;
import earshot.ui.HeldBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Long work runs once, tells how far it is, and stops when told.
class LongWorkTest {
  private final HeldBack background = new HeldBack();
  private final HeldBack screen = new HeldBack();
  private final LongWork work = new LongWork(new Threads(background, screen));
  private final List<String> heard = new ArrayList<>();

  private void start(LongWork.Task<String> task) {
    work.start(
        Job.Terms.of("work"),
        task,
        heard::add,
        failure -> heard.add("failed " + failure.getMessage()));
  }

  @Test
  void itTellsHowFarItIsAndThenWhatCameOfIt() {
    work.farProperty().subscribe(far -> far.ifPresent(now -> heard.add(now.percent() + " %")));
    start(
        watch -> {
          watch.reached(new Progress(1, 4));
          watch.reached(new Progress(2, 4));
          return "done";
        });
    background.runAll();
    screen.runAll();
    assertEquals(List.of("50 %", "done"), heard);
    assertFalse(work.runningProperty().get());
    assertEquals(Optional.empty(), work.farProperty().get());
  }

  @Test
  void itRunsOnceAtATime() {
    start(watch -> "one");
    start(watch -> "two");
    background.runAll();
    screen.runAll();
    assertEquals(List.of("one"), heard);
  }

  @Test
  void aStopIsHeardByTheWorkAndNotByTheNext() {
    start(watch -> watch.stopped() ? "stopped" : "went on");
    work.stop();
    background.runAll();
    screen.runAll();
    start(watch -> watch.stopped() ? "stopped" : "went on");
    background.runAll();
    screen.runAll();
    assertEquals(List.of("stopped", "went on"), heard);
  }

  @Test
  void aMishapEndsItAndIsHandedOn() {
    start(
        watch -> {
          throw new IllegalStateException("no room");
        });
    assertTrue(work.runningProperty().get());
    background.runAll();
    screen.runAll();
    assertEquals(List.of("failed no room"), heard);
    assertFalse(work.runningProperty().get());
  }

  @Test
  void aGraveMistakeEndsItAndIsToldAsWell() {
    start(
        watch -> {
          throw new StackOverflowError();
        });
    assertThrows(StackOverflowError.class, background::runAll);
    screen.runAll();
    assertEquals(1, heard.size());
    assertTrue(heard.getFirst().startsWith("failed"), heard.getFirst());
    assertFalse(work.runningProperty().get());
    start(watch -> "the next");
    background.runAll();
    screen.runAll();
    assertEquals("the next", heard.getLast());
  }
}

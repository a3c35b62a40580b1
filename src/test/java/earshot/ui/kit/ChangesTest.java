package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class ChangesTest {
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<String> shown = new ArrayList<>();
  private final Changes changes =
      new Changes(
          new Threads(background::add, Runnable::run),
          failed -> "that did not work",
          () -> shown.add("read again"));

  @Test
  void whatWasChangedIsToldAndTheListIsReadAgain() {
    changes.make("renaming", () -> "renamed", shown::add);
    assertEquals("renaming", changes.busyProperty().get());
    work();
    assertEquals("", changes.busyProperty().get());
    assertEquals(List.of("renamed", "read again"), shown);
  }

  @Test
  void aFailureIsSaidAndTheListIsReadAgain() {
    changes.<String>make(
        "renaming",
        () -> {
          throw new IllegalStateException("no disk");
        },
        shown::add);
    work();
    assertEquals("", changes.busyProperty().get());
    assertEquals("that did not work", said());
    assertEquals(List.of("read again"), shown);
  }

  @Test
  void aGraveMistakeKeepsNoListBusyAndIsToldAsWell() {
    changes.<String>make(
        "renaming",
        () -> {
          throw new StackOverflowError();
        },
        shown::add);
    assertThrows(StackOverflowError.class, this::work);
    assertEquals("", changes.busyProperty().get());
    assertEquals("that did not work", said());
    assertEquals(List.of("read again"), shown);
    changes.make("renaming", () -> "renamed", shown::add);
    work();
    assertEquals(List.of("read again", "renamed", "read again"), shown, "the next is made");
  }

  private String said() {
    return changes.doneProperty().get().map(Done::words).orElse("");
  }

  private void work() {
    while (!background.isEmpty()) background.remove().run();
  }
}

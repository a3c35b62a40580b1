package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class LaterTest {
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<String> shown = new ArrayList<>();
  private final Later later = new Later(new Threads(background::add, Runnable::run));

  @Test
  void theAnswerArrives() {
    ask("one");
    work();
    assertEquals(List.of("one"), shown);
  }

  @Test
  void aLateAnswerIsDropped() {
    ask("old");
    ask("new");
    work();
    assertEquals(List.of("new"), shown);
  }

  @Test
  void anAnswerOvertakenWhileItWasComputedIsDropped() {
    later.ask(
        () -> {
          later.forget();
          return "too late";
        },
        shown::add,
        failed -> shown.add("failed"));
    work();
    assertEquals(List.of(), shown);
  }

  @Test
  void aFailureIsDeliveredToo() {
    later.ask(
        () -> {
          throw new IllegalStateException("no disk");
        },
        answer -> shown.add("answer"),
        failed -> shown.add(failed.getMessage()));
    work();
    assertEquals(List.of("no disk"), shown);
  }

  @Test
  void aGraveMistakeIsDeliveredAsAFailureAndToldAsWell() {
    later.ask(
        () -> {
          throw new StackOverflowError();
        },
        answer -> shown.add("answer"),
        failed -> shown.add("failed"));
    assertThrows(StackOverflowError.class, this::work);
    assertEquals(List.of("failed"), shown);
  }

  private void ask(String word) {
    later.ask(() -> word, shown::add, failed -> shown.add("failed"));
  }

  private void work() {
    while (!background.isEmpty()) background.remove().run();
  }
}

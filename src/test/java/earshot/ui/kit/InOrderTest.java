package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.ui.HeldBack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private final HeldBack below = new HeldBack();
  private final InOrder inOrder = new InOrder(below);
  private final List<Integer> ran = new ArrayList<>();

  @Test
  void onlyOnePieceOfWorkIsBelowAtATime() {
    inOrder.execute(() -> ran.add(1));
    inOrder.execute(() -> ran.add(2));
    assertEquals(1, below.waiting());
    below.runAll();
    assertEquals(List.of(1, 2), ran);
  }

  @Test
  void whatFailsDoesNotKeepTheNextFromRunning() {
    inOrder.execute(
        () -> {
          throw new IllegalStateException("broken");
        });
    inOrder.execute(() -> ran.add(2));
    assertThrows(IllegalStateException.class, below::runOne);
    below.runAll();
    assertEquals(List.of(2), ran);
  }
}

package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class FxMailboxTest {
  private final Queue<Runnable> screen = new ArrayDeque<>();
  private final List<String> seen = new ArrayList<>();
  private final FxMailbox<Integer> box =
      new FxMailbox<>(
          screen::add, 3, events -> seen.add(events.toString()), () -> seen.add("reload"));

  @Test
  void whatCameTogetherIsOneBatchInOrder() {
    box.put(1);
    box.put(2);
    pulse();
    box.put(3);
    pulse();
    assertEquals(List.of("[1, 2]", "[3]"), seen);
  }

  @Test
  void onlyOneBatchIsUnderWay() {
    box.put(1);
    box.put(2);
    assertEquals(1, screen.size());
  }

  @Test
  void whatPilesUpIsOneReload() {
    for (int event = 0; event < 4000; event++) box.put(event);
    pulse();
    box.put(1);
    pulse();
    assertEquals(List.of("reload", "[1]"), seen);
  }

  @Test
  void exactlyAsManyAsItHoldsAreNotFolded() {
    for (int event = 0; event < 3; event++) box.put(event);
    pulse();
    assertEquals(List.of("[0, 1, 2]"), seen);
  }

  @Test
  void aClosedMailboxDeliversNothing() {
    box.put(1);
    box.close();
    box.put(2);
    pulse();
    assertEquals(List.of(), seen);
  }

  private void pulse() {
    while (!screen.isEmpty()) screen.remove().run();
  }
}

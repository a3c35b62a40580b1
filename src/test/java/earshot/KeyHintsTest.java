package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.ui.kit.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyHintsTest {
  private static final List<List<String>> PLACES =
      List.of(
          KeyHints.KEYS,
          KeyHints.WORK_KEYS,
          KeyHints.INSIGHT_KEYS,
          KeyHints.LAB_KEYS,
          KeyHints.ALERT_KEYS);

  private final Messages words = Messages.of(Window.class);

  @Test
  void noKeyIsListedTwiceInAPlace() {
    for (List<String> place : PLACES) {
      Set<String> listed = new HashSet<>();
      List<String> twice =
          place.stream()
              .flatMap(key -> List.of(words.get("keys." + key).split(" {2}")).stream())
              .filter(key -> !listed.add(key))
              .toList();
      assertEquals(List.of(), twice);
    }
  }

  @Test
  void whatThePaletteDoesByKeyIsListedWithIt() {
    Set<String> listed = new HashSet<>();
    PLACES.forEach(listed::addAll);
    assertEquals(
        List.of(), PlaceDeeds.typed().stream().filter(key -> !listed.contains(key)).toList());
  }
}

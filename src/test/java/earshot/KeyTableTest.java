package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.kit.KeyAct;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Stroke;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table of keys says what the overview prints, and gives no key twice in a place.
class KeyTableTest {
  // Their keys are printed as signs.
  private static final Set<String> SIGNS =
      Set.of("settings", "back", "forth", "larger", "smaller", "as-before");

  private final List<KeyAct> acts = KeyTable.acts(Messages.of(Window.class));

  @Test
  void theOverviewPrintsTheKeysOfTheTable() {
    List<String> other =
        acts.stream()
            .filter(act -> !SIGNS.contains(act.id()) && !act.id().equals("table"))
            .filter(act -> !act.printed().contains(act.usual().getFirst().written()))
            .map(act -> act.id() + " prints " + act.printed() + " for " + act.usual())
            .toList();
    assertEquals(List.of(), other);
  }

  @Test
  void noKeyIsGivenTwiceInAPlace() {
    Set<String> seen = new HashSet<>();
    for (String place : List.of("timeline", "replies", "insights", "brands", "alerts")) {
      seen.clear();
      List<String> twice =
          acts.stream()
              .filter(act -> act.isIn(place))
              .flatMap(act -> act.usual().stream().map(Stroke::written))
              .filter(key -> !seen.add(key))
              .toList();
      assertEquals(List.of(), twice, place);
    }
  }

  @Test
  void whatThePaletteDoesByKeyCanBeChanged() {
    Map<String, KeyAct> byId =
        acts.stream().collect(Collectors.toMap(KeyAct::id, Function.identity()));
    assertTrue(byId.keySet().containsAll(PlaceDeeds.typed()));
    PlaceDeeds.strokes()
        .forEach(
            (id, stroke) ->
                assertEquals(List.of(stroke), Objects.requireNonNull(byId.get(id)).usual(), id));
  }
}

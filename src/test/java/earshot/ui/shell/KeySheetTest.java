package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.kit.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The overview lists the keys that are bound, and none twice.
class KeySheetTest {
  // The ways to places are bound by their numbers; clients are changed above the window.
  private static final Set<String> ELSEWHERE = Set.of("places", "clients", "client");

  @Test
  void noKeyOfTheWindowIsBoundTwice() {
    Set<String> strokes = new HashSet<>();
    List<String> twice =
        ShellKeys.KEYS.stream()
            .map(key -> key.held() + " " + key.code())
            .filter(stroke -> !strokes.add(stroke))
            .toList();
    assertEquals(List.of(), twice);
    assertTrue(ShellKeys.DIGITS.stream().noneMatch(digit -> strokes.contains("CONTROL " + digit)));
  }

  @Test
  void theSheetListsExactlyTheKeysThereAre() {
    Set<String> bound =
        Stream.concat(
                Stream.concat(
                    ShellKeys.KEYS.stream().map(ShellKeys.Bound::id),
                    ShellKeys.CHARACTERS.values().stream()),
                ELSEWHERE.stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(bound, new TreeSet<>(KeySheet.EVERYWHERE));
  }

  @Test
  void theSheetSaysTheKeyThatIsBound() {
    Messages words = Messages.of(Shell.class);
    for (ShellKeys.Bound key : ShellKeys.KEYS) {
      String said = words.get("keys." + key.id() + ".keys");
      boolean named =
          said.contains(key.code().getName())
              || Set.of("larger", "smaller", "as-before", "settings", "back", "forth", "redo")
                  .contains(key.id());
      assertTrue(named, key.id() + " is said to be " + said);
    }
  }
}

package earshot.ui.shell;

import earshot.ui.kit.KeyAct;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;

/// The keys that work in every place of the window, as they can be changed.
public final class WindowKeys {
  // Clients are changed above the window.
  private static final Map<String, Stroke> ABOVE =
      Map.of(
          "clients", Stroke.pressed(Stroke.Held.CONTROL_SHIFT, KeyCode.C),
          "client", Stroke.pressed(Stroke.Held.CONTROL, KeyCode.TAB));
  private static final Map<String, String> REST = Map.of("escape", "Esc");

  private WindowKeys() {}

  /// All of them in the order of the overview of keys.
  public static List<KeyAct> acts(Messages words) {
    return KeySheet.EVERYWHERE.stream()
        .filter(id -> !usual(id).isEmpty())
        .map(
            id ->
                new KeyAct(
                    id,
                    Set.of(),
                    usual(id),
                    words.get("keys." + id),
                    words.get("keys." + id + ".keys"),
                    REST.getOrDefault(id, "")))
        .toList();
  }

  private static List<Stroke> usual(String id) {
    List<Stroke> usual = new ArrayList<>();
    ShellKeys.CHARACTERS.forEach(
        (letter, does) -> {
          if (does.equals(id)) usual.add(Stroke.typed(letter));
        });
    ShellKeys.KEYS.stream()
        .filter(key -> key.id().equals(id))
        .forEach(key -> usual.add(Stroke.pressed(key.held(), key.code())));
    if (ABOVE.containsKey(id)) usual.add(ABOVE.get(id));
    return usual;
  }
}

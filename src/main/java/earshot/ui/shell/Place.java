package earshot.ui.shell;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Screen;
import java.util.List;

/// A place of the window that the rail leads to.
///
/// @param id such as `timeline`, unique among the places
/// @param word as it stands under the icon
/// @param keys what can be pressed there, for the overview of keys
public record Place(String id, Icon icon, String word, Screen screen, List<KeyHint> keys) {
  /// Copies the list.
  public Place {
    keys = List.copyOf(keys);
  }

  /// One line of the overview of keys.
  ///
  /// @param keys as printed, such as `Ctrl+K`
  /// @param does what happens, such as `Search mentions`
  public record KeyHint(String keys, String does) {}
}

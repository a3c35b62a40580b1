package earshot.ui.shell;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Keys;
import earshot.ui.kit.Screen;
import earshot.ui.palette.Command;
import java.util.List;
import java.util.function.Supplier;

/// A place of the window that the rail leads to.
///
/// @param id such as `timeline`, unique among the places
/// @param word as it stands under the icon
/// @param keys what can be pressed there, for the overview of keys
/// @param deeds what can be done there, for the palette; they are run when the place is in view
public record Place(
    String id,
    Icon icon,
    String word,
    Screen screen,
    List<KeyHint> keys,
    Supplier<List<Command>> deeds) {
  /// Copies the list.
  public Place {
    keys = List.copyOf(keys);
  }

  /// A place of which the palette knows only that it is there.
  public Place(String id, Icon icon, String word, Screen screen, List<KeyHint> keys) {
    this(id, icon, word, screen, keys, List::of);
  }

  /// The same with what can be done there.
  public Place offering(Supplier<List<Command>> more) {
    return new Place(id, icon, word, screen, keys, more);
  }

  /// One line of the overview of keys.
  ///
  /// @param id under which the key can be changed
  /// @param keys as printed where none was chosen, such as `Ctrl+K`
  /// @param does what happens, such as `Search mentions`
  public record KeyHint(String id, String keys, String does) {
    /// As printed now.
    String shown() {
      return Keys.shown(id, keys);
    }
  }
}

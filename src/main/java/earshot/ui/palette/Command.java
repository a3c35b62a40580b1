package earshot.ui.palette;

import earshot.ui.kit.Icon;
import java.util.function.Supplier;

/// One line of the palette: an action, or a way to something that has a name.
///
/// @param id unique among all, such as `timeline-snooze` or `source-7`; recent ones are kept by it
public record Command(String id, Kind kind, Wording wording, Deed deed) {
  /// How it is written.
  ///
  /// @param word as a person calls it, such as `Snooze`
  /// @param about said beside it, such as the place it belongs to; may be empty
  /// @param keys as printed, such as `Ctrl+N`; empty where there is none
  public record Wording(Icon icon, String word, String about, String keys) {}

  /// What it does.
  ///
  /// @param run called on the screen's thread
  /// @param hindrance why it cannot be done now, as a sentence; empty where it can
  public record Deed(Runnable run, Supplier<String> hindrance) {}

  /// A line that can always be chosen and has no key.
  public static Command of(Kind kind, String id, Icon icon, String word, Runnable run) {
    return new Command(id, kind, new Wording(icon, word, "", ""), new Deed(run, () -> ""));
  }

  /// The same with something said beside it.
  public Command about(String about) {
    return new Command(
        id, kind, new Wording(wording.icon(), wording.word(), about, wording.keys()), deed);
  }

  /// The same with the key that does it too.
  public Command keys(String keys) {
    return new Command(
        id, kind, new Wording(wording.icon(), wording.word(), wording.about(), keys), deed);
  }

  /// The same where something may be in the way.
  ///
  /// @param hindrance why it cannot be done now, as a sentence; empty where it can
  public Command unless(Supplier<String> hindrance) {
    return new Command(id, kind, wording, new Deed(deed.run(), hindrance));
  }
}

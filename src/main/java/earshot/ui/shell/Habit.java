package earshot.ui.shell;

import java.util.List;

/// Something a person chooses from a few: what comes first holds where nothing was chosen.
public enum Habit {
  /// How much of a text the lists show.
  DENSITY("density", "usual", "roomy"),
  /// How strongly colours differ.
  CONTRAST("contrast", "system", "usual", "high"),
  /// Whether anything moves by itself.
  MOTION("motion", "system", "moving", "still"),
  /// On which day a week begins.
  WEEK("week-start", "system", "monday", "saturday", "sunday"),
  /// Whether alerts are told through the desktop.
  DESKTOP_NOTICES("desktop-notices", "on", "off"),
  /// Whether the window tells of sources that fall silent or move.
  SOURCE_NOTICES("source-notices", "on", "off");

  private final String id;

  // It never changes: `List.of` made it.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> choices;

  Habit(String id, String... choices) {
    this.id = id;
    this.choices = List.of(choices);
  }

  /// Under which it is kept; unique.
  public String id() {
    return id;
  }

  /// What can be chosen, the default first.
  public List<String> choices() {
    return choices;
  }

  /// What holds where nothing was chosen.
  public String usual() {
    return choices.getFirst();
  }

  /// What was kept, or the default where that is no choice of today.
  public String read(String kept) {
    return choices.contains(kept) ? kept : usual();
  }
}

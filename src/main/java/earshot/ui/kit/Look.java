package earshot.ui.kit;

import java.util.Locale;

/// Which of the two themes the window wears.
public enum Look {
  /// Dark words on white.
  LIGHT,
  /// Light words on near black.
  DARK,
  /// Whatever the computer is set to, followed while the program runs.
  SYSTEM;

  /// As it stands in names of files and settings.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

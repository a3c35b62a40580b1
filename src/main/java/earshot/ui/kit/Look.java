package earshot.ui.kit;

/// Which of the two themes the window wears.
public enum Look {
  /// Dark words on white.
  LIGHT,
  /// Light words on near black.
  DARK,
  /// Whatever the computer is set to, followed while the program runs.
  SYSTEM
}

package earshot.listening.files;

/// What a file leaves open and only a person can tell.
public enum Question {
  /// In which zone its times are, for they name none.
  ZONE,
  /// Whether 03/04 is the third of April or the fourth of March, for no row decides it.
  DAY_ORDER,
  /// Which column holds what.
  COLUMNS
}

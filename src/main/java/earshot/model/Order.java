package earshot.model;

/// In which order mentions are listed.
public enum Order {
  /// By falling time, equal times by falling id.
  NEWEST,
  /// The other way round.
  OLDEST
}

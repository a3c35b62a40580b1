package earshot.model;

/// What a line in the chronicle of an incident tells.
public enum EntryKind implements Coded {
  /// Somebody wrote down what happened.
  NOTE(1),
  /// The incident was started.
  STARTED(2),
  /// A step was done.
  STEP_DONE(3),
  /// A step that was done is to be done again.
  STEP_REOPENED(4),
  /// A step was added.
  STEP_ADDED(5),
  /// A step was worded, timed, given to somebody, moved or taken away.
  STEP_CHANGED(6),
  /// The holding statement was copied, to be published by a person.
  STATEMENT_COPIED(7),
  /// The incident was given a name or somebody to lead it.
  DESCRIBED(8),
  /// The incident was ended.
  ENDED(9),
  /// Kept apart from the chronicle: the holding statement as it is being written.
  STATEMENT(10);

  private final int code;

  EntryKind(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

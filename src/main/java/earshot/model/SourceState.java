package earshot.model;

/// Whether a source is asked.
public enum SourceState implements Coded {
  /// Asked whenever it is due.
  ACTIVE(1),
  /// Paused by a person.
  PAUSED(2),
  /// Closed by its publisher (410) and paused by itself.
  GONE(3);

  private final int code;

  SourceState(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

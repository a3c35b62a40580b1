package earshot.model;

/// What one attempt to read a source came to; printed in lower case.
public enum Outcome implements Coded {
  /// Something not seen before.
  NEWS(1),
  /// Answered, nothing new.
  UNCHANGED(2),
  /// Asked to come back later.
  REFUSED(3),
  /// Refuses readers.
  BLOCKED(4),
  /// Did not work this time.
  FAILED(5),
  /// Closed for good (410).
  GONE(6);

  private final int code;

  Outcome(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

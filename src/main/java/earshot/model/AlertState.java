package earshot.model;

/// Where an alert stands.
public enum AlertState implements Coded {
  /// Nobody has looked after it yet.
  OPEN(1),
  /// An incident was started from it.
  INCIDENT(2),
  /// It is over.
  CLOSED(3),
  /// A person said that it was none.
  NOT_AN_ALARM(4);

  private final int code;

  AlertState(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  /// Whether a person still has work with it.
  public boolean isOpen() {
    return this == OPEN || this == INCIDENT;
  }
}

package earshot.model;

/// Where a draft stands.
public enum DraftState implements Coded {
  /// Being written.
  OPEN(1),
  /// Sent by hand.
  SENT(2),
  /// Put away, kept for undo.
  DISCARDED(3);

  private final int code;

  DraftState(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

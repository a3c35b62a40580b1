package earshot.model;

/// Where a draft stands.
public enum DraftState implements Coded {
  /// Being written.
  OPEN(1),
  /// Sent by hand.
  SENT(2),
  /// Put away, kept for undo.
  DISCARDED(3),
  /// Waits for a second person; it can still be changed, which withdraws it.
  SUBMITTED(4),
  /// A second person found it good.
  APPROVED(5),
  /// A second person gave it back with a note.
  RETURNED(6);

  private final int code;

  DraftState(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  /// Whether its words can still be changed.
  public boolean isOpen() {
    return this != SENT && this != DISCARDED;
  }
}

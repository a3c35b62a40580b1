package earshot.model;

/// Where a mention stands in the work of answering.
public enum Status implements Coded {
  /// Nobody has looked at it.
  NEW(1),
  /// Looked at.
  TRIAGED(2),
  /// An answer is being written.
  DRAFTING(3),
  /// An answer waits for a second person.
  NEEDS_APPROVAL(4),
  /// An answer may be sent.
  APPROVED(5),
  /// An answer was sent by hand.
  SENT(6),
  /// Waiting for them.
  WAITING(7),
  /// Done.
  CLOSED(8),
  /// No answer needed.
  NO_ACTION(9);

  private final int code;

  Status(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

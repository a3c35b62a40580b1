package earshot.model;

/// How much an answer matters beside the others.
public enum Priority implements Coded {
  /// Before everything else.
  URGENT(1),
  /// Before most.
  HIGH(2),
  /// As it comes.
  NORMAL(3),
  /// When there is time.
  LOW(4);

  private final int code;

  Priority(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

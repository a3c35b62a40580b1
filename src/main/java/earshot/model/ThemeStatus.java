package earshot.model;

/// What became of what people said.
public enum ThemeStatus implements Coded {
  /// Nobody decided yet.
  OPEN(1),
  /// Being worked on.
  FIXING(2),
  /// Done.
  FIXED(3),
  /// Will not be done.
  DECLINED(4);

  private final int code;

  ThemeStatus(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  /// Whether a decision ended it.
  public boolean isClosed() {
    return this == FIXED || this == DECLINED;
  }
}

package earshot.model;

/// What a listed word does in a text.
public enum WordRole implements Coded {
  /// Has a value of its own.
  VALUE(1),
  /// Turns the words after it.
  NEGATOR(2),
  /// Strengthens the words after it.
  BOOSTER(3),
  /// Weakens the words after it.
  DAMPENER(4);

  private final int code;

  WordRole(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

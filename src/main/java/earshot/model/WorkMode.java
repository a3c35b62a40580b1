package earshot.model;

/// Whether a workspace only listens, or also answers.
public enum WorkMode implements Coded {
  /// Watch, learn and change what can be changed; answers are switched off.
  LISTENING(1),
  /// Put out fires, answer, help.
  HANDS_ON(2);

  private final int code;

  WorkMode(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

package earshot.model;

/// What a person says a mention is, where no machine can tell.
public enum PersonsMark implements Coded {
  /// States something about us that is wrong.
  FACTUAL_ERROR(1),
  /// Lets off steam and wants no answer.
  RANT(2),
  /// Is meant to be funny.
  JOKE(3),
  /// Is about somebody's safety, or a matter of law.
  SAFETY_OR_LEGAL(4);

  private final int code;

  PersonsMark(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

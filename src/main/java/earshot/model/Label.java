package earshot.model;

/// What a text sounds like, as far as the words tell.
public enum Label implements Coded {
  /// Compound at or below minus the threshold.
  NEGATIVE(1),
  /// Scored words that nearly cancel.
  NEUTRAL(2),
  /// Compound at or above the threshold.
  POSITIVE(3),
  /// Strong words on both sides.
  MIXED(4),
  /// No scored word at all.
  UNSURE(5),
  /// Not scored: there is no word list for the language.
  UNSCORED(6);

  private final int code;

  Label(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

package earshot.model;

/// What a text does besides sounding good or bad.
public enum CueKind implements Coded {
  /// Says that something went wrong.
  COMPLAINT(1),
  /// Asks something.
  QUESTION(2),
  /// Wishes for something.
  REQUEST(3),
  /// Is pleased and does not complain.
  PRAISE(4),
  /// Tells others to try it.
  RECOMMENDATION(5),
  /// Tells others to stay away.
  WARNING_OFF(6),
  /// Uses words of haste, danger or law; a key to sort by, not a judgement.
  URGENT_WORDING(7),
  /// Contains profanity.
  PROFANITY(8),
  /// Says word for word what others say.
  REPEATED_TEXT(9),
  /// Was spun by a machine.
  SPUN_TEXT(10),
  /// Is there for its link.
  LINK_SPAM(11),
  /// Shows a telephone number, an address, an account.
  PERSONAL_DATA(12),
  /// Speaks to us, as far as its address tells.
  ADDRESS(13);

  private final int code;

  CueKind(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  /// Whether texts that do this are kept apart.
  public boolean quarantines() {
    return this == SPUN_TEXT || this == LINK_SPAM;
  }
}

package earshot.model;

/// What an alert rule counts.
public enum Measure implements Coded {
  /// Different authors, once for each story they take part in.
  VOICES(1),
  /// Mentions, copies and all.
  MENTIONS(2),
  /// Stories, however many tell them.
  STORIES(3),
  /// The negative among the scored mentions.
  NEGATIVE_SHARE(4),
  /// Everything that is found, without judging whether it is unusual.
  EACH(5);

  private final int code;

  Measure(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

package earshot.model;

/// Where the time of a mention comes from.
public enum DateSource implements Coded {
  /// The source said when it was published.
  PUBLISHED(1),
  /// The source only said when it was changed.
  UPDATED(2),
  /// No believable date: the time Earshot first saw it.
  SEEN(3);

  private final int code;

  DateSource(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

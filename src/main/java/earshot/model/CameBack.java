package earshot.model;

/// Why a mention came back to where somebody sees it.
public enum CameBack implements Coded {
  /// It slept until now.
  SNOOZE_OVER(1),
  /// They said something more.
  THEY_ANSWERED(2),
  /// They changed their text after we had answered it.
  EDITED_AFTER_REPLY(3);

  private final int code;

  CameBack(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

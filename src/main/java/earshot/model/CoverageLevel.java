package earshot.model;

/// How sure Earshot is that it saw everything a source published in a span.
public enum CoverageLevel implements Coded {
  /// Proven complete.
  FULL(1),
  /// Something may be missing.
  PARTIAL(2),
  /// Not watched.
  NONE(3);

  private final int code;

  CoverageLevel(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

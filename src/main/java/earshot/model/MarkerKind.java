package earshot.model;

/// What kind of event a marker stands for.
public enum MarkerKind implements Coded {
  /// Something new was given to customers.
  LAUNCH(1),
  /// We made ourselves heard.
  CAMPAIGN(2),
  /// Something went wrong; its days are left out of what is usual.
  INCIDENT(3);

  private final int code;

  MarkerKind(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}

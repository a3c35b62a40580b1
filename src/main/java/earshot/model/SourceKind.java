package earshot.model;

/// The five ways Earshot reads the outside; services are presets over them.
public enum SourceKind implements Coded {
  /// RSS, Atom, CDF or JSON Feed.
  FEED(1),
  /// A JSON API through dot paths.
  JSON(2),
  /// A web page through selectors.
  PAGE(3),
  /// A mail folder, read-only.
  MAIL(4),
  /// Files, folders and pasted mentions.
  IMPORT(5);

  private final int code;

  SourceKind(int code) {
    this.code = code;
  }

  /// Whether it is asked by Earshot; of the others a person fills some, and some are folders that
  /// are watched.
  public boolean polled() {
    return this != IMPORT;
  }

  @Override
  public int code() {
    return code;
  }
}

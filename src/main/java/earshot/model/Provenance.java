package earshot.model;

/// How a mention came to Earshot.
public enum Provenance implements Coded {
  /// Read from a source.
  POLLED(1),
  /// Read from an archive or file.
  IMPORTED(2),
  /// Read from a page saved by a person.
  SAVED_PAGE(3),
  /// Pasted by a person.
  PASTED(4),
  /// Read from a mail.
  MAIL(5);

  private final int code;

  Provenance(int code) {
    this.code = code;
  }

  /// Whether a person brought it in, rather than a source that is watched.
  public boolean brought() {
    return switch (this) {
      case IMPORTED, SAVED_PAGE, PASTED -> true;
      case POLLED, MAIL -> false;
    };
  }

  @Override
  public int code() {
    return code;
  }
}

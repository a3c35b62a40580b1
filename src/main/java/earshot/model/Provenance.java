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

  @Override
  public int code() {
    return code;
  }
}

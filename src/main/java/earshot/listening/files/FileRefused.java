package earshot.listening.files;

/// A file cannot be read as a whole; the message says in one sentence why and what to do.
public final class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Refused for this reason.
  public FileRefused(String sentence) {
    super(sentence);
  }
}

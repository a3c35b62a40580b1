package earshot.archive;

/// Says in one sentence why a backup cannot be made or read, and what to do; nothing was changed.
public final class ArchiveRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ArchiveRefused(String sentence) {
    super(sentence);
  }

  ArchiveRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

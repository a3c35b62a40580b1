package earshot.storage;

/// Says in one sentence why a workspace cannot be opened and what to do.
public final class StorageRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StorageRefused(String sentence) {
    super(sentence);
  }

  StorageRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

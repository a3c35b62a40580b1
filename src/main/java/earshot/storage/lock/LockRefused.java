package earshot.storage.lock;

/// Says in one sentence why something encrypted stays closed, and what to do.
public final class LockRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Why why;

  /// What is in the way.
  public enum Why {
    /// The workspace is encrypted and nobody has opened it yet.
    LOCKED,
    /// The passphrase or the recovery code is not the right one.
    WRONG,
    /// What was typed cannot be a passphrase or a code.
    MISTYPED,
    /// The file of the key, or a sealed file, is not as it was written.
    DAMAGED
  }

  /// @param sentence what a person reads
  public LockRefused(Why why, String sentence) {
    super(sentence);
    this.why = why;
  }

  LockRefused(Why why, String sentence, Throwable cause) {
    super(sentence, cause);
    this.why = why;
  }

  /// What is in the way.
  public Why why() {
    return why;
  }
}

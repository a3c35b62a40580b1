package earshot.listening.secret;

/// A secret cannot be kept or read; the message says why and what to do, and never holds a secret.
public final class SecretsUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param sentence for a person
  public SecretsUnavailable(String sentence) {
    super(sentence);
  }
}

package earshot.storage;

/// Says that the store cannot take anything at the moment; nothing of the failed call was stored,
/// sending it again later is safe.
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unavailable(String sentence) {
    super(sentence);
  }

  Unavailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  static Unavailable notStored() {
    return new Unavailable(
        "this was not stored because the database stopped working; it is safe to try again.");
  }
}

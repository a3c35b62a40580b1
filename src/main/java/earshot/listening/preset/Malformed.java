package earshot.listening.preset;

/// An expression or template that cannot be understood; the message says what is wrong.
final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  private final int at;

  /// @param at index of the character where it goes wrong
  Malformed(String cause, int at) {
    super(cause);
    this.at = at;
  }

  int at() {
    return at;
  }
}

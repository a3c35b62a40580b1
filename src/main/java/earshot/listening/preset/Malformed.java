package earshot.listening.preset;

/// An expression or template that cannot be understood; the message says what is wrong.
final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  private final String wrong;
  private final int at;

  /// @param at index of the character where it goes wrong
  Malformed(String wrong, int at) {
    super(wrong);
    this.wrong = wrong;
    this.at = at;
  }

  /// What is wrong.
  String wrong() {
    return wrong;
  }

  int at() {
    return at;
  }
}

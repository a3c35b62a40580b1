package earshot.cli;

/// Who sits at the terminal.
final class Names {
  private Names() {}

  /// The name under which acts at the terminal are noted.
  static String ofUser() {
    return System.getProperty("user.name", "someone");
  }
}

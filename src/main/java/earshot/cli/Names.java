package earshot.cli;

/// Names of people and things, as a terminal shows them.
final class Names {
  private Names() {}

  /// The name under which acts at the terminal are noted.
  static String ofUser() {
    return System.getProperty("user.name", "someone");
  }

  /// `source` or `sources`.
  static String sources(long many) {
    return many == 1 ? "source" : "sources";
  }
}

package earshot.cli;

/// Names of people and things, as a terminal shows them.
final class Names {
  private Names() {}

  /// The name under which acts at the terminal are noted.
  static String ofUser() {
    return System.getProperty("user.name", "someone");
  }

  /// So many bytes in kilobytes of 1,024; what is there has at least one.
  static long kilobytes(long bytes) {
    return Math.ceilDiv(bytes, 1_024);
  }

  /// How many kept queries say a new name since something was renamed.
  static String reworded(int many) {
    return switch (many) {
      case 0 -> "No query named it.";
      case 1 -> "1 query that named it says the new name.";
      default -> many + " queries that named it say the new name.";
    };
  }
}

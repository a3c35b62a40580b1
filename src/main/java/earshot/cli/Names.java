package earshot.cli;

/// Names of people and things, as a terminal shows them.
final class Names {
  private Names() {}

  /// The name under which acts at the terminal are noted.
  static String ofUser() {
    return System.getProperty("user.name", "someone");
  }

  /// A number of things, such as `1 mention` or `1,204 mentions`.
  static String many(long number, String of) {
    return "%,d %s%s".formatted(number, of, number == 1 ? "" : "s");
  }

  /// So many bytes in kilobytes of 1,024; what is there has at least one.
  static long kilobytes(long bytes) {
    return Math.ceilDiv(bytes, 1_024);
  }

  /// `source` or `sources`.
  static String sources(long many) {
    return many == 1 ? "source" : "sources";
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

package earshot.cli;

/// Numbers with the word for what they count, as people write them: 1 mention, 1,204 mentions.
final class Many {
  private Many() {}

  static String mentions(long number) {
    return of(number, "mention");
  }

  /// A number of things whose word only takes an s.
  static String of(long number, String one) {
    return of(number, one, one + "s");
  }

  /// A number of things.
  static String of(long number, String one, String more) {
    return "%,d %s".formatted(number, number == 1 ? one : more);
  }
}

package earshot.storage;

/// What must be said to H2 once, before anything of it is used.
final class H2Settings {
  static {
    // It looks for each value it reads among 1,024 others, to keep equal ones once only. Ours are
    // seldom equal, and looking takes a fifteenth of the writer's time.
    System.setProperty("h2.objectCache", "false");
  }

  private H2Settings() {}

  /// Does nothing but make sure that it was said.
  static void apply() {}
}

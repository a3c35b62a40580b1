package earshot.storage;

/// A class whose loading leaves a trace; a database file must not be able to cause that.
final class Detonator {
  static {
    System.setProperty(Trace.NAME, "true");
  }

  private Detonator() {}

  /// Tells whether it went off, without being what sets it off.
  static final class Trace {
    static final String NAME = "earshot.storage.detonated";

    private Trace() {}

    static boolean left() {
      return System.getProperty(NAME) != null;
    }
  }
}

package earshot.ui.kit;

/// Says in words how many bytes something has: "412 B", "3.4 kB", "84 MB"; a kilobyte has 1,000
/// bytes.
public final class Sizes {
  private static final String[] UNITS = {"size.b", "size.kb", "size.mb", "size.gb"};

  private Sizes() {}

  /// The size in the unit that gives the shortest number.
  public static String of(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
      value /= 1_000;
      unit++;
    }
    boolean fine = unit > 0 && value < 9.95;
    return Words.KIT.get(UNITS[unit], Words.KIT.formats().decimal(value, fine ? 1 : 0));
  }
}

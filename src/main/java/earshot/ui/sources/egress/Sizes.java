package earshot.ui.sources.egress;

import earshot.ui.kit.Messages;

/// Says in words how much was sent: "412 B", "3.4 kB", "84 MB"; a kilobyte has 1,000 bytes.
final class Sizes {
  private static final String[] UNITS = {"size.b", "size.kb", "size.mb", "size.gb"};

  private final Messages words;

  Sizes(Messages words) {
    this.words = words;
  }

  String words(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
      value /= 1_000;
      unit++;
    }
    boolean fine = unit > 0 && value < 9.95;
    return words.get(UNITS[unit], words.formats().decimal(value, fine ? 1 : 0));
  }
}

package earshot.ui.archive;

import earshot.ui.kit.Messages;

/// Says how large a file is.
final class Sizes {
  private static final int STEP = 10;

  private Sizes() {}

  /// Whole kilobytes below one megabyte, else whole megabytes.
  static String of(long bytes, Messages words) {
    long kilobytes = Math.max(1, bytes >> STEP);
    return kilobytes < 1 << STEP
        ? words.get("size.kb", words.formats().number(kilobytes))
        : words.get("size.mb", words.formats().number(kilobytes >> STEP));
  }
}

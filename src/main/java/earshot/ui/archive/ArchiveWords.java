package earshot.ui.archive;

import earshot.ui.kit.Messages;
import java.time.Instant;
import java.util.Optional;

/// Words for what an archive is: how large, and from when to when.
final class ArchiveWords {
  private static final int STEP = 10;

  private ArchiveWords() {}

  /// Whole kilobytes below one megabyte, else whole megabytes.
  static String size(long bytes, Messages words) {
    long kilobytes = Math.max(1, bytes >> STEP);
    return kilobytes < 1 << STEP
        ? words.get("size.kb", words.formats().number(kilobytes))
        : words.get("size.mb", words.formats().number(kilobytes >> STEP));
  }

  /// How many mentions, and between which days where there are any.
  static String holds(
      long mentions, Optional<Instant> first, Optional<Instant> last, Messages words) {
    String many = words.plural("reading.mentions", mentions);
    if (first.isEmpty() || last.isEmpty()) return many;
    return words.get(
        "reading.span", many, words.formats().date(first.get()), words.formats().date(last.get()));
  }
}

package earshot.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/// Intervals as they are typed at a terminal: `PT5M`, or shorter `5m`.
final class Interval {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  private Interval() {}

  /// The interval that was meant, between a second and thirty days.
  ///
  /// @throws TypeConversionException when it is none
  static Duration read(String typed) {
    String iso = typed.strip().toUpperCase(Locale.ROOT);
    if (iso.matches("\\d+[HMS]")) iso = "PT" + iso;
    if (iso.matches("\\d+D")) iso = "P" + iso;
    Duration interval;
    try {
      interval = Duration.parse(iso);
    } catch (DateTimeException | ArithmeticException none) {
      throw new TypeConversionException("“" + typed + "” is no interval; write 5m, 2h or PT30S");
    }
    if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
      throw new TypeConversionException("“" + typed + "” is not between a second and 30 days");
    }
    return interval;
  }
}

package earshot.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Times as they are typed at a terminal: `2026-11-20`, `2026-11-20T14:00`, a full time with its
/// zone, `now`, or a span back from now such as `7d`.
final class Moments {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss]");
  private static final int LONGEST_DAYS = 36_500;

  private Moments() {}

  /// The time that was meant.
  ///
  /// @param zone in which days and times without a zone are meant
  /// @throws Refusal when it is none
  static Instant read(String typed, Instant now, ZoneId zone) {
    String text = typed.strip();
    try {
      if (text.equalsIgnoreCase("now")) return now;
      if (text.matches("\\d{1,6}[mhdw]")) return now.minus(span(text));
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(text).atStartOfDay(zone).toInstant();
      }
      return text.matches(".*(?:Z|[+-]\\d{2}:\\d{2})")
          ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from)
          : LocalDateTime.parse(text, DAY_AND_TIME).atZone(zone).toInstant();
    } catch (DateTimeException | ArithmeticException none) {
      throw new Refusal(
          "“" + typed + "” is no time; write 2026-11-20, 2026-11-20T14:00, or 7d for a week ago.");
    }
  }

  private static Duration span(String text) {
    long many = Long.parseLong(text.substring(0, text.length() - 1));
    Duration span =
        switch (text.charAt(text.length() - 1)) {
          case 'm' -> Duration.ofMinutes(many);
          case 'h' -> Duration.ofHours(many);
          case 'd' -> Duration.ofDays(many);
          default -> Duration.ofDays(7 * many);
        };
    if (span.toDays() > LONGEST_DAYS) throw new DateTimeException("too long");
    return span;
  }
}

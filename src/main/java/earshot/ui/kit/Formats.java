package earshot.ui.kit;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Writes numbers, times and dates the way the person reads them; minus is U+2212.
///
/// @param zone in which times are told
/// @param locale whose separators and names of months are used
public record Formats(ZoneId zone, Locale locale) {
  /// English words, the computer's time zone.
  public static final Formats SYSTEM = new Formats(ZoneId.systemDefault(), Locale.ENGLISH);

  // A table of two thousand lines would read the file of words two thousand times.
  private static final Map<Formats, Messages> KIT = new ConcurrentHashMap<>();

  /// A whole number with separators: `48,212`.
  public String number(long n) {
    return minus(NumberFormat.getIntegerInstance(locale).format(n));
  }

  /// A number with exactly so many digits after the point: `−0.72`; never `−0.00`.
  public String decimal(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    String text = format.format(value);
    boolean nothing = text.chars().noneMatch(c -> Character.isDigit(c) && c != '0');
    return minus(nothing && text.startsWith("-") ? text.substring(1) : text);
  }

  /// A number with its sign: `+0.8`, `−1.7`, `0.0`.
  public String signed(double value, int digits) {
    String text = decimal(value, digits);
    boolean something = text.chars().anyMatch(c -> c >= '1' && c <= '9');
    return value > 0 && something ? "+" + text : text;
  }

  /// A share in percent: `18.2 %`, with a no-break space.
  ///
  /// @param share in [0, 1]
  public String percent(double share, int digits) {
    return decimal(share * 100, digits) + "\u00a0%";
  }

  /// `14:26`.
  public String time(Instant at) {
    return as("HH:mm", at);
  }

  /// `Thu 19 Nov`.
  public String day(Instant at) {
    return as("EEE d MMM", at);
  }

  /// `19 Nov 2026`.
  public String date(Instant at) {
    return as("d MMM uuuu", at);
  }

  /// `Thu 19 Nov 2026, 14:26`.
  public String full(Instant at) {
    return as("EEE d MMM uuuu, HH:mm", at);
  }

  /// An instant in a pattern of [DateTimeFormatter].
  public String as(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(at);
  }

  /// How long ago: `just now`, `6 min ago`, `1 h ago`, `3 days ago`, then the date.
  public String ago(Instant at, Instant now) {
    Duration past = Duration.between(at, now);
    Messages kit = KIT.computeIfAbsent(this, formats -> Messages.of(Formats.class, formats));
    if (past.toMinutes() < 1) return kit.get("ago.now");
    if (past.toHours() < 1) return kit.get("ago.minutes", past.toMinutes());
    if (past.toDays() < 1) return kit.get("ago.hours", past.toHours());
    if (past.toDays() < 7) return kit.plural("ago.days", past.toDays());
    return date(at);
  }

  private static String minus(String text) {
    return text.replace('-', '\u2212');
  }
}

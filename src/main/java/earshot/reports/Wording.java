package earshot.reports;

import earshot.model.TimeRange;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Writes numbers and days as the report's own locale does, whatever the computer's is.
final class Wording {
  private final Locale locale;
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter shortDay;

  Wording(Definition.Tongue tongue) {
    locale = tongue.written();
    zone = tongue.zone();
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    shortDay = DateTimeFormatter.ofPattern("d MMM", locale);
  }

  String whole(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /// A cell with a whole number; a dash for unknown.
  String number(String cell) {
    return cell.isEmpty() ? "–" : whole(Long.parseLong(cell));
  }

  String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(share > 0 && share < 0.1 ? 1 : 0);
    return format.format(share);
  }

  /// A cell with a share; a dash for unknown.
  String percent(String cell) {
    return cell.isEmpty() ? "–" : percent(Double.parseDouble(cell));
  }

  String real(String cell) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(1);
    format.setMinimumFractionDigits(1);
    return cell.isEmpty() ? "–" : format.format(Double.parseDouble(cell));
  }

  /// Points between shares, with their sign, such as `+3.1 points`.
  String points(String cell) {
    double change = Double.parseDouble(cell) * 100;
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(1);
    return (change > 0 ? "+" : change < 0 ? "−" : "") + format.format(Math.abs(change)) + " points";
  }

  String day(String cell) {
    if (cell.length() > 10) return day(cell.substring(0, 10)) + ", " + cell.substring(11);
    return cell.isEmpty() ? "–" : day.format(LocalDate.parse(cell));
  }

  String shortDay(String cell) {
    if (cell.length() > 10)
      return LocalDateTime.parse(cell.replace(' ', 'T')).toLocalTime().toString();
    return shortDay.format(LocalDate.parse(cell));
  }

  /// The first and the last day of whole days.
  String days(TimeRange range) {
    LocalDate from = range.from().atZone(zone).toLocalDate();
    LocalDate to = range.to().atZone(zone).toLocalDateTime().minusNanos(1).toLocalDate();
    return from.equals(to) ? day.format(from) : day.format(from) + " – " + day.format(to);
  }

  /// A length of time in the largest unit that fits, such as `3 h 20 min`.
  String time(String seconds) {
    if (seconds.isEmpty()) return "–";
    Duration time = Duration.ofSeconds(Long.parseLong(seconds));
    if (time.toDays() >= 2) return whole(time.toDays()) + " days " + time.toHoursPart() + " h";
    if (time.toHours() >= 1) return time.toHours() + " h " + time.toMinutesPart() + " min";
    return time.toMinutes() + " min";
  }

  String zone() {
    return zone.getId().equals("Z") ? "UTC" : zone.getId();
  }

  /// A label as people read it; other words stay as they are.
  static String label(String code) {
    return switch (code) {
      case "negative" -> "Negative";
      case "mixed" -> "Mixed";
      case "neutral" -> "Neutral";
      case "positive" -> "Positive";
      case "unsure" -> "Unsure";
      case "unscored" -> "Not scored";
      default -> code;
    };
  }

  static String many(String number, String one, String other) {
    return number + " " + (number.equals("1") ? one : other);
  }
}

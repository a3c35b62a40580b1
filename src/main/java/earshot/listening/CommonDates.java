package earshot.listening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// Reads at once the two forms that nine of ten dates have: `Sun, 22 Nov 2026 10:00:00 +0100` and
/// `2026-11-22T10:00:00+01:00`. Whatever differs is left to [DateWords].
final class CommonDates {
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int UNREADABLE = -1;

  private CommonDates() {}

  static Optional<FeedDates.Reading> read(String date) {
    int length = date.length();
    if (length >= 20 && date.charAt(4) == '-') return iso(date);
    if (length >= 26 && date.charAt(3) == ',') return rfc822(date, 5);
    return Optional.empty();
  }

  private static Optional<FeedDates.Reading> iso(String date) {
    boolean shaped =
        date.charAt(7) == '-'
            && date.charAt(10) == 'T'
            && date.charAt(13) == ':'
            && date.charAt(16) == ':';
    if (!shaped) return Optional.empty();
    int day = day(digits(date, 0, 4), digits(date, 5, 2), digits(date, 8, 2));
    return instant(day, time(date, 11), zone(date, 19));
  }

  private static Optional<FeedDates.Reading> rfc822(String date, int at) {
    boolean shaped =
        date.charAt(at - 1) == ' '
            && date.charAt(at + 2) == ' '
            && date.charAt(at + 6) == ' '
            && date.charAt(at + 11) == ' '
            && date.charAt(at + 14) == ':'
            && date.charAt(at + 17) == ':'
            && date.charAt(at + 20) == ' ';
    if (!shaped) return Optional.empty();
    int month = MONTHS.indexOf(date.substring(at + 3, at + 6));
    if (month < 0 || month % 3 != 0) return Optional.empty();
    int day = day(digits(date, at + 7, 4), month / 3 + 1, digits(date, at, 2));
    return instant(day, time(date, at + 12), zone(date, at + 21));
  }

  private static Optional<FeedDates.Reading> instant(int epochDay, int second, int zone) {
    if (epochDay == UNREADABLE || second == UNREADABLE || zone == Integer.MIN_VALUE) {
      return Optional.empty();
    }
    Instant instant = Instant.ofEpochSecond(epochDay * 86_400L + second - zone);
    return Optional.of(new FeedDates.Reading(instant, false));
  }

  private static int day(int year, int month, int day) {
    boolean exists =
        year >= 1970
            && month >= 1
            && month <= 12
            && day >= 1
            && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    return exists ? (int) LocalDate.of(year, month, day).toEpochDay() : UNREADABLE;
  }

  private static int time(String date, int at) {
    int hour = digits(date, at, 2);
    int minute = digits(date, at + 3, 2);
    int second = digits(date, at + 6, 2);
    boolean exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0;
    return exists && second < 60 ? hour * 3600 + minute * 60 + second : UNREADABLE;
  }

  /// Seconds east of Greenwich for `Z`, `GMT`, `+0100` and `+01:00`.
  private static int zone(String date, int at) {
    int rest = date.length() - at;
    if (rest == 1 && date.charAt(at) == 'Z') return 0;
    if (rest == 3 && date.startsWith("GMT", at)) return 0;
    char sign = rest == 5 || rest == 6 ? date.charAt(at) : ' ';
    if (sign != '+' && sign != '-') return Integer.MIN_VALUE;
    if (rest == 6 && date.charAt(at + 3) != ':') return Integer.MIN_VALUE;
    int hours = digits(date, at + 1, 2);
    int minutes = digits(date, at + rest - 2, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Integer.MIN_VALUE;
    int seconds = hours * 3600 + minutes * 60;
    return sign == '-' ? -seconds : seconds;
  }

  private static int digits(String date, int at, int count) {
    int value = 0;
    for (int i = at; i < at + count; i++) {
      if (!Ascii.isDigit(date.charAt(i))) return UNREADABLE;
      value = value * 10 + date.charAt(i) - '0';
    }
    return value;
  }
}

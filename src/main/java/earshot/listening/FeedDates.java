package earshot.listening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/// Reads the dates that feeds hold, in all the ways people and programs have written them since
/// 1999: RFC 822, ISO 8601, asctime, epoch seconds, month names in fourteen languages.
///
/// A field out of range makes a date unreadable; nothing is ever rolled over into the next month.
final class FeedDates {
  private static final int LONGEST = 100;
  private static final int KOREA = 9 * 3600;

  private FeedDates() {}

  /// A date as read.
  ///
  /// @param zoneAssumed there was a time but no zone, so UTC was taken
  record Reading(Instant instant, boolean zoneAssumed) {}

  /// The instant a text names; absent when it names none.
  static Optional<Reading> read(String text) {
    String date = text.strip();
    if (date.isEmpty() || date.length() > LONGEST) return Optional.empty();
    if (isNumber(date)) return number(date);
    Optional<Reading> common = CommonDates.read(date);
    if (common.isPresent()) return common;
    return DateWords.of(date).flatMap(FeedDates::instant);
  }

  private static boolean isNumber(String date) {
    for (int i = 0; i < date.length(); i++) {
      if (!Ascii.isDigit(date.charAt(i))) return false;
    }
    return true;
  }

  /// Digits alone: a date without separators where that is possible, else seconds or milliseconds
  /// since 1970.
  private static Optional<Reading> number(String digits) {
    int length = digits.length();
    if (length == 4 || length == 6 || length == 8) return calendar(digits, 0, 0, 0);
    if (length == 12 || length == 14) {
      int day = 8;
      Optional<Reading> plain =
          calendar(
              digits.substring(0, day),
              part(digits, day, day + 2),
              part(digits, day + 2, day + 4),
              length == 14 ? part(digits, day + 4, day + 6) : 0);
      if (plain.isPresent() && believable(plain.get().instant())) return plain;
    }
    if (length == 9 || length == 10) {
      return known(Instant.ofEpochSecond(Long.parseLong(digits)));
    }
    if (length >= 11 && length <= 13) return known(Instant.ofEpochMilli(Long.parseLong(digits)));
    return Optional.empty();
  }

  private static boolean believable(Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    return year >= 1970 && year < 2200;
  }

  private static Optional<Reading> known(Instant instant) {
    return Optional.of(new Reading(instant, false));
  }

  private static Optional<Reading> calendar(String day, int hour, int minute, int second) {
    Optional<LocalDate> date =
        switch (day.length()) {
          case 4 -> date(part(day, 0, 4), 1, 1);
          case 6 -> date(fullYear(part(day, 0, 2)), part(day, 2, 4), part(day, 4, 6));
          default -> date(part(day, 0, 4), part(day, 4, 6), part(day, 6, 8));
        };
    if (date.isEmpty() || hour > 23 || minute > 59 || second > 59) return Optional.empty();
    Instant instant = date.get().atTime(hour, minute, second).toInstant(ZoneOffset.UTC);
    return Optional.of(new Reading(instant, true));
  }

  private static int part(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }

  private static Optional<Reading> instant(DateWords words) {
    Optional<LocalDate> date = day(words);
    if (date.isEmpty() || !isTime(words)) return Optional.empty();
    int hour = words.hour();
    if (words.half() == DateWords.Half.AFTER_NOON && hour < 12) hour += 12;
    if (words.half() == DateWords.Half.BEFORE_NOON && hour == 12) hour = 0;
    // A leap second is the last one of its minute: instants do not know it.
    int second = Math.min(words.second(), 59);
    boolean assumed = words.zone().isEmpty() && !words.isKorean();
    int offset = words.zone().orElse(words.isKorean() ? KOREA : 0);
    Instant instant =
        date.get()
            .atTime(hour, words.minute(), second, words.nanos())
            .toInstant(ZoneOffset.UTC)
            .minusSeconds(offset);
    return Optional.of(new Reading(instant, assumed && words.hasTime()));
  }

  private static boolean isTime(DateWords words) {
    return words.hour() <= 23 && words.minute() <= 59 && words.second() <= 60;
  }

  /// Puts the numbers of a date into their places.
  private static Optional<LocalDate> day(DateWords words) {
    int count = words.count();
    if (words.month().isPresent() && count <= 2) return withMonthName(words);
    if (count == 3) return threeNumbers(words);
    if (count == 2) return twoNumbers(words);
    if (count == 1) return oneNumber(words);
    return Optional.empty();
  }

  private static Optional<LocalDate> withMonthName(DateWords words) {
    int month = words.month().orElseThrow();
    if (words.count() == 1) {
      return words.digits(0) == 4 ? date(words.number(0), month, 1) : Optional.empty();
    }
    if (words.count() != 2) return Optional.empty();
    if (words.digits(0) >= 3) return date(words.number(0), month, words.number(1));
    int year = words.digits(1) >= 3 ? words.number(1) : fullYear(words.number(1));
    return date(year, month, words.number(0));
  }

  private static Optional<LocalDate> threeNumbers(DateWords words) {
    int one = words.number(0);
    int two = words.number(1);
    int three = words.number(2);
    if (words.digits(0) == 4) return date(one, two, three);
    if (words.digits(2) == 4) {
      boolean monthFirst = words.separator() == '/' && one <= 12;
      return monthFirst ? date(three, one, two) : date(three, two, one);
    }
    if (words.separator() == '-') return date(fullYear(one), two, three);
    if (words.separator() == '.') return date(fullYear(three), two, one);
    return one <= 12 ? date(fullYear(three), one, two) : date(fullYear(three), two, one);
  }

  private static Optional<LocalDate> twoNumbers(DateWords words) {
    int one = words.number(0);
    int two = words.number(1);
    if (words.digits(0) == 4 && words.digits(1) == 3) return ofYearDay(one, two);
    if (words.digits(0) == 4) return date(one, two, 1);
    // ISO 8601 of 1988 writes a year and month of this century as -YY-MM.
    return words.startsWithDash() ? date(fullYear(one), two, 1) : Optional.empty();
  }

  private static Optional<LocalDate> oneNumber(DateWords words) {
    int number = words.number(0);
    return switch (words.digits(0)) {
      case 4 -> words.hasTime() ? Optional.empty() : date(number, 1, 1);
      case 6 -> date(fullYear(number / 10_000), number / 100 % 100, number % 100);
      case 7 -> ofYearDay(number / 1_000, number % 1_000);
      case 8 -> date(number / 10_000, number / 100 % 100, number % 100);
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> ofYearDay(int year, int day) {
    boolean exists = day >= 1 && day <= Year.of(year).length();
    return exists ? Optional.of(LocalDate.ofYearDay(year, day)) : Optional.empty();
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    if (year < 1 || year > 9_999 || month < 1 || month > 12 || day < 1) return Optional.empty();
    if (day > YearMonth.of(year, month).lengthOfMonth()) return Optional.empty();
    return Optional.of(LocalDate.of(year, month, day));
  }

  private static int fullYear(int twoDigits) {
    if (twoDigits >= 100) return twoDigits;
    return twoDigits >= 70 ? 1900 + twoDigits : 2000 + twoDigits;
  }
}

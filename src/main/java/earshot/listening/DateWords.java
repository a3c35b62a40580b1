package earshot.listening;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Takes a written date apart into numbers, a time, a month name and a zone, without deciding yet
/// what the numbers mean.
final class DateWords {
  /// The half of the day that a twelve-hour time belongs to.
  enum Half {
    UNSAID,
    BEFORE_NOON,
    AFTER_NOON
  }

  private static final int MOST_NUMBERS = 3;

  private final String text;
  private final int[] numbers = new int[MOST_NUMBERS];
  private final int[] digits = new int[MOST_NUMBERS];
  private int at;
  private int count;
  private char separator;
  private int month;
  private int hour = -1;
  private int minute;
  private int second;
  private int nanos;
  private Half half = Half.UNSAID;
  private boolean zoneKnown;
  private int zone;
  private boolean korean;
  private boolean offsetMayFollow;
  private boolean basicTimeMayFollow;

  private DateWords(String text) {
    this.text = text;
  }

  /// Takes a date apart; absent when it cannot be one.
  static Optional<DateWords> of(String text) {
    DateWords words = new DateWords(text);
    return words.takeApart() ? Optional.of(words) : Optional.empty();
  }

  int count() {
    return count;
  }

  int number(int index) {
    return numbers[index];
  }

  /// How many digits a number was written with.
  int digits(int index) {
    return digits[index];
  }

  /// The sign between the first two numbers.
  char separator() {
    return separator;
  }

  boolean startsWithDash() {
    return text.startsWith("-");
  }

  OptionalInt month() {
    return month == 0 ? OptionalInt.empty() : OptionalInt.of(month);
  }

  boolean hasTime() {
    return hour >= 0;
  }

  int hour() {
    return Math.max(hour, 0);
  }

  int minute() {
    return minute;
  }

  int second() {
    return second;
  }

  int nanos() {
    return nanos;
  }

  Half half() {
    return half;
  }

  /// Seconds east of Greenwich.
  Optional<Integer> zone() {
    return zoneKnown ? Optional.of(zone) : Optional.empty();
  }

  /// Written in Korean, where times without a zone are those of Korea.
  boolean isKorean() {
    return korean;
  }

  private boolean takeApart() {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean fits;
      if (Ascii.isDigit(c)) fits = digits();
      else if (Character.isLetter(c)) fits = word();
      else fits = sign(c);
      if (!fits) return false;
    }
    return true;
  }

  private boolean digits() {
    int from = at;
    int value = 0;
    while (at < text.length() && Ascii.isDigit(text.charAt(at))) {
      if (at - from > 8) return false;
      value = value * 10 + text.charAt(at++) - '0';
    }
    int length = at - from;
    boolean colon =
        at + 1 < text.length() && text.charAt(at) == ':' && Ascii.isDigit(text.charAt(at + 1));
    if (colon && length <= 2 && hour < 0) return time(value);
    if (basicTimeMayFollow && (length == 4 || length == 6) && hour < 0) return time(value, length);
    if (count == MOST_NUMBERS) return false;
    numbers[count] = value;
    digits[count++] = length;
    offsetMayFollow = false;
    return true;
  }

  private boolean time(int hours) {
    hour = hours;
    at++;
    minute = shortNumber();
    if (next(':')) {
      at++;
      second = shortNumber();
      if (next('.') || next(',')) {
        at++;
        fraction();
      }
    }
    offsetMayFollow = true;
    return minute >= 0 && second >= 0;
  }

  private boolean time(int value, int length) {
    hour = length == 4 ? value / 100 : value / 10_000;
    minute = length == 4 ? value % 100 : value / 100 % 100;
    second = length == 4 ? 0 : value % 100;
    if (next('.') || next(',')) {
      at++;
      fraction();
    }
    offsetMayFollow = true;
    return true;
  }

  private boolean next(char expected) {
    return at + 1 < text.length()
        && text.charAt(at) == expected
        && Ascii.isDigit(text.charAt(at + 1));
  }

  /// One or two digits; -1 when there are more.
  private int shortNumber() {
    int from = at;
    int value = 0;
    while (at < text.length() && Ascii.isDigit(text.charAt(at)) && at - from < 3) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    return at - from <= 2 ? value : -1;
  }

  private void fraction() {
    int scale = 100_000_000;
    while (at < text.length() && Ascii.isDigit(text.charAt(at))) {
      nanos += (text.charAt(at++) - '0') * scale;
      scale /= 10;
    }
  }

  private boolean word() {
    int from = at;
    while (at < text.length() && isWordPart(text.charAt(at))) at++;
    String word = text.substring(from, at).toLowerCase(Locale.ROOT);
    basicTimeMayFollow = word.equals("t");
    if (halfOfDay(word)) return true;
    if (hour >= 0) {
      OptionalInt offset = ZoneNames.seconds(word);
      if (offset.isPresent()) {
        zoneKnown = true;
        zone = offset.getAsInt();
        offsetMayFollow = true;
        return true;
      }
    }
    korean |= word.equals("년") || word.equals("월") || word.equals("일");
    OptionalInt name = MonthNames.number(word);
    // Some languages name a day like a month ("mar" is Tuesday in Spanish): the later one counts.
    if (name.isPresent()) month = name.getAsInt();
    return true;
  }

  private boolean halfOfDay(String word) {
    switch (word) {
      case "am", "a.m", "a.m." -> {
        if (hour < 0) return false;
        half = Half.BEFORE_NOON;
      }
      case "pm", "p.m", "p.m." -> {
        if (hour < 0) return false;
        half = Half.AFTER_NOON;
      }
      case "오전" -> {
        half = Half.BEFORE_NOON;
        korean = true;
      }
      case "오후" -> {
        half = Half.AFTER_NOON;
        korean = true;
      }
      default -> {
        return false;
      }
    }
    offsetMayFollow = true;
    return true;
  }

  private boolean sign(char c) {
    boolean digitFollows = at + 1 < text.length() && Ascii.isDigit(text.charAt(at + 1));
    if ((c == '+' || c == '-' || c == '\u2212') && offsetMayFollow && digitFollows) {
      return offset(c == '+' ? 1 : -1);
    }
    if (count == 1 && separator == 0 && "-/.".indexOf(c) >= 0) separator = c;
    at++;
    return true;
  }

  private boolean offset(int sign) {
    at++;
    int from = at;
    int value = 0;
    while (at < text.length() && Ascii.isDigit(text.charAt(at)) && at - from < 5) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    int length = at - from;
    int hours = length <= 2 ? value : value / 100;
    int minutes = length <= 2 ? 0 : value % 100;
    if (length <= 2 && next(':')) {
      at++;
      minutes = shortNumber();
    }
    if (length > 4 || hours > 23 || minutes < 0 || minutes > 59) return false;
    zone = sign * (hours * 3600 + minutes * 60);
    zoneKnown = true;
    offsetMayFollow = false;
    return true;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == '.' || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}

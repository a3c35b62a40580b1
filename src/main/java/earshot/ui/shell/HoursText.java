package earshot.ui.shell;

import earshot.model.OfficeHours;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hours, days and times as a person writes them: `9:00–12:30, 13:30–17:00`, `2026-12-25`, `4 h`.
final class HoursText {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final Pattern OPENING =
      Pattern.compile("(\\d{1,2})(?::(\\d\\d))?\\s*[-–—]\\s*(\\d{1,2})(?::(\\d\\d))?");
  private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-4])(?::([0-5]\\d))?");
  private static final Pattern TIME =
      Pattern.compile("(?:(\\d{1,4})\\s*h)?\\s*(?:(\\d{1,5})\\s*min)?");

  private HoursText() {}

  /// Reads the hours of a day; nothing written means closed.
  ///
  /// @throws IllegalArgumentException with what cannot be read
  static List<OfficeHours.Opening> openings(String written) {
    return parts(written).map(HoursText::opening).toList();
  }

  private static OfficeHours.Opening opening(String part) {
    Matcher found = OPENING.matcher(part);
    if (!found.matches()) throw new IllegalArgumentException(part);
    int from = minute(found.group(1), found.group(2));
    int to = minute(found.group(3), found.group(4));
    try {
      return new OfficeHours.Opening(from, to);
    } catch (IllegalArgumentException backwards) {
      throw new IllegalArgumentException(part, backwards);
    }
  }

  /// Reads a time of day such as `7:00` or `22`; 24:00 is midnight.
  ///
  /// @throws IllegalArgumentException with what is none
  static LocalTime clock(String written) {
    String text = written.strip();
    Matcher found = CLOCK.matcher(text);
    if (!found.matches()) throw new IllegalArgumentException(text);
    return LocalTime.ofSecondOfDay(minute(found.group(1), found.group(2)) % DAY * 60L);
  }

  private static int minute(String hour, @org.jspecify.annotations.Nullable String minute) {
    int past = minute == null ? 0 : Integer.parseInt(minute);
    int all = Integer.parseInt(hour) * HOUR + past;
    if (past >= HOUR || all > DAY) throw new IllegalArgumentException(hour + ":" + past);
    return all;
  }

  static String written(List<OfficeHours.Opening> openings) {
    return openings.stream()
        .sorted(Comparator.comparingInt(OfficeHours.Opening::from))
        .map(each -> clock(each.from()) + "–" + clock(each.to()))
        .collect(Collectors.joining(", "));
  }

  private static String clock(int minute) {
    if (minute == DAY) return "24:00";
    return LocalTime.ofSecondOfDay(minute * 60L).toString();
  }

  /// Reads days, each as year, month and day.
  ///
  /// @throws IllegalArgumentException with what is no day
  static Set<LocalDate> days(String written) {
    return parts(written).map(HoursText::day).collect(Collectors.toCollection(TreeSet::new));
  }

  private static LocalDate day(String part) {
    try {
      return LocalDate.parse(part);
    } catch (DateTimeException none) {
      throw new IllegalArgumentException(part, none);
    }
  }

  static String written(Set<LocalDate> days) {
    return new TreeSet<>(days).stream().map(LocalDate::toString).collect(Collectors.joining(", "));
  }

  /// Reads a working time such as `4 h`, `90 min` or `1 h 30 min`.
  ///
  /// @throws IllegalArgumentException with what is no time
  static Duration time(String written) {
    String text = written.strip();
    Matcher found = TIME.matcher(text);
    if (text.isEmpty() || !found.matches()) throw new IllegalArgumentException(text);
    return Duration.ofHours(number(found.group(1))).plusMinutes(number(found.group(2)));
  }

  private static long number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  static String written(Duration time) {
    List<String> parts = new ArrayList<>();
    if (time.toHours() > 0) parts.add(time.toHours() + " h");
    if (time.toMinutesPart() > 0 || parts.isEmpty()) parts.add(time.toMinutesPart() + " min");
    return String.join(" ", parts);
  }

  /// Reads a time zone such as `Europe/London`.
  ///
  /// @throws IllegalArgumentException with what is none
  static ZoneId zone(String written) {
    try {
      return ZoneId.of(written.strip());
    } catch (DateTimeException none) {
      throw new IllegalArgumentException(written.strip(), none);
    }
  }

  /// Names with commas or line ends between them.
  static List<String> names(String written) {
    return parts(written).toList();
  }

  private static Stream<String> parts(String written) {
    return Arrays.stream(written.split("[,;\\n]", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty());
  }
}

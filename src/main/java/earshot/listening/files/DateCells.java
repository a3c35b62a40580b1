package earshot.listening.files;

import earshot.listening.ItemDates;
import earshot.model.Repair;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the dates of a table, whose zone and order of day and month one file has in common.
final class DateCells {
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:[ T,]+(\\S.*))?");

  private final Choices choices;
  private boolean zoneMissing;
  private boolean dayAboveTwelve;
  private boolean monthAboveTwelve;
  private boolean undecided;

  DateCells(Choices choices) {
    this.choices = choices;
  }

  /// The moment a cell names, with the time of day from another one where that has it; absent when
  /// it names none.
  ///
  /// @param time of day, or empty
  Optional<Instant> read(String date, String time) {
    String written = time.isBlank() ? date.strip() : date.strip() + " " + time.strip();
    Matcher numbers = NUMBERS.matcher(written);
    return numbers.matches() ? numbers(numbers) : words(written);
  }

  /// Whether a time without zone was read and nobody has said which it is in.
  boolean asksForZone() {
    return zoneMissing && choices.zone().isEmpty();
  }

  /// Whether dates were read whose day and month could be either, and no other row decides it.
  boolean asksForOrder() {
    return undecided && choices.dayFirst().isEmpty() && dayAboveTwelve == monthAboveTwelve;
  }

  /// What all rows read so far say of the order; absent when they say nothing, or both.
  Optional<Boolean> dayFirst() {
    if (dayAboveTwelve == monthAboveTwelve) return Optional.empty();
    return Optional.of(dayAboveTwelve);
  }

  private Optional<Instant> words(String written) {
    Set<Repair> repaired = EnumSet.noneOf(Repair.class);
    Optional<Instant> read = ItemDates.of(written, repaired);
    if (read.isEmpty() || !repaired.contains(Repair.ZONE_ASSUMED)) return read;
    zoneMissing = true;
    return read.map(at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC)).map(this::zoned);
  }

  private Optional<Instant> numbers(Matcher found) {
    int one = Integer.parseInt(found.group(1));
    int two = Integer.parseInt(found.group(3));
    int year = Integer.parseInt(found.group(4));
    if (year < 100) year += year < 70 ? 2000 : 1900;
    boolean dayIsFirst = order(one, two, found.group(2).charAt(0));
    Optional<LocalDate> day = day(year, dayIsFirst ? two : one, dayIsFirst ? one : two);
    if (day.isEmpty()) return Optional.empty();
    String time = found.group(5);
    if (time == null) return Optional.of(midnight(day.get()));
    return words(day.get() + " " + time);
  }

  // Points stand between day and month, in this order, wherever they are used.
  private boolean order(int one, int two, char sign) {
    if (sign == '.') return true;
    if (one > 12) {
      dayAboveTwelve = true;
      return choices.dayFirst().orElse(true);
    }
    if (two > 12) {
      monthAboveTwelve = true;
      return choices.dayFirst().orElse(false);
    }
    if (one != two) undecided = true;
    return choices.dayFirst().orElse(false);
  }

  private Instant midnight(LocalDate day) {
    return zoned(day.atStartOfDay());
  }

  private Instant zoned(LocalDateTime at) {
    ZoneId zone = choices.zone().orElse(ZoneOffset.UTC);
    return at.atZone(zone).toInstant();
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}

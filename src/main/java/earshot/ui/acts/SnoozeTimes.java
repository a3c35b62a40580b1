package earshot.ui.acts;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The times a person snoozes until: later today, tomorrow, Monday, or what they type.
///
/// @param now the time it is
/// @param zone of the person
public record SnoozeTimes(Instant now, ZoneId zone) {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final Duration LATER = Duration.ofHours(3);
  private static final Pattern SPAN = Pattern.compile("(\\d{1,3})\\s*([mhdw])");
  private static final Pattern TIMED =
      Pattern.compile("(?:(.*?)\\s+)?(\\d{1,2})[:.](\\d{2})", Pattern.DOTALL);
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})\\.(\\d{1,2})\\.?");

  /// In three hours on the full hour; absent when that is after the working day.
  public Optional<Instant> laterToday() {
    ZonedDateTime then = here().plus(LATER).truncatedTo(ChronoUnit.HOURS);
    boolean sameDay = then.toLocalDate().equals(here().toLocalDate());
    return sameDay && !then.toLocalTime().isAfter(EVENING)
        ? Optional.of(then.toInstant())
        : Optional.empty();
  }

  /// Tomorrow at 09:00.
  public Instant tomorrow() {
    return at(here().toLocalDate().plusDays(1), MORNING);
  }

  /// The next Monday at 09:00.
  public Instant monday() {
    return at(here().toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)), MORNING);
  }

  /// Reads what a person types: `14:30`, `fri`, `fri 14:30`, `tomorrow 8:00`, `25.11. 10:00`,
  /// `2026-11-25`, `2h`, `3d`; absent when it is none of these or is over.
  public Optional<Instant> read(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    Optional<Instant> then = span(text).or(() -> moment(text));
    return then.filter(now::isBefore);
  }

  private Optional<Instant> span(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) return Optional.empty();
    int n = Integer.parseInt(span.group(1));
    ZonedDateTime here = here();
    return Optional.of(
        switch (span.group(2)) {
          case "m" -> here.plusMinutes(n).toInstant();
          case "h" -> here.plusHours(n).toInstant();
          case "d" -> at(here.toLocalDate().plusDays(n), MORNING);
          default -> at(here.toLocalDate().plusWeeks(n), MORNING);
        });
  }

  private Optional<Instant> moment(String text) {
    Matcher timed = TIMED.matcher(text);
    try {
      if (!timed.matches()) return day(text).map(day -> at(day, MORNING));
      LocalTime time =
          LocalTime.of(Integer.parseInt(timed.group(2)), Integer.parseInt(timed.group(3)));
      String before = timed.group(1);
      if (before != null && !before.isBlank()) {
        return day(before.strip()).map(day -> at(day, time));
      }
      Instant today = at(here().toLocalDate(), time);
      return Optional.of(today.isAfter(now) ? today : at(here().toLocalDate().plusDays(1), time));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> day(String text) {
    LocalDate today = here().toLocalDate();
    if (text.equals("today")) return Optional.of(today);
    if (text.length() >= 3 && "tomorrow".startsWith(text)) return Optional.of(today.plusDays(1));
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      if (text.length() >= 2 && name.startsWith(text)) {
        return Optional.of(today.with(TemporalAdjusters.next(day)));
      }
    }
    Matcher date = DATE.matcher(text);
    if (!date.matches()) return Optional.empty();
    if (date.group(1) != null) {
      return Optional.of(
          LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3))));
    }
    LocalDate thisYear =
        LocalDate.of(today.getYear(), number(date.group(5)), number(date.group(4)));
    return Optional.of(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private ZonedDateTime here() {
    return now.atZone(zone);
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}

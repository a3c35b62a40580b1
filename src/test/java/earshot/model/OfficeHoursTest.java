package earshot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void fourHoursFromFridayAfternoonEndOnMonday() {
    OfficeHours hours = OfficeHours.usual(BERLIN);
    assertEquals(at("2026-11-23T11:00"), hours.after(at("2026-11-20T15:00"), Duration.ofHours(4)));
  }

  @Test
  void whatArrivesAtNightIsReckonedFromTheMorning() {
    OfficeHours hours = OfficeHours.usual(BERLIN);
    assertEquals(at("2026-11-20T13:00"), hours.after(at("2026-11-19T23:10"), Duration.ofHours(4)));
  }

  @Test
  void aHolidayDoesNotCount() {
    OfficeHours hours = OfficeHours.usual(BERLIN).closedOn(List.of(LocalDate.of(2026, 12, 25)));
    assertEquals(at("2026-12-28T11:00"), hours.after(at("2026-12-24T15:00"), Duration.ofHours(4)));
  }

  @Test
  void theSkippedHourIsMissingAndTheRepeatedOneCountsTwice() {
    OfficeHours always = always(BERLIN);
    assertEquals(
        Duration.ofHours(23), always.between(at("2026-03-29T00:00"), at("2026-03-30T00:00")));
    assertEquals(
        Duration.ofHours(25), always.between(at("2026-10-25T00:00"), at("2026-10-26T00:00")));
  }

  @Test
  void aWeekWithoutHoursIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new OfficeHours(BERLIN, Map.of(), Set.of()));
  }

  @Test
  void hoursInWhichNobodyEverWorksEndSomewhere() {
    List<LocalDate> all = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) all.add(LocalDate.of(2026, 1, 1).plusDays(7L * i));
    var thursdays =
        new OfficeHours(
            BERLIN,
            Map.of(DayOfWeek.THURSDAY, List.of(new OfficeHours.Opening(0, 60))),
            Set.copyOf(all));
    Instant start = at("2026-01-01T00:00");
    Instant end = thursdays.after(start, Duration.ofMinutes(30));
    assertEquals(true, end.isAfter(start.plus(Duration.ofDays(6_990))));
  }

  // Berlin and New York change at night, Lord Howe by half an hour, Havana at midnight, Chatham
  // lies
  // at a quarter of an hour, Apia skipped a whole day in 2011, Kiritimati is furthest ahead.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "America/Havana",
        "Pacific/Chatham",
        "Pacific/Apia",
        "Pacific/Kiritimati",
        "Asia/Kolkata",
        "UTC"
      })
  void everyAnswerIsThatOfWhoeverCountsMinutes(String name) {
    ZoneId zone = ZoneId.of(name);
    Random random = new Random(name.hashCode());
    for (int round = 0; round < 60; round++) {
      OfficeHours hours = any(zone, random);
      Instant from = start(zone, random);
      Duration open = Duration.ofMinutes(1 + random.nextInt(900));
      Instant end = counted(hours, from, open);
      assertEquals(end, hours.after(from, open), () -> hours + " from " + from + " " + open);
      assertEquals(open, hours.between(from, end), () -> hours + " from " + from + " " + open);
      Instant other = from.plus(Duration.ofMinutes(random.nextInt(6_000)));
      assertEquals(counted(hours, from, other), hours.between(from, other));
    }
  }

  @Test
  void termsReadBackAsTheyWereWritten() {
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      AnswerTerms terms =
          new AnswerTerms(
              any(ZoneId.of("Asia/Kathmandu"), random),
              AnswerTargets.USUAL.with(
                  Need.COMPLAINT, Priority.LOW, Duration.ofMinutes(1 + random.nextInt(9_000))));
      assertEquals(terms, AnswerTerms.read(terms.written()));
    }
    assertThrows(IllegalArgumentException.class, () -> AnswerTerms.read("monday 9"));
  }

  // Near a change of the clocks as often as not.
  private static Instant start(ZoneId zone, Random random) {
    Instant from =
        Instant.parse("2011-06-01T00:00:00Z").plus(random.nextInt(5_000), ChronoUnit.DAYS);
    var change = zone.getRules().nextTransition(from);
    if (change != null && random.nextInt(4) > 0) {
      from = change.getInstant().minus(random.nextInt(2_000), ChronoUnit.MINUTES);
    }
    return from.plus(random.nextInt(1_440), ChronoUnit.MINUTES);
  }

  private static OfficeHours any(ZoneId zone, Random random) {
    Map<DayOfWeek, List<OfficeHours.Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      int one = random.nextInt(600);
      int two = one + 1 + random.nextInt(400);
      int three = two + random.nextInt(200);
      int four = three + 1 + random.nextInt(1_440 - three);
      if (random.nextInt(4) > 0) {
        week.put(
            day, List.of(new OfficeHours.Opening(one, two), new OfficeHours.Opening(three, four)));
      }
    }
    week.putIfAbsent(DayOfWeek.SUNDAY, List.of(new OfficeHours.Opening(90, 200)));
    Set<LocalDate> holidays = new HashSet<>();
    for (int i = 0; i < 400; i++)
      holidays.add(LocalDate.of(2011, 6, 1).plusDays(random.nextInt(5_400)));
    return new OfficeHours(zone, week, holidays);
  }

  private static OfficeHours always(ZoneId zone) {
    Map<DayOfWeek, List<OfficeHours.Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values())
      week.put(day, List.of(new OfficeHours.Opening(0, 1_440)));
    return new OfficeHours(zone, week, Set.of());
  }

  private static Instant counted(OfficeHours hours, Instant from, Duration open) {
    long left = open.toMinutes();
    Instant at = from;
    while (left > 0) {
      if (isOpen(hours, at)) left--;
      at = at.plus(1, ChronoUnit.MINUTES);
    }
    return at;
  }

  private static Duration counted(OfficeHours hours, Instant from, Instant to) {
    long minutes = 0;
    for (Instant at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.MINUTES)) {
      if (isOpen(hours, at)) minutes++;
    }
    return Duration.ofMinutes(minutes);
  }

  private static boolean isOpen(OfficeHours hours, Instant at) {
    ZonedDateTime wall = at.atZone(hours.zone());
    if (hours.holidays().contains(wall.toLocalDate())) return false;
    int minute = wall.toLocalTime().get(java.time.temporal.ChronoField.MINUTE_OF_DAY);
    return hours.week().getOrDefault(wall.getDayOfWeek(), List.of()).stream()
        .anyMatch(each -> each.from() <= minute && minute < each.to());
  }

  private static Instant at(String time) {
    return java.time.LocalDateTime.parse(time).atZone(BERLIN).toInstant();
  }

  @Test
  void midnightEndsADay() {
    assertEquals(
        new OfficeHours.Opening(1_200, 1_440),
        OfficeHours.Opening.of(LocalTime.of(20, 0), LocalTime.MIDNIGHT));
  }
}

package earshot.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// When the team works: the hours of each day of the week in one time zone, without holidays.
///
/// It is open whenever a clock on the wall shows an open minute: an hour that a change of the
/// clocks repeats counts twice, one that it skips does not count.
///
/// @param week the hours of each day, in order; a day without an entry is closed
public record OfficeHours(
    ZoneId zone, Map<DayOfWeek, List<Opening>> week, Set<LocalDate> holidays) {
  private static final int DAY = 24 * 60;
  private static final int MOST_HOLIDAYS = 1_000;
  private static final Duration FURTHEST = Duration.ofDays(20 * 366);

  /// A stretch of one day.
  ///
  /// @param from minute of the day, from 0
  /// @param to minute after the last, at most 1,440
  public record Opening(int from, int to) {
    /// Refuses what does not move forward within the day.
    public Opening {
      if (from < 0 || from >= to || to > DAY) {
        throw new IllegalArgumentException("Hours begin before they end, within one day.");
      }
    }

    /// From one time of the day to another; midnight as the end is that of the next day.
    public static Opening of(LocalTime from, LocalTime to) {
      int end = to.toSecondOfDay() / 60;
      return new Opening(from.toSecondOfDay() / 60, end == 0 ? DAY : end);
    }
  }

  /// Refuses a week without an hour, and hours that overlap.
  public OfficeHours {
    Map<DayOfWeek, List<Opening>> days = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, hours) -> days.put(day, List.copyOf(hours)));
    days.values().removeIf(List::isEmpty);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("A week needs at least one hour in which somebody works.");
    }
    days.values().forEach(OfficeHours::check);
    if (holidays.size() > MOST_HOLIDAYS) {
      throw new IllegalArgumentException("There are at most 1,000 holidays.");
    }
    week = Map.copyOf(days);
    holidays = Set.copyOf(holidays);
  }

  /// Monday to Friday from 9 to 17.
  public static OfficeHours usual(ZoneId zone) {
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
        week.put(day, List.of(new Opening(9 * 60, 17 * 60)));
      }
    }
    return new OfficeHours(zone, week, Set.of());
  }

  /// The same with other holidays.
  public OfficeHours closedOn(Collection<LocalDate> days) {
    return new OfficeHours(zone, week, new TreeSet<>(days));
  }

  /// The first moment at which this much open time has passed since then. Where so much never
  /// comes, twenty years later.
  ///
  /// @param open zero or more
  public Instant after(Instant from, Duration open) {
    if (open.isZero() || open.isNegative()) return from;
    Search search = new Search(open);
    walk(from, from.plus(FURTHEST), search);
    return search.found == null ? from.plus(FURTHEST) : search.found;
  }

  /// How much open time lies between the two; zero when they stand the other way round.
  public Duration between(Instant from, Instant to) {
    Sum sum = new Sum();
    if (from.isBefore(to)) walk(from, to, sum);
    return sum.total;
  }

  /// Sees the open stretches in order, and says whether it wants more.
  private interface Walker {
    boolean more(Instant from, Instant to);
  }

  private static final class Sum implements Walker {
    private Duration total = Duration.ZERO;

    @Override
    public boolean more(Instant from, Instant to) {
      total = total.plus(Duration.between(from, to));
      return true;
    }
  }

  private static final class Search implements Walker {
    private Duration left;
    private @Nullable Instant found;

    Search(Duration open) {
      left = open;
    }

    @Override
    public boolean more(Instant from, Instant to) {
      Duration here = Duration.between(from, to);
      if (here.compareTo(left) >= 0) {
        found = from.plus(left);
        return false;
      }
      left = left.minus(here);
      return true;
    }
  }

  // In steps within which neither the day nor the offset of the zone changes.
  private void walk(Instant from, Instant to, Walker walker) {
    ZoneRules rules = zone.getRules();
    Instant at = from;
    while (at.isBefore(to)) {
      ZoneOffset offset = rules.getOffset(at);
      LocalDate day = LocalDate.ofInstant(at, offset);
      Instant midnight = day.atStartOfDay().toInstant(offset);
      Instant end = earlier(midnight.plus(Duration.ofDays(1)), to);
      ZoneOffsetTransition change = rules.nextTransition(at);
      if (change != null) end = earlier(end, change.getInstant());
      for (Opening hours : hours(day)) {
        Instant opens = later(midnight.plusSeconds(hours.from() * 60L), at);
        Instant closes = earlier(midnight.plusSeconds(hours.to() * 60L), end);
        if (opens.isBefore(closes) && !walker.more(opens, closes)) return;
      }
      at = end;
    }
  }

  private List<Opening> hours(LocalDate day) {
    return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private static void check(List<Opening> hours) {
    for (int i = 1; i < hours.size(); i++) {
      if (hours.get(i).from() < hours.get(i - 1).to()) {
        throw new IllegalArgumentException("The hours of a day follow each other.");
      }
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

package earshot.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Time zones as people name and choose them.
public final class Zones {
  // The others in the tz database are former names and offsets without a place.
  private static final Set<String> AREAS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");
  private static final int MONTHS = 12;

  private Zones() {}

  /// The zones one can choose from, by name: places, and UTC.
  public static List<ZoneId> offered() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equals("UTC") || AREAS.contains(id.split("/", 2)[0]))
        .sorted()
        .map(ZoneId::of)
        .toList();
  }

  /// The zone that is meant by its name or its city, such as `Europe/London`, `london` or `New
  /// York`; absent when there is none, or more than one.
  public static Optional<ZoneId> called(String typed) {
    String name = typed.strip().replace(' ', '_');
    List<ZoneId> exact = offered().stream().filter(zone -> is(zone.getId(), name)).toList();
    if (!exact.isEmpty()) return Optional.of(exact.getFirst());
    List<ZoneId> cities =
        offered().stream()
            .filter(zone -> is(zone.getId().substring(zone.getId().lastIndexOf('/') + 1), name))
            .toList();
    return cities.size() == 1 ? Optional.of(cities.getFirst()) : Optional.empty();
  }

  /// Whether the clocks of two zones show the same in the year before and the year after.
  public static boolean alike(ZoneId one, ZoneId other, Instant now) {
    return IntStream.rangeClosed(-MONTHS, MONTHS)
        .mapToObj(month -> now.plus(Duration.ofDays(30L * month)))
        .allMatch(at -> one.getRules().getOffset(at).equals(other.getRules().getOffset(at)));
  }

  /// A zone with how its clocks stand now, such as `Asia/Kolkata (UTC+05:30)`.
  public static String written(ZoneId zone, Instant now) {
    String offset = zone.getRules().getOffset(now).getId();
    if (zone.getId().equals("UTC")) return "UTC";
    return "%s (UTC%s)".formatted(zone.getId(), offset.equals("Z") ? "" : offset);
  }

  private static boolean is(String name, String typed) {
    return name.equalsIgnoreCase(typed);
  }
}

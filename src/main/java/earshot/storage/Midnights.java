package earshot.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Says on which day a mention is counted.
///
/// @param zone whose midnights divide the days
/// @param former present while mentions are still counted by the zone before
record Midnights(ZoneId zone, Optional<Former> former) {
  /// What was counted by another zone and is not counted anew yet.
  ///
  /// @param until mentions before this moment are counted by that zone
  record Former(ZoneId zone, Instant until) {}

  static Midnights of(ZoneId zone) {
    return new Midnights(zone, Optional.empty());
  }

  /// The number of the day on which a mention of that time is counted.
  int day(Instant at) {
    ZoneId counts = former.filter(old -> at.isBefore(old.until())).map(Former::zone).orElse(zone);
    return number(at, counts);
  }

  /// The number of the day a time falls on.
  static int number(Instant at, ZoneId zone) {
    return Math.toIntExact(LocalDate.ofInstant(at, zone).toEpochDay());
  }
}

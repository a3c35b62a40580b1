package earshot.insight;

import earshot.model.TimeRange;
import earshot.model.Watched;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Windows of whole days, and how much of a time was covered.
public final class Days {
  private static final double MILLIS = Duration.ofDays(1).toMillis();

  private Days() {}

  /// The last days, today among them: from a midnight of the zone to the next midnight.
  ///
  /// @param days at least 1
  public static TimeRange last(int days, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return new TimeRange(
        today.minusDays(days - 1L).atStartOfDay(zone).toInstant(),
        today.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /// The window of as many days just before, for comparing like with like.
  public static TimeRange before(TimeRange window, ZoneId zone) {
    LocalDate from = window.from().atZone(zone).toLocalDate();
    LocalDate to = window.to().atZone(zone).toLocalDate();
    boolean whole =
        from.atStartOfDay(zone).toInstant().equals(window.from())
            && to.atStartOfDay(zone).toInstant().equals(window.to());
    if (!whole) {
      return new TimeRange(
          window.from().minus(Duration.between(window.from(), window.to())), window.from());
    }
    long days = to.toEpochDay() - from.toEpochDay();
    return new TimeRange(from.minusDays(days).atStartOfDay(zone).toInstant(), window.from());
  }

  /// Days that were watched, as a sum of parts of days; a piece in which nobody listened counts
  /// nothing.
  static double covered(List<TimeRange> pieces, Watched watched, Heard heard) {
    return pieces.stream().filter(heard::any).mapToDouble(piece -> part(piece, watched)).sum();
  }

  private static double part(TimeRange piece, Watched watched) {
    return watched.share(piece) * Duration.between(piece.from(), piece.to()).toMillis() / MILLIS;
  }
}

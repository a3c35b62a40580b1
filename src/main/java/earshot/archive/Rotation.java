package earshot.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Decides which backups stay: the last of each of 7 days, of each of 4 weeks, of each of 3 months
/// on which there was one.
final class Rotation {
  private static final int DAYS = 7;
  private static final int WEEKS = 4;
  private static final int MONTHS = 3;

  private Rotation() {}

  /// Those that stay.
  static Set<Instant> kept(Collection<Instant> all, ZoneId zone) {
    List<Instant> newestFirst = all.stream().sorted(Comparator.reverseOrder()).toList();
    Set<Instant> kept = new HashSet<>();
    kept.addAll(newest(newestFirst, DAYS, at -> day(at, zone)));
    kept.addAll(newest(newestFirst, WEEKS, at -> week(day(at, zone))));
    kept.addAll(newest(newestFirst, MONTHS, at -> YearMonth.from(day(at, zone))));
    return kept;
  }

  private static Set<Instant> newest(
      List<Instant> newestFirst, int most, Function<Instant, Object> span) {
    Set<Object> spans = new HashSet<>();
    Set<Instant> kept = new HashSet<>();
    for (Instant at : newestFirst) {
      if (spans.size() == most) break;
      if (spans.add(span.apply(at))) kept.add(at);
    }
    return kept;
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }

  private static String week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}

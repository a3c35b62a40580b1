package earshot.reports;

import static java.util.Locale.ROOT;

import earshot.insight.Share;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Writes figures as the cells of a report's tables: as programs do, the same everywhere.
final class Cells {
  private Cells() {}

  /// A minute as in 2026-11-02 14:05.
  static String minute(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDateTime().withSecond(0).withNano(0).toString().replace('T', ' ');
  }

  static List<String> row(String name, Share share) {
    return List.of(
        name,
        n(share.count()),
        r(share.value()),
        r(share.interval().low()),
        r(share.interval().high()));
  }

  static String code(Enum<?> constant) {
    return Arrays.stream(constant.name().toLowerCase(ROOT).split("_", -1))
        .collect(Collectors.joining(" "));
  }

  static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }

  static String n(long number) {
    return Long.toString(number);
  }

  static String r(double number) {
    return String.format(ROOT, "%.4f", number);
  }
}

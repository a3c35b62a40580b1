package earshot.listening.files;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads numbers as tables write them: `1,234.5`, `1.234,5`, `1 234`, `1.2K`.
final class Numbers {
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}");
  private static final Pattern GROUPED =
      Pattern.compile("-?\\d{1,3}(?:([.,'\\u00a0\\u202f ])\\d{3})(?:\\1\\d{3}){0,4}([.,]\\d+)?");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}[.,]\\d{1,15}");

  private Numbers() {}

  /// A number of things; absent when there is none, or a negative one.
  static OptionalLong count(String cell) {
    String written = cell.strip();
    if (written.isEmpty()) return OptionalLong.empty();
    if (PLAIN.matcher(written).matches()) return counted(Long.parseLong(written));
    double times = times(written);
    String digits = times > 1 ? written.substring(0, written.length() - 1).strip() : written;
    Optional<Double> number =
        times > 1 ? decimal(digits) : grouped(digits).or(() -> decimal(digits));
    return number.map(value -> counted(Math.round(value * times))).orElse(OptionalLong.empty());
  }

  /// A number that may have decimals, with a point or a comma before them.
  static Optional<Double> decimal(String cell) {
    String written = cell.strip();
    if (PLAIN.matcher(written).matches() || DECIMAL.matcher(written).matches()) {
      return Optional.of(Double.parseDouble(written.replace(',', '.')));
    }
    return grouped(written);
  }

  private static Optional<Double> grouped(String written) {
    var found = GROUPED.matcher(written);
    if (!found.matches()) return Optional.empty();
    String decimals = found.group(2);
    String whole =
        decimals == null ? written : written.substring(0, written.length() - decimals.length());
    String digits = whole.replaceAll("[^\\d-]", "");
    return Optional.of(
        Double.parseDouble(decimals == null ? digits : digits + "." + decimals.substring(1)));
  }

  private static double times(String written) {
    String last = written.substring(written.length() - 1).toLowerCase(Locale.ROOT);
    return last.equals("k") ? 1e3 : last.equals("m") ? 1e6 : 1;
  }

  private static OptionalLong counted(long number) {
    return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }
}

package earshot.listening.preset;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// Reads figures as people see them: `1.2k`, `3M`, `1.234,5`, `12 345`.
final class Numbers {
  private static final int LONGEST = 40;

  private Numbers() {}

  /// The figure a text holds and nothing else; absent when it holds none.
  ///
  /// @param decimalComma whether a lone comma is the decimal point; without it a lone comma before
  ///   exactly three digits groups them, and a lone point is the decimal point
  static Optional<BigDecimal> read(String text, boolean decimalComma) {
    String figure = text.strip();
    if (figure.isEmpty() || figure.length() > LONGEST) return Optional.empty();
    int end = figure.length();
    while (end > 0 && !isDigit(figure.charAt(end - 1))) end--;
    Optional<BigDecimal> times = times(figure.substring(end).strip());
    String digits = plain(figure.substring(0, end), decimalComma);
    return times.flatMap(each -> parsed(digits).map(each::multiply));
  }

  /// The figure as text without exponent or trailing zeros.
  static String written(BigDecimal figure) {
    BigDecimal short_ = figure.stripTrailingZeros();
    return (short_.scale() < 0 ? short_.setScale(0) : short_).toPlainString();
  }

  private static Optional<BigDecimal> times(String suffix) {
    return switch (suffix.toLowerCase(Locale.ROOT)) {
      case "" -> Optional.of(BigDecimal.ONE);
      case "k", "tsd.", "тыс." -> Optional.of(BigDecimal.valueOf(1_000));
      case "m", "mio", "mio.", "mln", "mln." -> Optional.of(BigDecimal.valueOf(1_000_000));
      case "b", "bn", "mrd", "mrd." -> Optional.of(BigDecimal.valueOf(1_000_000_000));
      default -> Optional.empty();
    };
  }

  /// Groups removed, the decimal sign made a point.
  private static String plain(String figure, boolean decimalComma) {
    StringBuilder out = new StringBuilder(figure.length());
    for (int i = 0; i < figure.length(); i++) {
      char c = figure.charAt(i);
      boolean group = c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\'' || c == '’';
      if (!group || i == 0) out.append(c == '\u2212' ? '-' : c);
    }
    String digits = out.toString();
    int comma = digits.lastIndexOf(',');
    int point = digits.lastIndexOf('.');
    char decimal = comma > point ? ',' : '.';
    if (comma < 0 || point < 0) decimal = lone(digits, Math.max(comma, point), decimalComma);
    char grouping = decimal == ',' ? '.' : ',';
    return digits.replace(String.valueOf(grouping), "").replace(decimal, '.');
  }

  /// Which sign is the decimal one where only one kind occurs.
  private static char lone(String digits, int last, boolean decimalComma) {
    char local = decimalComma ? ',' : '.';
    if (last < 0) return local;
    char sign = digits.charAt(last);
    char other = sign == ',' ? '.' : ',';
    if (digits.indexOf(sign) != last) return other;
    boolean threeFollow = digits.length() - last == 4;
    return threeFollow && sign != local ? other : sign;
  }

  private static Optional<BigDecimal> parsed(String digits) {
    int points = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      boolean sign = i == 0 && (c == '-' || c == '+');
      if (c == '.') points++;
      else if (!sign && !isDigit(c)) return Optional.empty();
    }
    if (points > 1 || digits.isEmpty() || !isDigit(digits.charAt(digits.length() - 1))) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(digits));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

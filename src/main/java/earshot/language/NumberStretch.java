package earshot.language;

import java.util.ArrayList;
import java.util.List;

/// Digits of a text with at most three signs or spaces between each two, as numbers are written.
///
/// Patterns for numbers of telephones, cards and accounts are tried at these alone: a walk over the
/// text costs a tenth of them, and most texts hold no such stretch.
///
/// @param from the first digit
/// @param to after the last one
/// @param digits how many there are
/// @param afterCountry whether two capitals and nothing before them lead to two digits, as in an
///   IBAN
record NumberStretch(int from, int to, int digits, boolean afterCountry) {
  /// Fewer digits make no telephone number.
  static final int FEWEST = 6;

  /// What all of a text must have before it is looked at.
  private static final int FEWEST_OF_TEXT = 7;

  private static final int WIDEST_GAP = 3;

  /// Those that are long enough for a number, or begin an account's.
  static List<NumberStretch> in(String text) {
    List<NumberStretch> found = new ArrayList<>();
    int all = 0;
    for (int at = 0; at < text.length(); at++) {
      if (!isDigit(text.charAt(at))) continue;
      NumberStretch next = from(text, at);
      all += next.digits;
      if (next.digits >= FEWEST || next.afterCountry) found.add(next);
      at = next.to - 1;
    }
    return all < FEWEST_OF_TEXT ? List.of() : found;
  }

  private static NumberStretch from(String text, int first) {
    int digits = 0;
    int end = first;
    int gap = 0;
    for (int at = first; at < text.length() && gap <= WIDEST_GAP; at++) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        digits++;
        end = at + 1;
        gap = 0;
      } else if (isBetween(c)) {
        gap++;
      } else {
        break;
      }
    }
    return new NumberStretch(first, end, digits, isAfterCountry(text, first));
  }

  private static boolean isAfterCountry(String text, int first) {
    return first >= 2
        && isCapital(text.charAt(first - 1))
        && isCapital(text.charAt(first - 2))
        && first + 1 < text.length()
        && isDigit(text.charAt(first + 1));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isBetween(char c) {
    return switch (c) {
      case ' ', '(', ')', '.', '-', '/', '\u00A0' -> true;
      default -> false;
    };
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

package earshot.ui.insight;

import earshot.insight.BeforeAfter;
import earshot.insight.Estimate;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;

/// Says how much was said a day before and after something.
final class Rates {
  private Rates() {}

  /// `4.1 a day before, 0.9 after.`
  static String brief(BeforeAfter found, Messages words) {
    Formats formats = words.formats();
    return words.get(
        "rates.brief",
        formats.decimal(found.before().perDay(), 1),
        formats.decimal(found.after().perDay(), 1));
  }

  /// The same with counts, covered days, and how sure the change is.
  static String sentence(BeforeAfter found, Messages words) {
    Formats formats = words.formats();
    String sides =
        words.get(
            "rates.sides",
            found.before().mentions(),
            formats.decimal(found.before().coveredDays(), 1),
            found.after().mentions(),
            formats.decimal(found.after().coveredDays(), 1));
    return sides
        + " "
        + found.change().map(change -> change(change, words)).orElse(words.get("rates.unknown"));
  }

  private static String change(Estimate change, Messages words) {
    Formats formats = words.formats();
    return words.get(
        change.interval().contains(1) ? "rates.same" : "rates.change",
        formats.decimal(change.value(), 2),
        formats.decimal(change.interval().low(), 2),
        formats.decimal(change.interval().high(), 2));
  }
}

package earshot.ui.archive;

import earshot.language.Agreement;
import earshot.model.Label;
import earshot.ui.kit.Messages;

/// Says of two people who labelled the same mentions what they said and how far they agree.
final class ReviewWords {
  private static final int LONGEST = 160;

  private final Messages words;

  ReviewWords(Messages words) {
    this.words = words;
  }

  String label(Label label) {
    return words.get("reading.label." + label.name());
  }

  /// How far they agree over what both labelled; there must be something.
  String agreement(Agreement agreement) {
    return words.get(
        "merge.agreement",
        words.formats().number(agreement.alike()),
        words.formats().number(agreement.total()),
        words.formats().decimal(agreement.kappa(), 2),
        words.get("merge.kappa." + meaning(agreement.kappa())));
  }

  /// As much of a mention as tells which it is.
  static String shortened(String said) {
    return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
  }

  // The words of Landis & Koch 1977, a convention and no test.
  private static String meaning(double kappa) {
    if (kappa < 0) return "poor";
    if (kappa <= 0.2) return "slight";
    if (kappa <= 0.4) return "fair";
    if (kappa <= 0.6) return "moderate";
    return kappa <= 0.8 ? "substantial" : "almost";
  }
}

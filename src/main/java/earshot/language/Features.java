package earshot.language;

import earshot.language.Vader.Parsed;
import earshot.model.Contribution;
import earshot.model.Label;
import earshot.model.Score;
import java.util.Arrays;
import java.util.List;

/// What learning sees of a text: what the word list makes of it, and its words, pairs of words and
/// emoji, brands hidden. Each term counts once.
final class Features {
  /// What the word list makes of a text, by name, before the words.
  static final List<String> ENGINE =
      List.of(
          "(score)",
          "(positive words)",
          "(negative words)",
          "(neutral words)",
          "(scored negative)",
          "(scored neutral)",
          "(scored positive)",
          "(best word)",
          "(worst word)",
          "(!)",
          "(?)",
          "(any text)");

  /// How many features there are.
  static final int SIZE = ENGINE.size() + Terms.PLACES;

  private final int[] at;
  private final double[] values;
  private final Terms terms;

  private Features(int[] at, double[] values, Terms terms) {
    this.at = at;
    this.values = values;
    this.terms = terms;
  }

  /// The features of a text.
  ///
  /// @param threshold from which compound on a text is positive
  static Features of(Parsed parsed, Score score, double threshold) {
    double[] engine = engine(parsed, score, threshold);
    Terms terms = Terms.of(new String(parsed.tokens().chars));
    int[] at = new int[engine.length + terms.size()];
    double[] values = Arrays.copyOf(engine, at.length);
    for (int i = 0; i < engine.length; i++) at[i] = i;
    for (int i = 0; i < terms.size(); i++) {
      at[engine.length + i] = engine.length + terms.at(i);
      values[engine.length + i] = 2 / Math.sqrt(terms.size());
    }
    return new Features(at, values, terms);
  }

  private static double[] engine(Parsed parsed, Score score, double threshold) {
    Label label = Tally.label(score.compound(), threshold);
    double best = 0;
    double worst = 0;
    for (Contribution reason : score.contributions()) {
      if (reason.from() == reason.to()) continue;
      best = Math.max(best, reason.valence());
      worst = Math.min(worst, reason.valence());
    }
    return new double[] {
      score.compound(),
      score.pos(),
      score.neg(),
      score.neu(),
      label == Label.NEGATIVE ? 1 : 0,
      label == Label.NEUTRAL ? 1 : 0,
      label == Label.POSITIVE ? 1 : 0,
      best / 4,
      -worst / 4,
      Math.min(4, Tally.count(parsed.tokens(), '!')) / 4.0,
      Math.min(4, Tally.count(parsed.tokens(), '?')) / 4.0,
      1
    };
  }

  /// The name of a feature by its number in this text.
  String name(int i) {
    return i < ENGINE.size() ? ENGINE.get(i) : terms.name(i - ENGINE.size());
  }

  /// Where the features lie, rising, from 0 to [#SIZE] − 1; not to be changed.
  int[] at() {
    return at;
  }

  /// How strong each is; not to be changed.
  double[] values() {
    return values;
  }

  /// The words behind those of the engine, in the same order.
  Terms terms() {
    return terms;
  }

  int count() {
    return at.length;
  }
}

package earshot.language;

import earshot.model.Contribution;
import earshot.model.Label;
import earshot.model.Score;
import java.util.ArrayList;
import java.util.List;

/// Adds up the values of a text to its score and label.
final class Tally {
  private static final double SCALE = 15;
  private static final double EXCLAMATION = 0.292;
  private static final double QUESTION = 0.18;
  private static final double MANY_QUESTIONS = 0.96;

  /// From here on one side of a text is strong.
  private static final double STRONG_SIDE = 0.40;

  private Tally() {}

  /// Brings a sum into (−1, 1).
  static double scaled(double sum) {
    return sum / Math.sqrt(sum * sum + SCALE);
  }

  /// The score of a whole text.
  ///
  /// @param threshold from which compound on a text is positive, and below minus which negative
  static Score of(Tokens tokens, double[] values, int[] causes, double threshold) {
    List<Contribution> reasons = new ArrayList<>(4);
    double sum = 0;
    double praise = 0;
    double blame = 0;
    int positives = 0;
    int negatives = 0;
    for (int i = 0; i < tokens.count; i++) {
      double value = values[i];
      if (value == 0) continue;
      sum += value;
      if (value > 0) {
        praise += value;
        positives++;
      } else {
        blame -= value;
        negatives++;
      }
      reasons.add(reason(tokens, i, value, Cause.why(tokens, i, causes[i])));
    }
    double emphasis = emphasis(tokens);
    double pos = praise + positives;
    double neg = blame + negatives;
    if (pos > neg) {
      pos += emphasis;
    } else if (pos < neg) {
      neg += emphasis;
    }
    double signed = sum > 0 ? emphasis : sum < 0 ? -emphasis : 0;
    if (signed != 0) reasons.add(marks(tokens, signed));
    double compound = scaled(sum + signed);
    double total = Math.max(pos + neg + tokens.count - positives - negatives, Double.MIN_NORMAL);
    return new Score(
        label(compound, praise, blame, threshold),
        compound,
        pos / total,
        neg / total,
        (tokens.count - positives - negatives) / total,
        reasons);
  }

  static Contribution reason(Tokens tokens, int i, double value, String why) {
    return new Contribution(tokens.written(i), tokens.from[i], tokens.to[i], value, why);
  }

  /// The label of a compound alone.
  static Label label(double compound, double threshold) {
    if (compound >= threshold) return Label.POSITIVE;
    return compound <= -threshold ? Label.NEGATIVE : Label.NEUTRAL;
  }

  private static Label label(double compound, double praise, double blame, double threshold) {
    if (praise == 0 && blame == 0) return Label.UNSURE;
    boolean bothStrong = Math.min(scaled(praise), scaled(blame)) >= STRONG_SIDE;
    boolean alike = Math.min(praise, blame) >= 0.5 * Math.max(praise, blame);
    return bothStrong && alike ? Label.MIXED : label(compound, threshold);
  }

  private static double emphasis(Tokens tokens) {
    int questions = count(tokens, '?');
    double asked = questions < 2 ? 0 : questions < 4 ? questions * QUESTION : MANY_QUESTIONS;
    return Math.min(4, count(tokens, '!')) * EXCLAMATION + asked;
  }

  /// Counts a mark where it is not hidden.
  static int count(Tokens tokens, char mark) {
    int count = 0;
    for (int at = tokens.text.indexOf(mark); at >= 0; at = tokens.text.indexOf(mark, at + 1)) {
      if (tokens.chars[at] == mark) count++;
    }
    return count;
  }

  private static Contribution marks(Tokens tokens, double value) {
    int end = tokens.chars.length;
    boolean exclaims = count(tokens, '!') > 0;
    boolean asks = count(tokens, '?') > 1;
    String token = (exclaims ? "!" : "") + (asks ? "?" : "");
    return new Contribution(token, end, end, value, "punctuation");
  }
}

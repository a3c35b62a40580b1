package earshot.language;

import earshot.language.Vader.Parsed;
import earshot.model.Contribution;
import earshot.model.Label;
import earshot.model.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What learning sees of a text: what the word list makes of it, and its words, pairs of words and
/// emoji, brands hidden.
///
/// Words are told by a hash of 17 bits, so that two may share a place; each counts once.
///
/// @param at where each feature lies, rising, from 0 to [#SIZE] − 1
/// @param names of the words as people read them, in the order of `at`
record Features(int[] at, double[] values, List<String> names) {
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
  static final int SIZE = ENGINE.size() + (1 << 17);

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'#@]+");

  /// The golden ratio in 32 bits, which spreads neighbouring hashes (Knuth, TAOCP 3, 6.4).
  private static final int SPREAD = 0x9E3779B1;

  private static final int SPARE_BITS = 15;

  /// The features of a text.
  ///
  /// @param threshold from which compound on a text is positive
  static Features of(Parsed parsed, Score score, double threshold) {
    double[] engine = engine(parsed, score, threshold);
    TreeMap<Integer, String> words = words(new String(parsed.tokens().chars));
    int[] at = new int[engine.length + words.size()];
    double[] values = Arrays.copyOf(engine, at.length);
    int next = engine.length;
    for (int place : words.keySet()) {
      values[next] = 2 / Math.sqrt(words.size());
      at[next++] = engine.length + place;
    }
    for (int i = 0; i < engine.length; i++) at[i] = i;
    return new Features(at, values, List.copyOf(words.values()));
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

  /// The name of each place; of two words that share one, the first in the text.
  private static TreeMap<Integer, String> words(String masked) {
    var words = new TreeMap<Integer, String>();
    String low = masked.toLowerCase(Locale.ROOT);
    String left = "^";
    for (String word : BETWEEN_WORDS.split(low, 0)) {
      if (word.isEmpty()) continue;
      put(words, word);
      put(words, left + "_" + word);
      left = word;
    }
    low.codePoints()
        .filter(Emoji::isEmoji)
        .forEach(codePoint -> put(words, Character.toString(codePoint)));
    return words;
  }

  private static void put(Map<Integer, String> words, String term) {
    words.putIfAbsent((term.hashCode() * SPREAD) >>> SPARE_BITS, term);
  }

  /// The name of a feature by its number in this text.
  String name(int i) {
    return i < ENGINE.size() ? ENGINE.get(i) : names.get(i - ENGINE.size());
  }

  int count() {
    return at.length;
  }
}

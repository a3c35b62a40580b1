package earshot.ui;

import earshot.model.Contribution;
import earshot.model.Label;
import earshot.model.ScoredText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Scores the sample with a handful of words, so that every sum on screen adds up.
final class SampleScores {
  private static final Pattern WORD = Pattern.compile("[\\p{L}’]+|❤️|☕|🙂|🎉|😤");
  private static final Map<String, Double> VALUES =
      Map.ofEntries(
          Map.entry("trouble", -1.7),
          Map.entry("burnt", -1.3),
          Map.entry("bitter", -1.8),
          Map.entry("fine", 0.8),
          Map.entry("best", 3.2),
          Map.entry("friendliest", 2.6),
          Map.entry("awful", -2.0),
          Map.entry("great", 3.1),
          Map.entry("lovely", 2.8),
          Map.entry("terrible", -2.1),
          Map.entry("happy", 2.7),
          Map.entry("bad", -2.5),
          Map.entry("disappointed", -1.9),
          Map.entry("favorite", 2.0),
          Map.entry("good", 1.9),
          Map.entry("lost", -1.3),
          Map.entry("annoying", -1.7),
          Map.entry("excellent", 2.7),
          Map.entry("thanks", 1.9),
          Map.entry("support", 1.7),
          Map.entry("horrible", -2.5),
          Map.entry("smile", 1.5),
          Map.entry("wonderful", 2.7),
          Map.entry("free", 2.3),
          Map.entry("solved", 1.2),
          Map.entry("love", 3.2),
          Map.entry("hate", -2.7),
          Map.entry("rude", -2.0),
          Map.entry("sad", -2.1),
          Map.entry("kind", 2.4),
          Map.entry("nice", 1.8),
          Map.entry("praised", 2.2),
          Map.entry("sweet", 2.0),
          Map.entry("cold", -0.8),
          Map.entry("❤️", 3.2),
          Map.entry("🙂", 1.9),
          Map.entry("😤", -1.9),
          Map.entry("problem", -1.7));

  private SampleScores() {}

  static ScoredText score(int brand, String text, String lang) {
    if (!lang.equals("en")) return new ScoredText(brand, "sample-1", Label.UNSCORED, 0, List.of());
    List<Contribution> reasons = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    String before = "";
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      Double value = VALUES.get(word);
      boolean answered = word.equals("support") && text.contains("never answered");
      if (value != null && !answered) reasons.add(reason(words, value, before, word));
      before = word;
    }
    double sum = reasons.stream().mapToDouble(Contribution::valence).sum();
    double compound = sum / Math.sqrt(sum * sum + 15);
    return new ScoredText(brand, "sample-1", label(reasons, compound), compound, reasons);
  }

  private static Contribution reason(Matcher at, double value, String before, String word) {
    boolean negated = before.equals("not") || before.equals("no");
    String why =
        word.equals("burnt")
            ? "word list"
            : word.codePointAt(0) > 0x2000 ? "emoji" : negated ? "lexicon, " + before : "lexicon";
    return new Contribution(at.group(), at.start(), at.end(), negated ? value * -0.74 : value, why);
  }

  private static Label label(List<Contribution> reasons, double compound) {
    if (reasons.isEmpty()) return Label.UNSURE;
    double up = reasons.stream().mapToDouble(r -> Math.max(0, r.valence())).sum();
    double down = reasons.stream().mapToDouble(r -> Math.max(0, -r.valence())).sum();
    if (up >= 1.5 && down >= 1.5 && Math.min(up, down) / Math.max(up, down) >= 0.5) {
      return Label.MIXED;
    }
    if (compound >= 0.05) return Label.POSITIVE;
    return compound <= -0.05 ? Label.NEGATIVE : Label.NEUTRAL;
  }
}

package earshot.language;

import earshot.model.Label;
import earshot.model.LearnedReason;
import earshot.model.LearnedReason.Sign;
import java.util.ArrayList;
import java.util.List;

/// What was learned from people's labels: a weight per word and label.
///
/// Never changes; any number of threads may share one. Its id is a check sum of its weights, so
/// that the same labels in any order of asking give the same id.
public final class LearnedModel {
  private static final int REASONS = 5;

  private final List<Label> labels;
  private final float[][] weights;
  private final List<Strong> strongest;
  private final String id;

  /// Weights per label, as [LogisticRegression] finds them.
  LearnedModel(List<Label> labels, float[][] weights, List<Strong> strongest) {
    this.labels = List.copyOf(labels);
    this.weights = weights;
    this.strongest = List.copyOf(strongest);
    id = Fingerprint.of(ModelText.bytes(this.labels, weights)).substring(0, 8);
  }

  /// A word that speaks for a label.
  ///
  /// @param word one or two words; `^` stands for the start of a text
  /// @param weight how strongly; only to be compared within a model
  public record Strong(Label label, String word, double weight) {}

  /// Names it: eight hex digits.
  public String id() {
    return id;
  }

  /// The labels it can tell.
  public List<Label> labels() {
    return labels;
  }

  /// The words that speak most for each label, the strongest of each label first; only words of
  /// several texts.
  public List<Strong> strongest() {
    return strongest;
  }

  /// Written as text in parts of at most `most` characters, to be read by [#of].
  public List<String> parts(int most) {
    String text = ModelText.write(labels, weights, strongest);
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < text.length(); at += most) {
      parts.add(text.substring(at, Math.min(text.length(), at + most)));
    }
    return parts;
  }

  /// Reads what [#parts] wrote, weight by weight.
  ///
  /// @param id what it was called
  /// @throws IllegalArgumentException when the text is damaged
  public static LearnedModel of(String id, List<String> parts) {
    LearnedModel model = ModelText.read(String.join("", parts));
    if (!model.id.equals(id)) {
      throw new IllegalArgumentException(
          "What was learned (" + id + ") is damaged on disk; let Earshot learn again.");
    }
    return model;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LearnedModel model && model.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  int classOf(Features text) {
    return best(sums(text), -1);
  }

  /// The label of a text, and why it has it.
  Told tell(Features text, Label engine, String written) {
    double[] sums = sums(text);
    int best = best(sums, -1);
    int next = best(sums, best);
    int[] strong = new int[REASONS];
    int found = 0;
    for (int i = 0; i < text.count(); i++) {
      double weight = weight(text, i, best, next);
      if (weight <= 0) continue;
      int place = found;
      while (place > 0 && weight(text, strong[place - 1], best, next) < weight) place--;
      if (place == REASONS) continue;
      found = Math.min(REASONS, found + 1);
      System.arraycopy(strong, place, strong, place + 1, found - 1 - place);
      strong[place] = i;
    }
    List<Sign> signs = new ArrayList<>(found);
    for (int i = 0; i < found; i++) {
      signs.add(sign(text, strong[i], weight(text, strong[i], best, next), written));
    }
    return new Told(labels.get(best), new LearnedReason(engine, id, signs));
  }

  private double weight(Features text, int i, int best, int next) {
    int at = text.at()[i];
    return (weights[best][at] - weights[next][at]) * text.values()[i];
  }

  /// A label with its reason.
  record Told(Label label, LearnedReason reason) {}

  private static Sign sign(Features text, int i, double weight, String written) {
    int term = i - Features.ENGINE.size();
    boolean stands = term >= 0 && text.terms().fits(written);
    return new Sign(
        text.name(i),
        weight,
        stands ? text.terms().from(term) : 0,
        stands ? text.terms().to(term) : 0);
  }

  private double[] sums(Features text) {
    double[] sums = new double[labels.size()];
    for (int each = 0; each < sums.length; each++) {
      float[] own = weights[each];
      for (int i = 0; i < text.count(); i++) sums[each] += own[text.at()[i]] * text.values()[i];
    }
    return sums;
  }

  /// The class with the highest sum, this one left out.
  private static int best(double[] sums, int but) {
    int best = but == 0 ? 1 : 0;
    for (int i = 0; i < sums.length; i++) if (i != but && sums[i] > sums[best]) best = i;
    return best;
  }
}

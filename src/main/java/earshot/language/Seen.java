package earshot.language;

import earshot.language.Vader.Parsed;
import earshot.model.Contribution;
import earshot.model.Label;
import earshot.model.Reading.TargetScore;
import earshot.model.Score;
import java.util.ArrayList;
import java.util.List;

/// A text that was read by a word list, ready to be told or learned.
record Seen(Vader scorer, Parsed parsed, Score score) {
  static Seen of(Vader scorer, String text) {
    Parsed parsed = scorer.parse(text);
    return new Seen(scorer, parsed, scorer.whole(parsed));
  }

  /// The same with the score of what is said about a brand, in the shares of the whole text.
  Seen about(TargetScore target) {
    return scored(target.label(), target.compound(), target.contributions());
  }

  private Seen scored(Label label, double compound, List<Contribution> reasons) {
    return new Seen(
        scorer, parsed, new Score(label, compound, score.pos(), score.neg(), score.neu(), reasons));
  }

  /// The same with the learned label, and why it has it before the reasons of the word list.
  Seen told(LearnedModel model) {
    LearnedModel.Told told = model.tell(features(), score.label(), parsed.tokens().text);
    List<Contribution> reasons = new ArrayList<>(told.reason().rows());
    reasons.addAll(score.contributions());
    return scored(told.label(), score.compound(), reasons);
  }

  TargetScore target() {
    return new TargetScore(score.label(), score.compound(), score.contributions());
  }

  Features features() {
    return Features.of(parsed, score, scorer.threshold());
  }

  /// The label by the compound alone: never mixed, and neutral without a scored word.
  Label sign() {
    return Tally.label(score.compound(), scorer.threshold());
  }
}

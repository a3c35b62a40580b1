package earshot.language;

import earshot.language.Vader.Parsed;
import earshot.model.BrandId;
import earshot.model.Contribution;
import earshot.model.Label;
import earshot.model.Reading.TargetScore;
import earshot.model.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A text as learning sees it.
///
/// @param score by the word list
/// @param sign the label by the compound alone: never mixed, and neutral without a scored word
record Seen(Features features, Score score, Label sign) {
  static Seen of(Vader scorer, Parsed parsed, Score score) {
    return new Seen(
        Features.of(parsed, score, scorer.threshold()),
        score,
        Tally.label(score.compound(), scorer.threshold()));
  }

  /// The score of what is said about a brand, in the shares of the whole text.
  static Score about(TargetScore target, Score whole) {
    return new Score(
        target.label(),
        target.compound(),
        whole.pos(),
        whole.neg(),
        whole.neu(),
        target.contributions());
  }

  /// The scores of what is said about brands, with the learned labels.
  static Map<BrandId, TargetScore> told(
      LearnedModel model,
      Vader scorer,
      Parsed parsed,
      Score whole,
      Map<BrandId, TargetScore> targets) {
    var told = new LinkedHashMap<BrandId, TargetScore>();
    targets.forEach(
        (brand, target) -> {
          Score score =
              of(scorer, parsed, about(target, whole)).told(model, parsed.tokens().text);
          told.put(
              brand, new TargetScore(score.label(), score.compound(), score.contributions()));
        });
    return told;
  }

  /// The score with the learned label, and why it has it before the reasons of the word list.
  Score told(LearnedModel model, String text) {
    LearnedModel.Told told = model.tell(features, score.label(), text);
    List<Contribution> reasons = new ArrayList<>(told.reason().rows());
    reasons.addAll(score.contributions());
    return new Score(
        told.label(), score.compound(), score.pos(), score.neg(), score.neu(), reasons);
  }
}

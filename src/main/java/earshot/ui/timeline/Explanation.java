package earshot.ui.timeline;

import earshot.insight.MentionDetail;
import earshot.model.BrandId;
import earshot.model.Contribution;
import earshot.model.Label;
import earshot.model.ScoredText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The words that made a score, largest first, and their sum.
///
/// @param score the score that is explained
/// @param rows one per word that adds something; they sum to `sum`
/// @param sum before scaling; the score is sum / √(sum² + 15)
/// @param others scores of the other brands in the same text
record Explanation(ScoredText score, List<Row> rows, double sum, List<ScoredText> others) {
  private static final double USUAL_MOST = 2.4;
  private static final Set<String> PLAIN = Set.of("lexicon", "weight 1.0");

  Explanation {
    rows = List.copyOf(rows);
    others = List.copyOf(others);
  }

  /// One word.
  ///
  /// @param causes codes such as `not` or `caps`, without `lexicon` and full weight, which say
  ///   nothing
  record Row(String token, double valence, List<String> causes) {
    Row {
      causes = List.copyOf(causes);
    }
  }

  /// What is known of a mention's sentiment: the score for the brand looked at, for its only brand,
  /// or for the whole text.
  static Optional<Explanation> of(MentionDetail detail, Optional<BrandId> lookedAt) {
    List<ScoredText> scores = detail.scores();
    if (scores.isEmpty()) return Optional.empty();
    List<ScoredText> brands = scores.stream().filter(score -> score.brand() != 0).toList();
    ScoredText main =
        lookedAt
            .flatMap(brand -> brands.stream().filter(s -> s.brand() == brand.value()).findFirst())
            .or(() -> brands.stream().findFirst())
            .orElse(scores.getFirst());
    List<Row> rows =
        main.reasons().stream()
            .filter(reason -> reason.valence() != 0)
            .sorted(Comparator.comparingDouble((Contribution r) -> -Math.abs(r.valence())))
            .map(reason -> new Row(reason.token(), reason.valence(), causes(reason.why())))
            .toList();
    double sum = main.reasons().stream().mapToDouble(Contribution::valence).sum();
    return Optional.of(
        new Explanation(
            main, rows, sum, brands.stream().filter(s -> s.brand() != main.brand()).toList()));
  }

  /// The value that fills half a bar; small values stay small beside those of other mentions.
  double most() {
    return rows.stream().mapToDouble(row -> Math.abs(row.valence())).reduce(USUAL_MOST, Math::max);
  }

  boolean scored() {
    return score.label() != Label.UNSURE && score.label() != Label.UNSCORED;
  }

  private static List<String> causes(String why) {
    return Arrays.stream(why.split(",", -1))
        .map(String::strip)
        .filter(cause -> !cause.isEmpty() && !PLAIN.contains(cause))
        .toList();
  }
}

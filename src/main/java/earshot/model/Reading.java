package earshot.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What Earshot understood of one text: once for the whole text, and per brand it names.
///
/// @param language BCP 47 tag, or `und`
/// @param whole the score of the whole text
/// @param byBrand the score of what is said about a brand; a brand without an entry has the whole
///   text's score
/// @param version names everything that can change a score, such as `plus-1/en/0a1b2c3d`
public record Reading(
    String language, Score whole, Map<BrandId, TargetScore> byBrand, String version) {
  /// Copies the map.
  public Reading {
    byBrand = Map.copyOf(byBrand);
  }

  /// What holds for a brand: its target score where there is one, else the whole text's.
  public double compoundFor(BrandId brand) {
    return Optional.ofNullable(byBrand.get(brand))
        .map(TargetScore::compound)
        .orElse(whole.compound());
  }

  /// The label that holds for a brand.
  public Label labelFor(BrandId brand) {
    return Optional.ofNullable(byBrand.get(brand)).map(TargetScore::label).orElse(whole.label());
  }

  /// The score around the occurrences of a brand; its contributions are weighted by distance.
  public record TargetScore(Label label, double compound, List<Contribution> contributions) {
    /// Copies the reasons.
    public TargetScore {
      contributions = List.copyOf(contributions);
    }
  }
}

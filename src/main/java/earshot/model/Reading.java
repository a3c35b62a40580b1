package earshot.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What Earshot understood of one text: once for the whole text, and per brand it names.
///
/// @param language BCP 47 tag, or `und`
/// @param whole the score of the whole text
/// @param byBrand the score of what is said about a brand; a brand without an entry has the whole
///   text's score
/// @param version names everything that can change a score, such as `plus-1/en/0a1b2c3d`
/// @param cues what the text does, with the words that show it; signs of a complaint only where
///   they add up to one
public record Reading(
    String language,
    Score whole,
    Map<BrandId, TargetScore> byBrand,
    String version,
    List<Cue> cues) {
  /// Copies the collections.
  public Reading {
    byBrand = Map.copyOf(byBrand);
    cues = List.copyOf(cues);
  }

  /// A text of which only the score is known.
  public Reading(String language, Score whole, Map<BrandId, TargetScore> byBrand, String version) {
    this(language, whole, byBrand, version, List.of());
  }

  /// The same with what the text does.
  public Reading with(List<Cue> does) {
    return new Reading(language, whole, byBrand, version, does);
  }

  /// What may be said of a mention with this text, as `is:` asks for it.
  public Set<Trait> traits() {
    return Trait.shownBy(cues);
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

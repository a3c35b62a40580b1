package earshot.model;

import java.util.List;

/// The stored sentiment of a mention for one brand, with the reasons kept when it was scored.
///
/// @param brand absent (0) means the whole text
public record ScoredText(
    int brand, String version, Label label, double compound, List<Contribution> reasons) {
  /// Copies the reasons.
  public ScoredText {
    reasons = List.copyOf(reasons);
  }
}

package earshot.model;

import java.util.List;

/// The sentiment of a text with its reasons.
///
/// @param compound in [-1, 1]
/// @param pos share of positive words in [0, 1]; pos + neg + neu is 1, or all are 0 for an empty
///   text
public record Score(
    Label label,
    double compound,
    double pos,
    double neg,
    double neu,
    List<Contribution> contributions) {
  /// Copies the reasons.
  public Score {
    contributions = List.copyOf(contributions);
  }
}

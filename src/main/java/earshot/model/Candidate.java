package earshot.model;

import java.util.List;

/// A sighting that is worth keeping, with everything understood of it; what the store takes.
///
/// @param hits the brands it names; empty only for sources that keep everything
public record Candidate(Sighting sighting, List<BrandHit> hits, Reading reading) {
  /// Copies the list.
  public Candidate {
    hits = List.copyOf(hits);
  }
}

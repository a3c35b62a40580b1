package earshot.model;

import java.util.List;

/// A sighting that is worth keeping, with everything understood of it; what the store takes.
///
/// @param hits the brands it names; empty only for sources that keep everything
/// @param acts what rules want done with it when it is new, in the order of the rules
/// @param ours whether one of our own handles says it
public record Candidate(
    Sighting sighting, List<BrandHit> hits, Reading reading, List<RuleAct> acts, boolean ours) {
  /// Copies the lists.
  public Candidate {
    hits = List.copyOf(hits);
    acts = List.copyOf(acts);
  }

  /// A sighting no rule is about.
  public Candidate(Sighting sighting, List<BrandHit> hits, Reading reading) {
    this(sighting, hits, reading, List.of());
  }

  /// A sighting of somebody else.
  public Candidate(Sighting sighting, List<BrandHit> hits, Reading reading, List<RuleAct> acts) {
    this(sighting, hits, reading, acts, false);
  }

  /// The same, shown whatever a rule says, and never in quarantine.
  public Candidate neverHidden() {
    return new Candidate(
        sighting,
        hits,
        reading.with(reading.cues().stream().filter(cue -> !cue.kind().quarantines()).toList()),
        acts.stream().filter(act -> !(act.action() instanceof RuleAction.Hide)).toList(),
        ours);
  }
}

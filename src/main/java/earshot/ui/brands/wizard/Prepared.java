package earshot.ui.brands.wizard;

import earshot.intake.start.BrandFacts;
import earshot.intake.start.Doubt;
import earshot.intake.start.Proposal;
import earshot.intake.start.ProposedQuery;
import earshot.model.BrandRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is worked out from a name before anybody is asked.
///
/// @param query what is searched for at first
/// @param doubt why the name may stand for other things
record Prepared(BrandFacts facts, List<Proposal> proposals, String query, Optional<Doubt> doubt) {
  Prepared {
    proposals = List.copyOf(proposals);
  }

  // A rival is searched where the brands are searched already, so that shares are comparable.
  static Prepared of(WizardDesk desk, BrandFacts typed) {
    Set<String> inUse = typed.role() == BrandRole.RIVAL ? desk.presetsInUse() : Set.of();
    boolean technical = inUse.contains("stackexchange-search") || inUse.contains("devto-tag");
    BrandFacts read = technical ? typed.amongProgrammers() : typed;
    List<Proposal> proposals = desk.propose(read);
    boolean alike = proposals.stream().anyMatch(line -> inUse.contains(line.preset()));
    return new Prepared(
        read,
        proposals.stream()
            .map(line -> alike && line.byName() ? line.ticked(inUse.contains(line.preset())) : line)
            .toList(),
        ProposedQuery.of(read).orElseThrow(),
        Doubt.of(read.name()));
  }
}

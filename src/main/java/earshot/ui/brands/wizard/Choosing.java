package earshot.ui.brands.wizard;

import earshot.intake.start.Answer;
import earshot.intake.start.BrandFacts;
import earshot.intake.start.Proposal;
import earshot.intake.start.ProposedQuery;
import earshot.intake.start.Sample;
import earshot.intake.start.Start;
import earshot.model.BrandRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a person has ticked when they confirm.
///
/// @param lines the ticked sources
/// @param rivals each searched in the same places by its own name
/// @param ownNetwork whether sources of this computer or network may be asked
record Choosing(
    Start.NewBrand brand, List<Proposal> lines, List<BrandFacts> rivals, boolean ownNetwork) {

  Start.Choice choice(WizardDesk desk, Sample sample) {
    List<Start.NewBrand> brands = new ArrayList<>(List.of(brand));
    List<Start.NewSource> sources = new ArrayList<>();
    for (Proposal line : lines) {
      if (line.service().isEmpty()) continue;
      sources.add(
          new Start.NewSource(line, ownNetwork, sample.answer(line).map(Answer.Items::polled)));
    }
    for (BrandFacts rival : rivals) {
      Optional<String> query = ProposedQuery.of(rival);
      if (query.isEmpty()) continue;
      brands.add(new Start.NewBrand(rival.name(), BrandRole.RIVAL, query.get()));
      desk.proposeRival(rival, byName())
          .forEach(line -> sources.add(new Start.NewSource(line, ownNetwork, Optional.empty())));
    }
    return new Start.Choice(brands, sources);
  }

  private Set<String> byName() {
    return lines.stream()
        .filter(Proposal::byName)
        .map(Proposal::preset)
        .collect(Collectors.toSet());
  }
}

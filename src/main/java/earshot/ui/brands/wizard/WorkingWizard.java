package earshot.ui.brands.wizard;

import earshot.intake.Sources;
import earshot.intake.start.BrandFacts;
import earshot.intake.start.FirstAsk;
import earshot.intake.start.Proposal;
import earshot.intake.start.Proposals;
import earshot.intake.start.Sample;
import earshot.intake.start.Services;
import earshot.intake.start.Start;
import earshot.language.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The wizard over an opened workspace.
public final class WorkingWizard implements WizardDesk {
  private final Services services;
  private final Proposals proposals;
  private final FirstAsk.Means means;
  private final Keeping keeping;

  /// What keeps, and what is there already.
  ///
  /// @param lexicon absent when the word list is damaged
  public record Keeping(Start start, Sources sources, Optional<Lexicon> lexicon) {}

  /// A wizard that asks by these means.
  public WorkingWizard(Services services, FirstAsk.Means means, Keeping keeping) {
    this.services = services;
    this.proposals = new Proposals(services);
    this.means = means;
    this.keeping = keeping;
  }

  @Override
  public List<Proposal> propose(BrandFacts facts) {
    return proposals.of(facts);
  }

  @Override
  public List<Proposal> proposeRival(BrandFacts rival, Set<String> presets) {
    return proposals.ofRival(rival, presets);
  }

  @Override
  public Set<String> presetsInUse() {
    return keeping.sources().statuses().stream()
        .map(status -> status.source().setup().presetId())
        .collect(Collectors.toSet());
  }

  @Override
  public boolean reachesOwnNetwork() {
    return services.reachOwnNetwork();
  }

  @Override
  public Runnable ask(
      BrandFacts facts, List<Proposal> lines, boolean ownNetwork, Consumer<FirstAsk.Told> told) {
    FirstAsk ask =
        FirstAsk.start(
            new FirstAsk.Asked(facts, lines, proposals),
            means,
            FirstAsk.Limits.STANDARD,
            ownNetwork,
            told);
    return ask::stop;
  }

  @Override
  public Sample sample() {
    return new Sample(keeping.lexicon());
  }

  @Override
  public Start.Kept keep(Start.Choice choice) {
    return keeping.start().keep(choice);
  }
}

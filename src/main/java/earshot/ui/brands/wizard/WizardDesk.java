package earshot.ui.brands.wizard;

import earshot.intake.start.BrandFacts;
import earshot.intake.start.FirstAsk;
import earshot.intake.start.Proposal;
import earshot.intake.start.Sample;
import earshot.intake.start.Start;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Everything the wizard asks of the program; never call it on the FX thread.
public interface WizardDesk {
  /// The sources that are proposed for a brand; contacts nobody.
  List<Proposal> propose(BrandFacts facts);

  /// The same searches for a rival, of the given presets; contacts nobody.
  List<Proposal> proposeRival(BrandFacts rival, Set<String> presets);

  /// The presets by which the brands that are there are searched already.
  Set<String> presetsInUse();

  /// Whether the person's own presets point to this computer or network.
  boolean reachesOwnNetwork();

  /// Asks the ticked ones once each and looks at the brand's site; returns at once.
  ///
  /// @param told hears what happens, from any thread
  /// @return stops asking
  Runnable ask(
      BrandFacts facts, List<Proposal> lines, boolean ownNetwork, Consumer<FirstAsk.Told> told);

  /// An empty sample for the answers.
  Sample sample();

  /// Keeps brands and sources in one go.
  ///
  /// @throws earshot.search.QueryError when a query cannot be read
  /// @throws IllegalArgumentException when a name is taken
  Start.Kept keep(Start.Choice choice);
}

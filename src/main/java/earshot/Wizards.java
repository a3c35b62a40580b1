package earshot;

import earshot.intake.Brands;
import earshot.intake.Sources;
import earshot.intake.start.FirstAsk;
import earshot.intake.start.PresetServices;
import earshot.intake.start.SiteSearch;
import earshot.intake.start.Start;
import earshot.ui.brands.wizard.WizardDesk;
import earshot.ui.brands.wizard.WorkingWizard;

/// Makes what finds sources for a brand's name and keeps them.
///
/// @param search searches a site for its feeds
record Wizards(Road road, Machine machine, SiteSearch search) {
  /// Finds sources for a brand's name in a workspace, and keeps them there.
  ///
  /// @param user under whose name queries are noted
  static WizardDesk in(Workspace workspace, String user) {
    Road road = workspace.road();
    return new Wizards(road, workspace.machine(), new SiteSearch(road.outside()::discover))
        .of(workspace.brands(), workspace.sources(), user);
  }

  /// @param user under whose name queries are noted
  WizardDesk of(Brands brands, Sources sources, String user) {
    return new WorkingWizard(
        new PresetServices(() -> road.outside().presets()),
        new FirstAsk.Means(new OneVisit(road.outside().once(), road.gate()), search),
        new WorkingWizard.Keeping(
            new Start(brands, sources, road.intake()::take, user), sources, machine.lexicon()));
  }
}

package earshot;

import earshot.insight.Estimate;
import earshot.insight.accuracy.Accuracy;
import earshot.insight.accuracy.Panel;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.measure.MeasureScreen;
import earshot.ui.measure.MeasureViewModel;
import earshot.ui.measure.StoredMeasure;
import java.util.Map;
import java.util.Optional;

/// Makes the Measure tab of one window over its workspace, and tells other figures how sure they
/// are.
record MeasurePlace(Workspace workspace, Threads threads, Formats formats) {
  /// What the machine's counts come to when its errors are taken out.
  ///
  /// @param standing whether the shares are sure enough to be reported
  record Corrected(Panel panel, Map<Label, Estimate> shares, Panel.Standing standing) {}

  MeasureScreen screen() {
    Messages words = Messages.of(MeasureScreen.class, formats);
    MeasureViewModel model =
        new MeasureViewModel(
            new StoredMeasure(workspace.stores(), workspace.scores(), Machine.user()),
            workspace.live(),
            threads,
            words);
    return new MeasureScreen(model, words);
  }

  /// Corrects counts of any window by the newest sample of the brand, else of all mentions; absent
  /// when nothing was measured or the measure has expired. Never call it on the FX thread.
  ///
  /// @param counts how many mentions of the window have each machine label
  Optional<Corrected> corrected(Optional<BrandId> brand, Map<Label, Long> counts) {
    Accuracy accuracy =
        new Accuracy(workspace.stores().accuracy(), workspace.scores().words()::version);
    return accuracy
        .measured(brand)
        .or(() -> accuracy.measured(Optional.empty()))
        .filter(panel -> counts.values().stream().anyMatch(n -> n > 0))
        .map(panel -> corrected(panel, counts));
  }

  private static Corrected corrected(Panel panel, Map<Label, Long> counts) {
    Map<Label, Estimate> shares = panel.seen().elsewhere(counts, panel.sample().seed());
    return new Corrected(panel, shares, Accuracy.judged(shares, panel.answered().first()));
  }
}

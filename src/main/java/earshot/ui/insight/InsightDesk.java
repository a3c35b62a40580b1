package earshot.ui.insight;

import earshot.insight.Expected;
import earshot.insight.Figures;
import earshot.insight.Scope;
import earshot.model.Brand;
import java.util.List;
import java.util.Optional;

/// Answers what Insights shows; never call it on the FX thread.
public interface InsightDesk {
  /// Computes the figures.
  Figures figures();

  /// Something changed: figures are computed anew from now on.
  void forget();

  /// Computes what was to be expected.
  Expected.Expecting expecting();

  /// Our brands and the rivals.
  List<Brand> brands();

  /// How right the labels in a scope are, by people's own labels.
  Corrected corrected(Scope scope);

  /// Why this workspace listens; absent until somebody wrote it.
  Optional<Objective> objective();

  /// Keeps why this workspace listens; empty words take it away.
  void keep(String objective);
}

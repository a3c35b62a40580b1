package earshot.ui.insight;

import earshot.insight.Attention;
import earshot.insight.Compared;
import earshot.insight.Expected;
import earshot.insight.Scope;
import earshot.insight.Series;
import earshot.insight.ShareOfVoice;
import earshot.insight.SourceFigures;
import earshot.insight.Unit;
import earshot.model.BrandId;
import earshot.search.Watch;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The questions behind cards that need several answers; asked in the background.
record Questions(InsightDesk desk, MarkerDesk markers, ZoneId zone) {
  /// Who is talked about; absent while there is nobody to share with.
  record Voice(Optional<ShareOfVoice> shares) {}

  /// Where it was said, and how much of what was read concerns us.
  record Places(SourceFigures sources, Attention attention) {}

  /// What is drawn over time.
  Course course(Scope scope, Series.Width width, Against against) {
    Series series = desk.figures().series(scope, width, Series.By.LABEL);
    Expected expected = desk.expecting().of(scope.filter(), scope.range(), Course.length(width));
    Optional<Series> before =
        other(scope, against).map(held -> desk.figures().series(held, width, Series.By.LABEL));
    return new Course(series, expected, markers.within(scope.range()), before);
  }

  /// What is held against it, where something is.
  Optional<Compared> compared(Scope scope, Against against, Watch watch) {
    return other(scope, against).map(held -> desk.figures().compare(scope, held, watch));
  }

  Voice voice(List<BrandId> set, Scope scope, Unit unit, Watch watch) {
    if (set.size() < 2) return new Voice(Optional.empty());
    return new Voice(Optional.of(desk.figures().shares(set, scope, unit, watch)));
  }

  Places places(Scope scope) {
    return new Places(desk.figures().sources(scope), desk.figures().attention(scope));
  }

  private Optional<Scope> other(Scope scope, Against against) {
    return switch (against) {
      case Against.Nothing() -> Optional.empty();
      case Against.WindowBefore() -> Optional.of(scope.within(Period.before(scope.range(), zone)));
      case Against.Other(BrandId brand, String _) -> Optional.of(scope.about(brand));
    };
  }
}

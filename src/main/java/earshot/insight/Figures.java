package earshot.insight;

import earshot.model.BrandId;
import earshot.model.Marker;
import earshot.search.Watch;
import java.time.Instant;
import java.util.List;

/// Computes what Insights shows, each figure with what it rests on; never call it on the FX thread.
///
/// A scope with words is asked of the search index; any of these then throws
/// [earshot.search.QueryError] when the words cannot be read and [IndexRebuilding] while the index
/// is made anew. Those with a [Watch] may take seconds over long windows of large archives and
/// throw [java.util.concurrent.CancellationException] when they are stopped.
public interface Figures {
  /// The five figures at the top, and the labels with their shares.
  KeyFigures key(Scope scope, Watch watch);

  /// The same, for who waits to the end.
  default KeyFigures key(Scope scope) {
    return key(scope, Watch.NONE);
  }

  /// Mentions over time.
  ///
  /// @throws IllegalArgumentException when there would be more than 20,000 buckets
  Series series(Scope scope, Series.Width width, Series.By by);

  /// How much of what is said about these brands is said about each; the scope's own brands do not
  /// matter.
  ///
  /// @param brands two or more
  ShareOfVoice shares(List<BrandId> brands, Scope scope, Unit unit, Watch watch);

  /// The same of mentions, for who waits to the end.
  default ShareOfVoice shares(List<BrandId> brands, Scope scope) {
    return shares(brands, scope, Unit.MENTIONS, Watch.NONE);
  }

  /// How much of what the sources brought concerns the workspace; of the scope only window and
  /// sources matter.
  Attention attention(Scope scope);

  /// Where it was said.
  SourceFigures sources(Scope scope);

  /// When people talk.
  WeekHours hours(Scope scope);

  /// In which languages it was said.
  LanguageFigures languages(Scope scope, Watch watch);

  /// Which emoji were used.
  ///
  /// @param most rows at most
  EmojiFigures emoji(Scope scope, int most, Watch watch);

  /// Which words stand out.
  TermFigures terms(Scope scope, Watch watch);

  /// The same, for who waits to the end.
  default TermFigures terms(Scope scope) {
    return terms(scope, Watch.NONE);
  }

  /// Two windows or brands beside each other.
  Compared compare(Scope first, Scope second, Watch watch);

  /// Mentions a covered day before and after a moment, within the scope's window.
  BeforeAfter around(Scope scope, Instant moment);

  /// The same for a marker: what lies before its beginning, and what lies after its end.
  BeforeAfter around(Scope scope, Marker marker);
}

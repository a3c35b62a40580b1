package earshot.ui.timeline;

import earshot.insight.Mentions;
import earshot.insight.SentimentSeries;
import earshot.insight.Unit;
import earshot.model.TimeRange;
import earshot.search.Grouping;
import java.util.Optional;

/// What is stored, as the list, its columns and its counts ask for it in the background.
///
/// @param hints what the columns are noted with
/// @param directory names what the list can be narrowed to
/// @param reach how far back there is anything
/// @param together which mentions are one story, or of one voice
public record Stock(
    Mentions mentions,
    SentimentSeries.Counting series,
    ChartHints hints,
    Directory directory,
    Reach reach,
    Together together) {
  /// Tells which mentions of a window count as one.
  public interface Together {
    /// The groups; absent where every mention counts.
    Optional<Grouping> grouping(Unit unit, TimeRange range);
  }
}

package earshot.ui.insight;

import earshot.model.Marker;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.storage.MarkerStore;
import earshot.ui.kit.Messages;
import earshot.ui.timeline.ChartHints;
import java.util.List;
import java.util.Optional;

/// Tells the chart above the list what people marked on the charts of Insights.
///
/// @param words of Insights
public record MarkersOnCharts(MarkerStore store, Messages words) {
  /// What began in the range and concerns what the filter shows, oldest first; never call it on the
  /// FX thread.
  public List<ChartHints.Event> of(MentionFilter filter, TimeRange range) {
    return store.within(Optional.empty(), range).stream()
        .filter(marker -> range.contains(marker.from()))
        .filter(marker -> concerns(marker, filter))
        .map(
            marker ->
                new ChartHints.Event(
                    marker.from(), marker.about().name(), Course.told(marker, words)))
        .toList();
  }

  private static boolean concerns(Marker marker, MentionFilter filter) {
    return filter.brands().isEmpty()
        || marker.about().brand().map(filter.brands()::contains).orElse(true);
  }
}

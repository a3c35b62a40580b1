package earshot.ui.timeline;

import earshot.insight.SentimentSeries;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Holds the columns above the list and the stretch brushed on them.
final class ChartViewModel {
  private final SentimentSeries.Counting counting;
  private final FilterViewModel filter;
  private final Later latest;
  private final ReadOnlyObjectWrapper<Optional<SentimentSeries>> series =
      new ReadOnlyObjectWrapper<>(this, "series", Optional.empty());
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");

  ChartViewModel(SentimentSeries.Counting counting, Threads threads, FilterViewModel filter) {
    this.counting = counting;
    this.filter = filter;
    this.latest = new Later(threads);
  }

  /// What the columns show; the last one stays while a new one is computed.
  ReadOnlyObjectProperty<Optional<SentimentSeries>> series() {
    return series.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty failed() {
    return failed.getReadOnlyProperty();
  }

  /// The brushed stretch; absent when the list shows the whole window.
  ObjectProperty<Optional<TimeRange>> brush() {
    return filter.brush();
  }

  /// Computes the columns anew in the background.
  void refresh() {
    MentionFilter asked = filter.chart();
    TimeRange range = filter.range().get();
    Duration bucket = filter.window().get().bucket();
    latest.ask(
        () -> counting.of(asked, range, bucket),
        answer -> {
          series.set(Optional.of(answer));
          failed.set(false);
        },
        _ -> failed.set(true));
  }
}

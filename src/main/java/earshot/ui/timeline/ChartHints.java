package earshot.ui.timeline;

import earshot.insight.Expected;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What the chart above the list notes beside its counts; never call it on the FX thread.
public interface ChartHints {
  /// Notes nothing.
  ChartHints NONE =
      new ChartHints() {
        @Override
        public Expected expected(MentionFilter filter, TimeRange range, Duration bucket) {
          return Expected.unknown(bucket);
        }

        @Override
        public List<Raised> alerts(MentionFilter filter, TimeRange range) {
          return List.of();
        }
      };

  /// What the buckets of a chart could be expected to hold.
  Expected expected(MentionFilter filter, TimeRange range, Duration bucket);

  /// The open alerts whose time lies within the range, oldest first.
  List<Raised> alerts(MentionFilter filter, TimeRange range);

  /// What happened in the range, such as launches and campaigns, oldest first.
  default List<Event> events(MentionFilter filter, TimeRange range) {
    return List.of();
  }

  /// Something that happened.
  ///
  /// @param words what it is called, such as `Ember Blend launch`
  /// @param more told besides, such as what kind it is and its date
  record Event(Instant at, String words, String more) {}

  /// An alert on the chart.
  ///
  /// @param words what it is, such as `35 voices in an hour`
  record Raised(Instant at, String words) {}
}

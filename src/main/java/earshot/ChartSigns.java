package earshot;

import earshot.insight.Expected;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.ui.alerts.AlertsOnCharts;
import earshot.ui.insight.MarkersOnCharts;
import earshot.ui.timeline.ChartHints;
import java.time.Duration;
import java.util.List;

/// What the chart of the timeline learns from Alerts and from Insights.
record ChartSigns(AlertsOnCharts alerting, MarkersOnCharts markers) implements ChartHints {
  @Override
  public Expected expected(MentionFilter filter, TimeRange range, Duration bucket) {
    return alerting.expected(filter, range, bucket);
  }

  @Override
  public List<Raised> alerts(MentionFilter filter, TimeRange range) {
    return alerting.alerts(filter, range);
  }

  @Override
  public List<Event> events(MentionFilter filter, TimeRange range) {
    return markers.of(filter, range);
  }
}

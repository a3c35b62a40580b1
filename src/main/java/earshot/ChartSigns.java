package earshot;

import earshot.insight.Expected;
import earshot.insight.ExpectedCounts;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.ui.alerts.AlertsOnCharts;
import earshot.ui.alerts.AlertsScreen;
import earshot.ui.insight.InsightScreen;
import earshot.ui.insight.MarkersOnCharts;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.timeline.ChartHints;
import java.time.Duration;
import java.util.List;

/// What the chart of the timeline learns from Alerts and from Insights.
record ChartSigns(AlertsOnCharts alerting, MarkersOnCharts markers) implements ChartHints {
  /// What a workspace knows of them.
  static ChartSigns of(Workspace workspace, Formats formats) {
    AlertsOnCharts alerting =
        new AlertsOnCharts(
            new ExpectedCounts(
                workspace.series(),
                workspace.stores(),
                workspace.machine().clock(),
                workspace.zone()),
            workspace.alerts().book(),
            Messages.of(AlertsScreen.class, formats));
    MarkersOnCharts markers =
        new MarkersOnCharts(
            workspace.stores().markers(), Messages.of(InsightScreen.class, formats));
    return new ChartSigns(alerting, markers);
  }

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

package earshot.ui.alerts;

import earshot.alerts.AlertBook;
import earshot.alerts.Evidence;
import earshot.insight.Expected;
import earshot.model.Alert;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.ui.kit.Messages;
import earshot.ui.timeline.ChartHints;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells the chart above the list what was to be expected, and what is an alert.
public final class AlertsOnCharts implements ChartHints {
  private final Expected.Expecting expecting;
  private final AlertBook book;
  private final AlertPhrases phrases;

  /// @param words of the Alerts place
  public AlertsOnCharts(Expected.Expecting expecting, AlertBook book, Messages words) {
    this.expecting = expecting;
    this.book = book;
    phrases = new AlertPhrases(words);
  }

  @Override
  public Expected expected(MentionFilter filter, TimeRange range, Duration bucket) {
    return expecting.of(filter, range, bucket);
  }

  @Override
  public List<Raised> alerts(MentionFilter filter, TimeRange range) {
    Map<Instant, Raised> latest = new LinkedHashMap<>();
    book.open().stream()
        .filter(alert -> range.contains(alert.bucket().from()))
        .filter(
            alert ->
                filter.brands().isEmpty()
                    || alert.brand().filter(filter.brands()::contains).isPresent())
        .sorted(Comparator.comparing((Alert alert) -> alert.bucket().from()))
        .forEach(
            alert ->
                latest.put(
                    alert.bucket().from(),
                    new Raised(
                        alert.bucket().from(), phrases.what(Evidence.read(alert.evidence())))));
    return List.copyOf(latest.values());
  }
}

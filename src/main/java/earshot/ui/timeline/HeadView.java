package earshot.ui.timeline;

import earshot.ui.kit.Messages;
import earshot.ui.kit.StackedChart;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is shown, over which stretch of time, and its columns.
final class HeadView {
  private final TimelineViewModel model;
  private final Messages words;
  private final Label title = new Label();
  private final Label total = new Label();
  private final StackedChart chart;
  private final Label chartFailed = new Label();
  private final StackPane card;
  private final VBox root;

  HeadView(TimelineViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    this.chart = new StackedChart(words.formats());
    title.getStyleClass().add("es-h1");
    title.setId("title");
    total.getStyleClass().add("es-secondary");
    total.setId("total");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    WindowChoice windows = new WindowChoice(model.filter().stretch(), words, model.chart()::look);
    HBox line = new HBox(title, windows.node());
    line.getStyleClass().add("timeline-head");
    chart.setId("chart");
    chart.selectionProperty().bindBidirectional(model.chart().brush());
    chart.onZoom(model.chart()::zoom);
    chartFailed.setText(words.get("chart.failed"));
    chartFailed.getStyleClass().add("chart-failed");
    card = new StackPane(chart, chartFailed);
    card.getStyleClass().addAll("es-card", "chart-card");
    VBox head = new VBox(line, total, windows.days());
    head.getStyleClass().add("timeline-names");
    root = new VBox(head, card);
    root.getStyleClass().add("timeline-top");
    model.chart().series().subscribe(series -> series.ifPresent(chart::show));
    model.chart().notes().subscribe(chart::note);
    model.chart().failed().subscribe(chartFailed::setVisible);
    model.counts().counts().subscribe(any -> showTotal());
    model.counts().failed().subscribe(failed -> showTotal());
    model.stories().units().subscribe(any -> showTotal());
    model.filter().scope().subscribe(any -> showTotal());
  }

  Region node() {
    return root;
  }

  /// Makes the chart a strip where the window is low.
  void low(boolean yes) {
    chart.compact(yes);
    card.getStyleClass().remove("low");
    if (yes) card.getStyleClass().add("low");
  }

  private String units() {
    return model
        .stories()
        .units()
        .get()
        .map(
            units ->
                " · "
                    + words.plural("head.stories", units.stories())
                    + " · "
                    + words.plural("head.voices", units.voices()))
        .orElse("");
  }

  private void showTotal() {
    title.setText(Scopes.name(model.filter(), words));
    boolean failed = model.counts().failed().get();
    total.setText(
        failed
            ? words.get("counts.failed")
            : words.plural("head.mentions", model.counts().counts().get().total()) + units());
  }
}

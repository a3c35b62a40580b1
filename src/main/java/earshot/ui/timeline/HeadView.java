package earshot.ui.timeline;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.StackedChart;
import java.util.List;
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
    VBox names = new VBox(title, total);
    names.setMinWidth(0);
    HBox.setHgrow(names, Priority.ALWAYS);
    Segmented<Window> windows =
        new Segmented<>(List.of(Window.values()), window -> words.get("window." + window.name()));
    windows.chosenProperty().bindBidirectional(model.filter().window());
    windows.node().setMinWidth(Region.USE_PREF_SIZE);
    windows.node().setId("window");
    HBox line = new HBox(names, windows.node());
    line.getStyleClass().add("timeline-head");
    chart.setId("chart");
    chart.selectionProperty().bindBidirectional(model.chart().brush());
    chartFailed.setText(words.get("chart.failed"));
    chartFailed.getStyleClass().add("chart-failed");
    card = new StackPane(chart, chartFailed);
    card.getStyleClass().addAll("es-card", "chart-card");
    root = new VBox(line, card);
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

  private String brought(long brought) {
    return brought == 0 ? "" : " · " + words.get("head.brought", brought);
  }

  private void showTotal() {
    title.setText(Scopes.name(model.filter(), words));
    boolean failed = model.counts().failed().get();
    total.setText(
        failed
            ? words.get("counts.failed")
            : words.plural("head.mentions", model.counts().counts().get().total())
                + brought(model.counts().counts().get().brought())
                + units());
  }
}

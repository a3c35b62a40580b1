package earshot.ui.timeline;

import earshot.insight.SentimentSeries;
import earshot.insight.Unit;
import earshot.model.Units;
import earshot.ui.kit.ChartNotes;
import earshot.ui.kit.FigureCard;
import earshot.ui.kit.FigureFiles;
import earshot.ui.kit.Messages;
import earshot.ui.kit.StackedChart;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is shown, over which stretch of time, and its columns.
final class HeadView {
  private final Shown model;
  private final Messages words;
  private final Label title = new Label();
  private final Label total = new Label();
  private final StackedChart chart;
  private final Label chartFailed = new Label();
  private final FigureCard card;
  private final VBox root;

  /// What stands there.
  ///
  /// @param units what the window holds by mentions, stories and voices; absent until counted
  /// @param counted what searches, filters and columns count
  record Shown(
      FilterViewModel filter,
      ChartViewModel chart,
      CountsViewModel counts,
      ObservableValue<Optional<Units>> units,
      ObjectProperty<Unit> counted) {}

  /// @param files where the figure is written to when a person wants it
  HeadView(Shown model, Messages words, FigureFiles files) {
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
    card = new FigureCard("timeline-chart", chart.title(), words.get("chart.how"), files);
    total.setMinWidth(0);
    HBox sums = new HBox(total, new UnitChoice(model.counted(), words).node());
    sums.getStyleClass().add("timeline-sums");
    VBox head = new VBox(line, sums, windows.days());
    head.getStyleClass().add("timeline-names");
    root = new VBox(head, card.node());
    root.getStyleClass().add("timeline-top");
    draw();
    model.counts().counts().subscribe(any -> showTotal());
    model.counts().failed().subscribe(failed -> showTotal());
    model.units().subscribe(any -> showTotal());
    model.filter().scope().subscribe(any -> showTotal());
  }

  private void draw() {
    chart.setId("chart");
    chart.selectionProperty().bindBidirectional(model.chart().brush());
    chart.onZoom(model.chart()::zoom);
    chart.onFlag((index, at) -> model.chart().look(model.chart().notes().get().flags().get(index)));
    chartFailed.setText(words.get("chart.failed"));
    chartFailed.getStyleClass().add("chart-failed");
    card.node().getStyleClass().add("chart-card");
    card.head().getChildren().add(2, chart.legend());
    card.chart(new StackPane(chart, chartFailed));
    card.exports(true);
    card.menu()
        .getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("chart.smaller", "timeline-smaller", () -> model.chart().zoom(1)),
            item("chart.larger", "timeline-larger", () -> model.chart().zoom(-1)));
    model.chart().series().subscribe(any -> show());
    model.chart().quiet().subscribe(any -> show());
    model.chart().notes().subscribe(any -> show());
    model.chart().failed().subscribe(chartFailed::setVisible);
  }

  private MenuItem item(String key, String id, Runnable deed) {
    MenuItem item = new MenuItem(words.get(key));
    item.setId(id);
    item.setOnAction(press -> deed.run());
    return item;
  }

  // Where the week says next to nothing, the 90 days around it are drawn.
  private Optional<SentimentSeries> drawn() {
    return model.chart().quiet().get().map(Quiet::strip).or(model.chart().series()::get);
  }

  private void show() {
    drawn().ifPresent(this::show);
    showTotal();
  }

  private void show(SentimentSeries series) {
    boolean quiet = model.chart().quiet().get().isPresent();
    ChartNotes notes = model.chart().notes().get();
    chart.show(series);
    // What was expected is known of the hours of the week, not of the days around it.
    chart.note(quiet ? ChartNotes.flags(notes.flags()) : notes);
    card.retitle(quiet ? words.get("quiet.chart", chart.title()) : chart.title());
    tell(series);
  }

  // The table and the files say what is drawn, and what it rests on.
  private void tell(SentimentSeries series) {
    card.contents(
        new FigureCard.Contents(
            Optional.of(chart), chart.drawing().table(), List.of(basis(series))));
  }

  private String basis(SentimentSeries series) {
    Object[] said = {
      Scopes.name(model.filter(), words),
      words.formats().date(series.range().from()),
      words.formats().date(series.range().to().minusMillis(1)),
      words.formats().percent(series.covered(), 0),
      words.formats().number(series.sources())
    };
    return series.unit() == Unit.MENTIONS
        ? words.plural("chart.basis", series.total(), said)
        : words.get("chart.basis." + series.unit().name(), said);
  }

  Region node() {
    return root;
  }

  /// Makes the chart a strip where the window is low.
  void low(boolean yes) {
    chart.compact(yes);
    card.head().setVisible(!yes);
    card.head().setManaged(!yes);
    card.node().getStyleClass().remove("low");
    if (yes) card.node().getStyleClass().add("low");
  }

  private String brought(long brought) {
    return brought == 0 ? "" : " · " + words.get("head.brought", brought);
  }

  private void showTotal() {
    title.setText(Scopes.name(model.filter(), words));
    boolean failed = model.counts().failed().get();
    total.setText(failed ? words.get("counts.failed") : counted());
  }

  private String counted() {
    return model.chart().quiet().get().map(quiet -> quiet.sentence(words)).orElseGet(this::sums);
  }

  private String sums() {
    CountsViewModel.Counts now = model.counts().counts().get();
    // Nothing was counted yet, which is not the same as nothing there.
    if (now.equals(CountsViewModel.Counts.NONE)) return "";
    // What is counted comes first.
    StringBuilder said = new StringBuilder(UnitWords.of(words, now.unit(), now.total()));
    said.append(brought(now.brought()));
    model
        .units()
        .getValue()
        .ifPresent(
            units -> {
              for (Unit unit : Unit.values()) {
                if (unit == now.unit()) continue;
                said.append(" · ").append(UnitWords.of(words, unit, unit.of(units)));
              }
            });
    return said.toString();
  }
}

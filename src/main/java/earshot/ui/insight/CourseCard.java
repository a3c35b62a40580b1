package earshot.ui.insight;

import earshot.insight.Compared;
import earshot.insight.Estimate;
import earshot.insight.Series;
import earshot.model.TimeRange;
import earshot.ui.kit.FigureCard;
import earshot.ui.kit.FigureCard.Contents;
import earshot.ui.kit.FigureModel.State;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.StackedChart;
import earshot.ui.kit.StackedChart.Picked;
import earshot.ui.timeline.Opening;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The large chart: mentions over time by sentiment, with what was expected, what was missed, and
/// what happened.
final class CourseCard {
  private final FigureSet set;
  private final InsightViewModel model;
  private final Optional<MarkerModel> markers;
  private final Messages words;
  private final FigureCard card;
  private final StackedChart chart;
  private final CheckMenuItem net;
  private final FlowPane chosen = new FlowPane();
  private final Label range = new Label();
  private final SimpleStringProperty held = new SimpleStringProperty("");
  private final SimpleStringProperty caveat = new SimpleStringProperty("");
  private Optional<Course> course = Optional.empty();

  /// @param markers absent where nothing can be marked
  CourseCard(FigureSet set, Optional<MarkerModel> markers) {
    this.set = set;
    this.markers = markers;
    model = set.model();
    words = set.words();
    card =
        new FigureCard(
            "course", words.get("course.title.DAY"), words.get("course.how"), set.keeping());
    chart = new StackedChart(words.formats());
    chart.setId("course-chart");
    net = new CheckMenuItem(words.get("course.net"));
    net.setId("course-net");
    net.setOnAction(press -> draw());
    menu();
    card.head().getChildren().add(2, chart.legend());
    chart.selectionProperty().bindBidirectional(model.brush());
    chart.onOpen(this::open);
    chart.onZoom(model::zoom);
    markers.ifPresent(this::mark);
    model.brush().subscribe(this::choose);
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox column =
        new VBox(
            chart,
            chosenRow(),
            Sentence.showing(held, "es-secondary"),
            Sentence.showing(caveat, "es-secondary"));
    column.getStyleClass().add("insight-course");
    card.chart(column);
    card.follow(
        model.course(),
        found -> {
          course = Optional.of(found);
          draw();
        },
        () -> model.again(model.course()),
        set::counting);
    model.compared().state().subscribe(this::compare);
  }

  FigureCard card() {
    return card;
  }

  private void mark(MarkerModel into) {
    chart.onMark(into::draw);
    chart.onFlag((index, node) -> course.ifPresent(now -> into.look(now.markers().get(index))));
  }

  private void menu() {
    card.exports(true);
    card.menu().getItems().add(new SeparatorMenuItem());
    markers.ifPresent(
        into ->
            card.menu()
                .getItems()
                .add(
                    item(
                        "course-mark",
                        words.get("course.mark"),
                        () -> into.draw(model.brush().get().orElse(lastDay())))));
    card.menu()
        .getItems()
        .addAll(
            net,
            item("course-smaller", words.get("course.smaller"), () -> model.zoom(1)),
            item("course-larger", words.get("course.larger"), () -> model.zoom(-1)));
  }

  private static MenuItem item(String id, String word, Runnable deed) {
    MenuItem item = new MenuItem(word);
    item.setId(id);
    item.setOnAction(press -> deed.run());
    return item;
  }

  private TimeRange lastDay() {
    return new TimeRange(model.now().minusSeconds(60), model.now());
  }

  private void draw() {
    course.ifPresent(
        found -> {
          Series series = found.series();
          chart.show(found.drawn());
          chart.note(found.notes(net.isSelected(), words));
          card.retitle(words.get("course.title." + series.width().name()));
          caveat.set(net.isSelected() ? words.get("course.net.caveat") : "");
          card.contents(
              new Contents(
                  Optional.of(chart),
                  chart.drawing().table(),
                  List.of(set.figureWords().basis(series.basis()))));
        });
  }

  private void open(Picked picked) {
    set.door()
        .accept(
            new Opening(
                Optional.empty(),
                picked.sentiment().map(Set::of).orElse(Set.of()),
                Optional.empty(),
                "",
                picked.when()));
  }

  private FlowPane chosenRow() {
    range.getStyleClass().add("es-label");
    chosen.getStyleClass().add("insight-chosen");
    chosen
        .getChildren()
        .addAll(
            range,
            step(
                "course-open",
                words.get("course.open"),
                () -> model.brush().get().ifPresent(when -> set.door().accept(Opening.of(when)))),
            step("course-closer", words.get("course.closer"), model::lookCloser),
            step(
                "course-clear",
                words.get("course.clear"),
                () -> model.brush().set(Optional.empty())));
    chosen.managedProperty().bind(chosen.visibleProperty());
    return chosen;
  }

  private static Button step(String id, String word, Runnable deed) {
    Button step = new Button(word);
    step.setId(id);
    step.getStyleClass().addAll("es-link", "es-small");
    step.setMinWidth(Region.USE_PREF_SIZE);
    step.setOnAction(press -> deed.run());
    return step;
  }

  private void choose(Optional<TimeRange> when) {
    chosen.setVisible(when.isPresent());
    when.ifPresent(
        stretch ->
            range.setText(
                words.get(
                    "course.chosen",
                    words.formats().as("EEE d MMM HH:mm", stretch.from()),
                    words.formats().as("EEE d MMM HH:mm", stretch.to()),
                    inside(stretch))));
  }

  private long inside(TimeRange stretch) {
    return course.stream()
        .flatMap(found -> found.series().slots().stream())
        .filter(slot -> stretch.contains(slot.range().from()))
        .mapToLong(Series.Slot::total)
        .sum();
  }

  private void compare(State<Optional<Compared>> state) {
    held.set(
        state instanceof State.Ready<Optional<Compared>>(Optional<Compared> found)
            ? found.map(this::told).orElse("")
            : "");
  }

  private String told(Compared compared) {
    Estimate negative = compared.negative();
    String tone =
        words.get(
            negative.interval().contains(0) ? "compared.same" : "compared.tone",
            words.formats().percent(compared.second().negative().value(), 1),
            words.formats().signed(negative.value() * 100, 1),
            words.formats().signed(negative.interval().low() * 100, 1),
            words.formats().signed(negative.interval().high() * 100, 1));
    String volume =
        compared
            .perDay()
            .map(
                ratio ->
                    words.get(
                        "compared.volume",
                        compared.second().units().mentions(),
                        words.formats().decimal(ratio.value(), 2),
                        words.formats().decimal(ratio.interval().low(), 2),
                        words.formats().decimal(ratio.interval().high(), 2)))
            .orElse(words.get("compared.no-volume"));
    return words.get("compared.with", other()) + " " + volume + " " + tone;
  }

  private String other() {
    return switch (model.against().get()) {
      case Against.Nothing _ -> "";
      case Against.WindowBefore _ ->
          set.figureWords()
              .days(earshot.ui.insight.Period.before(model.window(), model.zone()), model.zone());
      case Against.Other(_, String name) -> earshot.ui.kit.Shown.of(name, 40);
    };
  }
}

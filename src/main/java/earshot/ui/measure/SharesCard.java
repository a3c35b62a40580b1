package earshot.ui.measure;

import earshot.insight.Estimate;
import earshot.insight.Interval;
import earshot.insight.accuracy.Confusion;
import earshot.insight.accuracy.Panel;
import earshot.language.Agreement;
import earshot.model.Label;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Sentiment;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shares as counted and corrected, with their intervals drawn.
final class SharesCard {
  private final Messages words;
  private final Formats formats;

  SharesCard(Messages words) {
    this.words = words;
    formats = words.formats();
  }

  /// @param sure whether corrected shares may be shown
  VBox of(Panel panel, boolean sure) {
    Confusion seen = panel.seen();
    Map<Label, Double> raw = seen.raw();
    GridPane grid = grid();
    int row = 0;
    for (Label label : seen.labels()) {
      Optional<Estimate> corrected =
          sure
              ? panel.corrected().flatMap(all -> Optional.ofNullable(all.shares().get(label)))
              : Optional.empty();
      addRow(grid, row++, label, raw.getOrDefault(label, 0.0), corrected);
    }
    VBox card =
        new VBox(
            head(panel),
            grid,
            Sentence.of(words.get(sure ? "shares.key" : "shares.key.raw"), "es-secondary"));
    if (sure) card.getChildren().add(Sentence.of(agreed(panel), "es-secondary"));
    panel.between().ifPresent(both -> card.getChildren().add(people(both)));
    card.getStyleClass().addAll("es-card", "measure-card");
    card.setId("measure-shares");
    return card;
  }

  private HBox head(Panel panel) {
    javafx.scene.control.Label title = new javafx.scene.control.Label(words.get("shares"));
    title.getStyleClass().add("es-h3");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    javafx.scene.control.Label n =
        new javafx.scene.control.Label(words.plural("shares.n", panel.seen().total()));
    n.getStyleClass().add("es-secondary");
    HBox head = new HBox(title, spring, n);
    head.getStyleClass().add("measure-head");
    return head;
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("measure-bars");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints bars = new ColumnConstraints();
    bars.setHgrow(Priority.ALWAYS);
    ColumnConstraints shares = new ColumnConstraints();
    shares.setMinWidth(Region.USE_PREF_SIZE);
    shares.setHalignment(HPos.RIGHT);
    ColumnConstraints ranges = new ColumnConstraints();
    ranges.setMinWidth(Region.USE_PREF_SIZE);
    ranges.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(names, bars, shares, ranges);
    return grid;
  }

  private void addRow(
      GridPane grid, int row, Label label, double raw, Optional<Estimate> corrected) {
    Sentiment sentiment = Sentiment.of(label);
    String word = words.get("word." + label.name());
    javafx.scene.control.Label name = new javafx.scene.control.Label(word, sentiment.legendGlyph());
    name.getStyleClass().add("measure-name");
    IntervalBar bar = new IntervalBar(sentiment, raw, corrected);
    double shown = corrected.map(Estimate::value).orElse(raw);
    javafx.scene.control.Label share = new javafx.scene.control.Label(formats.percent(shown, 1));
    share.getStyleClass().add("es-name");
    javafx.scene.control.Label range =
        new javafx.scene.control.Label(
            corrected.map(estimate -> range(estimate.interval())).orElse(""));
    range.getStyleClass().add("es-secondary");
    bar.setAccessibleText(
        corrected
            .map(
                estimate ->
                    words.get(
                        "shares.read",
                        word,
                        formats.percent(raw, 1),
                        formats.percent(estimate.value(), 1),
                        formats.percent(estimate.interval().low(), 0),
                        formats.percent(estimate.interval().high(), 0)))
            .orElse(word + " " + formats.percent(raw, 1)));
    grid.addRow(row, name, bar, share, range);
  }

  private String range(Interval interval) {
    return words.get(
        "range",
        formats.decimal(interval.low() * 100, 0),
        formats.decimal(interval.high() * 100, 0));
  }

  private String agreed(Panel panel) {
    Interval interval = panel.alike().wilson();
    return words.get(
        "shares.agree",
        panel.alike().part(),
        panel.alike().whole(),
        formats.decimal(interval.low() * 100, 0),
        formats.decimal(interval.high() * 100, 0),
        formats.decimal(panel.seen().agreement().kappa(), 2));
  }

  private Region people(Agreement both) {
    return Sentence.of(
        words.get("shares.people", both.alike(), both.total(), formats.decimal(both.kappa(), 2)),
        "es-secondary");
  }
}

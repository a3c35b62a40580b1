package earshot.ui.sources;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The last 30 days of one source as a strip, and the same in words.
final class CoveragePart {
  private final Messages words;

  CoveragePart(Messages words) {
    this.words = words;
  }

  Node of(SourceDetail.Watching watching) {
    CoverageBar bar = new CoverageBar(words, "coverage.month");
    bar.show(watching.month());
    bar.getStyleClass().add("large");
    Label heading = new Label(words.get("detail.month"));
    heading.getStyleClass().add("es-h3");
    Label from = caption(words.formats().as("d MMM", watching.month().range().from()));
    VBox part =
        new VBox(
            heading,
            bar,
            new HBox(from, spring(), caption(words.get("detail.now"))),
            Sentence.of(watching.words(), "es-secondary"),
            legend());
    if (!watching.loss().isEmpty()) {
      part.getChildren().add(4, Sentence.of(watching.loss(), "source-loss"));
    }
    part.getStyleClass().add("side-part");
    return part;
  }

  private HBox legend() {
    HBox legend = new HBox(key("full"), key("partial"), key("none"));
    legend.getStyleClass().add("coverage-legend");
    return legend;
  }

  private Label key(String level) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("coverage-swatch", level);
    Label label = new Label(words.get("coverage." + level), swatch);
    label.getStyleClass().add("es-caption");
    return label;
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("es-caption");
    return label;
  }

  private static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}

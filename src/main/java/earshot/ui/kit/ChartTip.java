package earshot.ui.kit;

import earshot.insight.SentimentSeries.Bucket;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The numbers of one bucket beside the pointer or the reading cursor.
final class ChartTip {
  private final Label when = label("es-h3");
  private final GridPane numbers = new GridPane();
  private final Label remark = label("es-caption");
  private final VBox box = new VBox(when, numbers, remark);
  private final Region line = new Region();

  ChartTip(Pane over) {
    box.getStyleClass().addAll("es-float", "es-chart-tip");
    numbers.getStyleClass().add("es-chart-numbers");
    line.getStyleClass().add("es-chart-cursor");
    for (Region part : new Region[] {box, line}) {
      part.setManaged(false);
      part.setMouseTransparent(true);
    }
    over.getChildren().addAll(line, box);
    hide();
  }

  void hide() {
    box.setVisible(false);
    line.setVisible(false);
  }

  /// Shows a bucket at a place of the plot.
  void show(Bucket bucket, ChartWords words, double x, Rectangle2D plot) {
    when.setText(words.when(bucket));
    remark.setText(words.remark(bucket));
    remark.setManaged(!remark.getText().isEmpty());
    fill(bucket, words.formats());
    box.setVisible(true);
    line.setVisible(true);
    line.resizeRelocate(Math.rint(x), plot.getMinY(), 1, plot.getHeight());
    box.applyCss();
    double wide = box.prefWidth(-1);
    boolean fitsRight = x + 12 + wide < plot.getMaxX();
    double left = fitsRight ? x + 12 : Math.max(0, x - 12 - wide);
    box.resizeRelocate(Math.rint(left), plot.getMinY(), wide, box.prefHeight(wide));
    box.layout();
  }

  private void fill(Bucket bucket, Formats formats) {
    numbers.getChildren().clear();
    Map<Sentiment, Integer> counts = ChartScale.counts(bucket);
    int row = 0;
    for (Sentiment sentiment : ChartDrawing.STACK.reversed()) {
      int n = counts.getOrDefault(sentiment, 0);
      if (n == 0) continue;
      Label count = label("es-label");
      count.setText(formats.number(n));
      GridPane.setHalignment(count, HPos.RIGHT);
      Label word = label("es-secondary");
      word.setText(sentiment.word());
      numbers.addRow(row++, sentiment.legendGlyph(), word, count);
    }
    if (row == 0) {
      Label none = label("es-secondary");
      none.setText(Words.KIT.plural("chart.mentions", 0));
      numbers.addRow(0, none);
    }
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }
}

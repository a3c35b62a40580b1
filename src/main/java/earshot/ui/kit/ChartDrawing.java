package earshot.ui.kit;

import earshot.model.CoverageLevel;
import earshot.ui.kit.ChartPaints.Ink;
import earshot.ui.kit.ChartScale.Column;
import earshot.ui.kit.ChartScale.Tick;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Draws the columns, the grid and the axes of a chart.
final class ChartDrawing {
  /// From the base to the top.
  static final List<Sentiment> STACK =
      List.of(
          Sentiment.NEGATIVE,
          Sentiment.MIXED,
          Sentiment.NEUTRAL,
          Sentiment.POSITIVE,
          Sentiment.NOT_SCORED);

  private static final double HATCH = 4;

  private final GraphicsContext pen;
  private final ChartPaints paints;
  private final ChartScale scale;
  private final Rectangle2D plot;

  ChartDrawing(GraphicsContext pen, ChartPaints paints, ChartScale scale, Rectangle2D plot) {
    this.pen = pen;
    this.paints = paints;
    this.scale = scale;
    this.plot = plot;
  }

  /// Draws everything anew.
  ///
  /// @param axes false for the compact strip, which has bars only
  void draw(Formats formats, boolean axes) {
    pen.clearRect(0, 0, pen.getCanvas().getWidth(), pen.getCanvas().getHeight());
    List<Integer> ticks = scale.ticks(axes ? 3 : 1);
    if (axes) {
      times(scale.times(formats, paints.em() * 5.6));
      counts(ticks, formats);
    }
    int top = ticks.getLast();
    List<Column> columns = scale.columns();
    for (Column column : columns) hatch(column);
    for (Column column : columns) column(column, top);
    base();
  }

  private void counts(List<Integer> ticks, Formats formats) {
    pen.setFont(paints.small());
    pen.setTextAlign(TextAlignment.RIGHT);
    pen.setTextBaseline(VPos.CENTER);
    for (int tick : ticks) {
      double y = Math.rint(plot.getMaxY() - scale.y(tick, ticks.getLast()));
      pen.setFill(paints.of(Ink.GRID));
      if (tick > 0) pen.fillRect(plot.getMinX(), y, plot.getWidth(), 1);
      pen.setFill(paints.of(Ink.WORDS));
      pen.fillText(formats.number(tick), plot.getMinX() - paints.em() * 0.6, y);
    }
  }

  private void times(List<Tick> ticks) {
    boolean days = scale.buckets().size() > 0 && columnsAreDays();
    double column = scale.x(1);
    pen.setFont(paints.small());
    pen.setTextAlign(days ? TextAlignment.CENTER : TextAlignment.LEFT);
    pen.setTextBaseline(VPos.BASELINE);
    for (Tick tick : ticks) {
      double x = Math.rint(plot.getMinX() + tick.x());
      pen.setFill(paints.of(Ink.GRID));
      if (tick.newDay() && !days) pen.fillRect(x, plot.getMinY(), 1, plot.getHeight());
      double room = plot.getMaxX() - x;
      if (!days && room < paints.em() * 0.5 * tick.words().length()) continue;
      pen.setFill(paints.of(Ink.WORDS));
      double at = days ? x + column / 2 : x + 4;
      pen.fillText(tick.words(), at, plot.getMaxY() + paints.em() * 1.23);
    }
  }

  private boolean columnsAreDays() {
    var first = scale.buckets().getFirst();
    return Duration.between(first.from(), first.to()).toHours() >= 23;
  }

  private void column(Column column, int top) {
    double left = plot.getMinX() + scale.x(column.first());
    double wide = scale.x(column.last()) - scale.x(column.first());
    double gap = wide < 3 ? 0 : Math.max(1, Math.rint(wide * (wide > 14 ? 0.34 : 0.28)));
    double x = Math.rint(left + gap / 2);
    double right = Math.max(x + 1, Math.rint(left + wide - gap / 2));
    pen.setGlobalAlpha(column.running() ? 0.65 : 1);
    int below = 0;
    for (Sentiment sentiment : STACK) {
      int n = column.counts().getOrDefault(sentiment, 0);
      if (n == 0) continue;
      double foot = Math.rint(plot.getMaxY() - scale.y(below, top));
      double head = Math.rint(plot.getMaxY() - scale.y(below + n, top));
      // One pixel of the ground parts the segments, where there is a pixel to spare.
      double line = below > 0 && foot - head > 1 ? 1 : 0;
      pen.setFill(paints.of(sentiment));
      pen.fillRect(x, head, right - x, Math.max(1, foot - line - head));
      below += n;
    }
    pen.setGlobalAlpha(1);
  }

  /// Hatches time that was not watched, to half the height where only a part was missed.
  private void hatch(Column column) {
    if (column.level() == CoverageLevel.FULL) return;
    double left = Math.rint(plot.getMinX() + scale.x(column.first()));
    double right = Math.rint(plot.getMinX() + scale.x(column.last()));
    double part = column.level() == CoverageLevel.NONE ? 1 : 0.5;
    double foot = plot.getMinY() + plot.getHeight() * part;
    pen.save();
    pen.beginPath();
    pen.rect(left, plot.getMinY(), Math.max(1, right - left), foot - plot.getMinY());
    pen.clip();
    pen.setStroke(paints.of(Ink.HATCH));
    pen.setLineWidth(1);
    // Lines run through the whole plot, so that neighbouring gaps share one pattern.
    double start = Math.floor(left / HATCH) * HATCH - plot.getHeight();
    for (double x = start - start % HATCH; x < right; x += HATCH) {
      pen.strokeLine(x, plot.getMaxY(), x + plot.getHeight(), plot.getMinY());
    }
    pen.restore();
  }

  private void base() {
    pen.setFill(paints.of(Ink.HATCH));
    pen.fillRect(plot.getMinX(), Math.rint(plot.getMaxY()), plot.getWidth(), 1);
  }
}

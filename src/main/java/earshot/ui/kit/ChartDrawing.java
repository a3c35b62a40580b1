package earshot.ui.kit;

import earshot.model.CoverageLevel;
import earshot.ui.kit.ChartPaints.Ink;
import earshot.ui.kit.ChartScale.Column;
import earshot.ui.kit.ChartScale.Tick;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

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

  private final Pen pen;
  private final ChartPaints paints;
  private final ChartScale scale;
  private final Rectangle2D plot;

  ChartDrawing(Pen pen, ChartPaints paints, ChartScale scale, Rectangle2D plot) {
    this.pen = pen;
    this.paints = paints;
    this.scale = scale;
    this.plot = plot;
  }

  /// Draws everything.
  ///
  /// @param axes false for the compact strip, which has bars only
  void draw(ChartNotes notes, Formats formats, boolean axes) {
    List<Integer> ticks = scale.ticks(axes ? 3 : 1);
    int top = ticks.getLast();
    if (axes) {
      times(scale.times(formats, paints.em() * room()));
      counts(ticks, formats);
    }
    ChartNotesDrawing beside = new ChartNotesDrawing(pen, paints, scale, plot, notes);
    beside.expectedGround(top);
    List<Column> columns = scale.columns();
    for (Column column : columns) hatch(column, beside, top);
    for (Column column : columns) column(column, top);
    beside.expectedLines(top);
    beside.before(top);
    base();
    if (!axes) return;
    beside.gaps();
    beside.flags();
    beside.net(formats);
  }

  private void counts(List<Integer> ticks, Formats formats) {
    Pen.Face face = paints.small();
    for (int tick : ticks) {
      double y = Math.rint(plot.getMaxY() - scale.y(tick, ticks.getLast()));
      if (tick > 0) pen.area(paints.of(Ink.GRID), plot.getMinX(), y, plot.getWidth(), 1);
      pen.words(
          formats.number(tick),
          paints.of(Ink.WORDS),
          face,
          Pen.Side.RIGHT,
          plot.getMinX() - paints.em() * 0.6,
          y + face.size() * 0.36);
    }
  }

  private void times(List<Tick> ticks) {
    boolean days = !scale.buckets().isEmpty() && columnsAreDays();
    double column = scale.x(1);
    double foot = plot.getMaxY() + paints.em() * 1.23;
    for (Tick tick : ticks) {
      double x = Math.rint(plot.getMinX() + tick.x());
      if (tick.newDay() && !days) {
        pen.area(paints.of(Ink.GRID), x, plot.getMinY(), 1, plot.getHeight());
      }
      double room = plot.getMaxX() - x;
      if (!days && room < paints.em() * 0.5 * tick.words().length()) continue;
      pen.words(
          tick.words(),
          paints.of(Ink.WORDS),
          paints.small(),
          days ? Pen.Side.MIDDLE : Pen.Side.LEFT,
          days ? x + column / 2 : x + 4,
          foot);
    }
  }

  // Many days are told by number, few by their names.
  private double room() {
    return scale.buckets().size() > 14 && columnsAreDays() ? 3.9 : 5.6;
  }

  private boolean columnsAreDays() {
    var first = scale.buckets().getFirst();
    long hours = Duration.between(first.from(), first.to()).toHours();
    return hours >= 23 && hours <= 25;
  }

  private void column(Column column, int top) {
    double left = plot.getMinX() + scale.x(column.first());
    double wide = scale.x(column.last()) - scale.x(column.first());
    double gap = wide < 3 ? 0 : Math.max(1, Math.rint(wide * (wide > 14 ? 0.34 : 0.28)));
    double x = Math.rint(left + gap / 2);
    double right = Math.max(x + 1, Math.rint(left + wide - gap / 2));
    if (column.level() != CoverageLevel.FULL) clear(column, x, right, top);
    int below = 0;
    for (Sentiment sentiment : STACK) {
      int n = column.counts().getOrDefault(sentiment, 0);
      if (n == 0) continue;
      double foot = Math.rint(plot.getMaxY() - scale.y(below, top));
      double head = Math.rint(plot.getMaxY() - scale.y(below + n, top));
      // One pixel of the ground parts the segments, where there is a pixel to spare.
      double line = below > 0 && foot - head > 1 ? 1 : 0;
      double high = Math.max(1, foot - line - head);
      pen.area(ink(sentiment, column.running()), x, head, right - x, high);
      if (sentiment == Sentiment.NOT_SCORED && !column.running()) hollow(x, head, right - x, high);
      below += n;
    }
    if (column.running() && below > 0) {
      double head = Math.rint(plot.getMaxY() - scale.y(below, top));
      outline(x, head, right);
    }
  }

  // What came in spite of a gap stands clear of its hatching.
  private void clear(Column column, double x, double right, int top) {
    int all = column.counts().values().stream().mapToInt(Integer::intValue).sum();
    if (all == 0) return;
    double head = Math.rint(plot.getMaxY() - scale.y(all, top)) - 1;
    pen.area(paints.of(Ink.SURFACE), x - 1, head, right - x + 2, plot.getMaxY() - head);
  }

  // As its sign is: a ring. Its fill alone would hardly be seen.
  private void hollow(double x, double y, double wide, double high) {
    if (wide < 4 || high < 3) return;
    Color edge = paints.signInk(Sentiment.NOT_SCORED);
    pen.area(edge, x, y, wide, 1);
    pen.area(edge, x, y, 1, high);
    pen.area(edge, x + wide - 1, y, 1, high);
  }

  // What is not over yet is drawn open: paler, with a dashed edge.
  private void outline(double x, double head, double right) {
    Pen.Line dashed = new Pen.Line(paints.of(Ink.MUTED), 1, 2);
    double foot = Math.rint(plot.getMaxY());
    pen.path(dashed, x, foot, x, head - 1, right - 1, head - 1, right - 1, foot);
  }

  private Color ink(Sentiment sentiment, boolean running) {
    Color colour = paints.of(sentiment);
    return running ? colour.deriveColor(0, 1, 1, 0.65) : colour;
  }

  /// Hatches time that was not watched: all of the column, or up to what was to be expected where
  /// only a part was missed.
  private void hatch(Column column, ChartNotesDrawing beside, int top) {
    if (column.level() == CoverageLevel.FULL) return;
    double left = Math.rint(plot.getMinX() + scale.x(column.first()));
    double right = Math.rint(plot.getMinX() + scale.x(column.last()));
    double high =
        column.level() == CoverageLevel.NONE
            ? plot.getHeight()
            : beside.expectedMiddle(column).stream()
                .map(middle -> scale.height() * middle / top)
                .findFirst()
                .orElse(plot.getHeight() / 2);
    boolean reachesDown = column.level() == CoverageLevel.NONE || beside.expects(column);
    double y = reachesDown ? plot.getMaxY() - high : plot.getMinY();
    pen.hatch(paints.of(Ink.HATCH), left, y, Math.max(1, right - left), high);
  }

  private void base() {
    double y = Math.rint(plot.getMaxY());
    pen.area(paints.of(Ink.HATCH), plot.getMinX(), y, plot.getWidth(), 1);
  }
}

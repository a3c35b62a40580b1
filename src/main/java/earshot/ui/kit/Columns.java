package earshot.ui.kit;

import earshot.insight.SentimentSeries;
import earshot.insight.SentimentSeries.Bucket;
import earshot.model.CoverageLevel;
import earshot.ui.kit.ChartPaints.Ink;
import earshot.ui.kit.ChartTable.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javafx.geometry.Rectangle2D;

/// Mentions over time as stacked columns, with their legend: the form in which [StackedChart] goes
/// into files and tables.
public record Columns(SentimentSeries series, ChartNotes notes, Formats formats)
    implements Drawing {
  /// Room under the columns, in em.
  static final double FOOT = 1.6;

  private static final double DIGIT = 0.6;

  private static final double LEGEND = 2;

  @Override
  public double height(double width, double em) {
    return em * (20 + LEGEND) + extra(notes) * em;
  }

  /// What flags and balance need besides the columns, in em.
  static double extra(ChartNotes notes) {
    return above(notes) + (notes.net() ? ChartNotesDrawing.NET : 0);
  }

  static double above(ChartNotes notes) {
    return notes.flags().isEmpty() ? 0 : ChartNotesDrawing.FLAGS;
  }

  @Override
  public List<Spot> draw(Pen pen, ChartPaints paints, double width, double height) {
    double em = paints.em();
    double left = left(width);
    legend(pen, paints, width);
    double top = (LEGEND + above(notes)) * em;
    double foot = (FOOT + (notes.net() ? ChartNotesDrawing.NET : 0)) * em;
    Rectangle2D plot =
        new Rectangle2D(
            left * em, top, Math.max(1, width - left * em), Math.max(1, height - top - foot));
    new ChartDrawing(pen, paints, scale(series, notes, plot), plot).draw(notes, formats, true);
    return List.of();
  }

  static ChartScale scale(SentimentSeries series, ChartNotes notes, Rectangle2D plot) {
    double expected =
        notes.expected().stream()
            .flatMap(band -> band.stream())
            .mapToDouble(ChartNotes.Band::high)
            .max()
            .orElse(0);
    double before = notes.before().stream().flatMapToInt(OptionalInt::stream).max().orElse(0);
    return new ChartScale(
        series.buckets(), plot.getWidth(), plot.getHeight(), Math.max(expected, before));
  }

  /// Room for the counts at the left of the columns, in em.
  double left(double width) {
    Rectangle2D all = new Rectangle2D(0, 0, Math.max(1, width), 1);
    int top = scale(series, notes, all).ticks(3).getLast();
    return Math.max(2.3, 0.5 + DIGIT * formats.number(top).length());
  }

  private void legend(Pen pen, ChartPaints paints, double width) {
    double em = paints.em();
    double x = left(width) * em;
    for (Sentiment sentiment : ChartDrawing.STACK.reversed()) {
      double wide = em * 1.1 + Ruler.width(sentiment.word(), paints.second());
      if (x + wide > width) return;
      pen.sign(sentiment, sign(paints, sentiment), x + em * 0.35, em * 0.6, em * 0.69);
      pen.words(
          sentiment.word(),
          paints.of(Ink.MUTED),
          paints.second(),
          Pen.Side.LEFT,
          x + em,
          em * 0.92);
      x += wide + em;
    }
  }

  private static javafx.scene.paint.Color sign(ChartPaints paints, Sentiment sentiment) {
    return sentiment == Sentiment.NOT_SCORED ? paints.of(Ink.MUTED) : paints.of(sentiment);
  }

  @Override
  public String sentence() {
    return new ChartWords(series, formats).sentence();
  }

  @Override
  public ChartTable table() {
    Messages kit = Words.KIT;
    List<String> heads = new ArrayList<>(List.of(kit.get("chart.table.when")));
    for (Sentiment sentiment : ChartDrawing.STACK) heads.add(sentiment.word());
    heads.add(kit.get("chart.table.total"));
    heads.add(kit.get("chart.table.net"));
    boolean expected = notes.expected().stream().anyMatch(band -> band.isPresent());
    if (expected) {
      heads.add(kit.get("chart.table.expected-from"));
      heads.add(kit.get("chart.table.expected-to"));
    }
    if (!notes.before().isEmpty()) heads.add(kit.get("chart.table.before"));
    heads.add(kit.get("chart.table.coverage"));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < series.buckets().size(); i++) rows.add(row(i, expected));
    return new ChartTable(heads, rows);
  }

  private List<Cell> row(int index, boolean expected) {
    Bucket bucket = series.buckets().get(index);
    // Nothing was seen where nobody listened: that is not zero.
    boolean gap = bucket.level() == CoverageLevel.NONE && bucket.total() == 0;
    List<Cell> row =
        new ArrayList<>(List.of(Cell.of(new ChartWords(series, formats).when(bucket))));
    Map<Sentiment, Integer> counts = ChartScale.counts(bucket);
    for (Sentiment sentiment : ChartDrawing.STACK) {
      row.add(gap ? Cell.unknown() : Cell.of(counts.getOrDefault(sentiment, 0), formats));
    }
    row.add(gap ? Cell.unknown() : Cell.of(bucket.total(), formats));
    var net = ChartScale.net(bucket);
    row.add(net.isPresent() ? Cell.of(net.getAsDouble(), 2, formats) : Cell.unknown());
    if (expected) {
      var band =
          index < notes.expected().size()
              ? notes.expected().get(index)
              : java.util.Optional.<ChartNotes.Band>empty();
      row.add(band.map(b -> Cell.of(b.low(), 0, formats)).orElseGet(Cell::unknown));
      row.add(band.map(b -> Cell.of(b.high(), 0, formats)).orElseGet(Cell::unknown));
    }
    if (!notes.before().isEmpty()) {
      boolean known = index < notes.before().size() && notes.before().get(index).isPresent();
      row.add(
          known ? Cell.of((long) notes.before().get(index).getAsInt(), formats) : Cell.unknown());
    }
    String remark = new ChartWords(series, formats).remark(bucket);
    row.add(Cell.of(remark.isEmpty() ? Words.KIT.get("coverage.full") : remark));
    return row;
  }
}

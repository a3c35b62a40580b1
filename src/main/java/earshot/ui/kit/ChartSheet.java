package earshot.ui.kit;

import earshot.model.CsvLine;
import earshot.ui.kit.ChartPaints.Ink;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/// A chart as a file: its title, the drawing, and beneath it what the figures rest on.
///
/// Shapes and pixels come from the same commands; make them on the FX thread, write them elsewhere.
public final class ChartSheet {
  private static final double WIDTH = 960;
  private static final double MARGIN = 24;
  private static final double SHARP = 2;

  private final String title;
  private final Drawing drawing;
  private final ChartPaints paints;
  private final List<String> basis;

  private ChartSheet(String title, Drawing drawing, ChartPaints paints, List<String> basis) {
    this.title = title;
    this.drawing = drawing;
    this.paints = paints;
    this.basis = List.copyOf(basis);
  }

  /// The sheet of what a chart shows now.
  ///
  /// @param chart a [Chart] or a [StackedChart]
  /// @param basis lines beneath the drawing
  /// @throws IllegalArgumentException when the node is no chart, or an empty one
  public static ChartSheet of(Region chart, String title, List<String> basis) {
    return switch (chart) {
      case StackedChart columns ->
          new ChartSheet(title, columns.drawing(), columns.paints(), basis);
      case Chart some when some.drawing().isPresent() ->
          new ChartSheet(title, some.drawing().get(), some.paints(), basis);
      default -> throw new IllegalArgumentException("There is nothing drawn to be kept.");
    };
  }

  /// The text of an SVG file.
  public String svg() {
    SvgPen pen = new SvgPen(WIDTH, height());
    draw(pen);
    return pen.file(title, drawing.sentence());
  }

  /// The pixels, two for each length of one.
  public WritableImage picture() {
    Canvas canvas = new Canvas(WIDTH * SHARP, height() * SHARP);
    canvas.getGraphicsContext2D().scale(SHARP, SHARP);
    draw(new CanvasPen(canvas.getGraphicsContext2D()));
    return canvas.snapshot(new SnapshotParameters(), null);
  }

  /// The numbers for spreadsheets (RFC 4180), with what they rest on after an empty line; no cell
  /// is a formula.
  public static String csv(ChartTable table, String title, List<String> basis) {
    List<List<String>> lines = new ArrayList<>(List.of(table.columns()));
    table.rows().forEach(row -> lines.add(row.stream().map(ChartTable.Cell::plain).toList()));
    StringBuilder csv = new StringBuilder();
    lines.forEach(line -> csv.append(CsvLine.of(line)).append("\r\n"));
    csv.append("\r\n").append(CsvLine.of(List.of(title))).append("\r\n");
    basis.forEach(line -> csv.append(CsvLine.of(List.of(line))).append("\r\n"));
    return csv.toString();
  }

  private double height() {
    return MARGIN * 2 + head() + body() + foot();
  }

  private double head() {
    return paints.em() * 2.6;
  }

  private double body() {
    return drawing.height(WIDTH - MARGIN * 2, paints.em());
  }

  private double foot() {
    return paints.em() * (0.8 + 1.4 * basis.size());
  }

  private void draw(Pen pen) {
    double em = paints.em();
    pen.area(paints.of(Ink.SURFACE), new Rectangle2D(0, 0, WIDTH, height()), 0);
    Pen shifted = new ShiftedPen(pen, MARGIN, MARGIN);
    Pen.Face large = new Pen.Face(em * 1.231, Pen.Weight.STRONG);
    shifted.words(title, paints.of(Ink.TEXT), large, Pen.Side.LEFT, 0, em * 1.1);
    drawing.draw(new ShiftedPen(pen, MARGIN, MARGIN + head()), paints, WIDTH - MARGIN * 2, body());
    double y = head() + body() + em * 1.6;
    for (String line : basis) {
      String fitted = Ruler.fitted(line, paints.small(), WIDTH - MARGIN * 2);
      shifted.words(fitted, paints.of(Ink.WORDS), paints.small(), Pen.Side.LEFT, 0, y);
      y += em * 1.4;
    }
  }
}

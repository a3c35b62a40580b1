package earshot.ui.kit;

import earshot.model.CoverageLevel;
import earshot.ui.kit.ChartNotes.Band;
import earshot.ui.kit.ChartNotes.Flag;
import earshot.ui.kit.ChartNotes.Gap;
import earshot.ui.kit.ChartPaints.Ink;
import earshot.ui.kit.ChartScale.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;

/// Draws what stands around the columns of a chart: the expected range, gaps in words, flags, the
/// window before, and the balance beneath.
final class ChartNotesDrawing {
  private static final double HALF_A_SIGN = 9;

  /// Height of the row of flags over the columns, in em.
  static final double FLAGS = 1.85;

  /// Height of the balance under the columns, in em.
  static final double NET = 4.6;

  private static final double DASH = 4;

  private final Pen pen;
  private final ChartPaints paints;
  private final ChartScale scale;
  private final Rectangle2D plot;
  private final ChartNotes notes;

  ChartNotesDrawing(
      Pen pen, ChartPaints paints, ChartScale scale, Rectangle2D plot, ChartNotes notes) {
    this.pen = pen;
    this.paints = paints;
    this.scale = scale;
    this.plot = plot;
    this.notes = notes;
  }

  /// The middle of what was expected of a column; absent when nothing was.
  Optional<Double> expectedMiddle(Column column) {
    double sum = 0;
    for (int i = column.first(); i < column.last(); i++) {
      Optional<Band> band = band(i);
      if (band.isEmpty()) return Optional.empty();
      sum += (band.get().low() + band.get().high()) / 2;
    }
    return Optional.of(sum);
  }

  boolean expects(Column column) {
    return expectedMiddle(column).isPresent();
  }

  private Optional<Band> band(int bucket) {
    return bucket < notes.expected().size() ? notes.expected().get(bucket) : Optional.empty();
  }

  void expectedGround(int top) {
    for (int i = 0; i < scale.buckets().size(); i++) {
      Optional<Band> band = band(i);
      if (band.isEmpty()) continue;
      double left = Math.rint(x(i));
      double high = y(band.get().high(), top);
      pen.area(
          paints.of(Ink.BAND),
          left,
          high,
          Math.rint(x(i + 1)) - left,
          y(band.get().low(), top) - high);
    }
  }

  void expectedLines(int top) {
    for (boolean high : new boolean[] {true, false}) {
      List<Double> points = new ArrayList<>();
      for (int i = 0; i < scale.buckets().size(); i++) {
        Optional<Band> band = band(i);
        if (band.isEmpty()) {
          dashed(points);
          continue;
        }
        double y = y(high ? band.get().high() : band.get().low(), top);
        points.addAll(List.of(Math.rint(x(i)), y, Math.rint(x(i + 1)), y));
      }
      dashed(points);
    }
  }

  private void dashed(List<Double> points) {
    if (!points.isEmpty()) pen.path(new Pen.Line(paints.of(Ink.EXPECTED), 1, DASH), flat(points));
    points.clear();
  }

  /// A short line over each column at the height of its counterpart.
  void before(int top) {
    Pen.Line line = new Pen.Line(paints.of(Ink.TEXT), 2, 0);
    int buckets = Math.min(notes.before().size(), scale.buckets().size());
    for (int i = 0; i < buckets; i++) {
      if (notes.before().get(i).isEmpty()) continue;
      double inset = (x(i + 1) - x(i)) * 0.08;
      double y = y(notes.before().get(i).getAsInt(), top);
      pen.path(line, x(i) + inset, y, x(i + 1) - inset, y);
    }
  }

  /// Says at the top of the columns how long nobody listened, the longest first; what would stand
  /// on each other is left to the table.
  void gaps() {
    double em = paints.em();
    double baseline = plot.getMinY() + em * 1.15;
    List<double[]> taken = new ArrayList<>();
    for (Gap gap : notes.gaps()) {
      double middle = plot.getMinX() + (scale.x(gap.when().from()) + scale.x(gap.when().to())) / 2;
      double wide = Ruler.width(gap.words(), paints.small()) + em * 0.5;
      double left =
          Math.clamp(
              middle - wide / 2, plot.getMinX(), Math.max(plot.getMinX(), plot.getMaxX() - wide));
      if (taken.stream().anyMatch(other -> left < other[1] && left + wide > other[0])) continue;
      taken.add(new double[] {left, left + wide});
      pen.area(
          paints.of(Ink.SURFACE), new Rectangle2D(left, baseline - em * 0.85, wide, em * 1.1), 2);
      pen.words(
          gap.words(),
          paints.of(Ink.WORDS),
          paints.small(),
          Pen.Side.MIDDLE,
          left + wide / 2,
          baseline);
      double foot = plot.getMinY() + plot.getHeight() * 0.45;
      pen.path(
          new Pen.Line(paints.of(Ink.WORDS), 1, 2),
          Math.rint(middle),
          baseline + em * 0.4,
          Math.rint(middle),
          foot);
    }
  }

  void flags() {
    for (Placed placed : placed(notes, scale, plot, paints)) {
      double em = paints.em();
      pen.disc(paints.of(Ink.TEXT), placed.x(), placed.y(), em * 0.62);
      Pen.Face face = new Pen.Face(em * 0.77, Pen.Weight.STRONG);
      pen.words(
          placed.flag().sign(),
          paints.of(Ink.SURFACE),
          face,
          Pen.Side.MIDDLE,
          placed.x(),
          placed.y() + face.size() * 0.36);
      double foot = plot.getMinY() + em * 1.6;
      pen.path(
          new Pen.Line(paints.of(Ink.MUTED), 1, 2),
          Math.rint(placed.x()),
          placed.y() + em * 0.8,
          Math.rint(placed.x()),
          foot);
      if (placed.words().isEmpty()) continue;
      Pen.Face words = new Pen.Face(em * 0.846, Pen.Weight.MEDIUM);
      double from = placed.x() + (placed.toTheLeft() ? -1 : 1) * em;
      pen.words(
          placed.words(),
          paints.of(Ink.TEXT),
          words,
          placed.toTheLeft() ? Pen.Side.RIGHT : Pen.Side.LEFT,
          from,
          placed.y() + words.size() * 0.36);
    }
  }

  /// Where a flag stands, and the words that have room beside it.
  record Placed(Flag flag, double x, double y, String words, boolean toTheLeft) {}

  /// Places the flags in one row over the columns; words without room are left to the popover.
  static List<Placed> placed(
      ChartNotes notes, ChartScale scale, Rectangle2D plot, ChartPaints paints) {
    double em = paints.em();
    double y = plot.getMinY() - em * 0.75;
    Pen.Face face = new Pen.Face(em * 0.846, Pen.Weight.MEDIUM);
    List<Double> at = notes.flags().stream().map(flag -> onColumn(scale, plot, flag)).toList();
    List<Placed> placed = new ArrayList<>();
    double taken = plot.getMinX();
    for (int i = 0; i < at.size(); i++) {
      Flag flag = notes.flags().get(i);
      double x = at.get(i);
      double next = i + 1 < at.size() ? at.get(i + 1) - em * 0.9 : plot.getMaxX() + em * 0.5;
      double wide = Ruler.width(flag.words(), face) + em * 1.2;
      boolean right = x + wide <= next;
      boolean left = !right && x - wide >= taken + em * 0.5;
      placed.add(new Placed(flag, x, y, right || left ? flag.words() : "", left));
      taken = right ? x + wide : x + em * 0.7;
    }
    return placed;
  }

  private static double onColumn(ChartScale scale, Rectangle2D plot, Flag flag) {
    if (scale.buckets().isEmpty()) return plot.getMinX();
    int bucket = scale.bucketAt(Math.min(scale.x(flag.at()), scale.width() - 0.01));
    double middle = plot.getMinX() + (scale.x(bucket) + scale.x(bucket + 1)) / 2;
    // The sign is wider than a narrow column and must not be cut at the edge.
    return Math.min(middle, plot.getMaxX() - HALF_A_SIGN);
  }

  /// The balance of praise and criticism: dots, and a line through five or more of them that breaks
  /// where nobody listened; people's own labels are diamonds.
  void net(Formats formats) {
    if (!notes.net()) return;
    double em = paints.em();
    double top = plot.getMaxY() + em * 2.1;
    double high = em * (NET - 1);
    double zero = Math.rint(top + high / 2);
    pen.path(new Pen.Line(paints.of(Ink.GRID)), plot.getMinX(), zero, plot.getMaxX(), zero);
    for (int sign : new int[] {1, 0, -1}) {
      double y = zero - sign * high / 2;
      pen.words(
          formats.signed(sign, 0),
          paints.of(Ink.WORDS),
          paints.small(),
          Pen.Side.RIGHT,
          plot.getMinX() - em * 0.6,
          y + em * 0.3);
    }
    List<OptionalDouble> nets = scale.buckets().stream().map(ChartScale::net).toList();
    long points = nets.stream().filter(OptionalDouble::isPresent).count();
    List<Double> line = new ArrayList<>();
    for (int i = 0; i < nets.size(); i++) {
      boolean gap = scale.buckets().get(i).level() == CoverageLevel.NONE;
      if (nets.get(i).isEmpty() || gap) {
        stroke(line, points);
        continue;
      }
      double x = (x(i) + x(i + 1)) / 2;
      double y = zero - nets.get(i).getAsDouble() * high / 2;
      line.addAll(List.of(x, y));
      if (nets.size() < 120) pen.disc(paints.of(Ink.TEXT), x, y, em * 0.16);
    }
    stroke(line, points);
    for (ChartNotes.Point point : notes.people()) {
      double x = (x(point.bucket()) + x(point.bucket() + 1)) / 2;
      pen.diamond(paints.of(Ink.ACCENT), x, zero - point.net() * high / 2, em * 0.34);
    }
  }

  private void stroke(List<Double> points, long all) {
    boolean line = all >= 5 && points.size() > 2;
    if (line) pen.path(new Pen.Line(paints.of(Ink.TEXT), 1.5, 0), flat(points));
    points.clear();
  }

  private static double[] flat(List<Double> points) {
    return points.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double x(int bucket) {
    return plot.getMinX() + scale.x(bucket);
  }

  private double y(double count, int top) {
    return Math.rint(plot.getMaxY() - plot.getHeight() * Math.min(count, top) / top);
  }
}

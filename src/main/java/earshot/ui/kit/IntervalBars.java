package earshot.ui.kit;

import earshot.ui.kit.ChartPaints.Ink;
import earshot.ui.kit.ChartTable.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/// Shares as bars that start at 0, each with how sure it is.
///
/// @param names what the names are, what the figures are, what the limits are: heads of the table
/// @param place whether names stand beside their bars or over them
public record IntervalBars(Heads names, List<Bar> bars, Place place, Formats formats)
    implements Drawing {
  private static final double STEP = 0.05;

  /// Copies the list.
  public IntervalBars {
    bars = List.copyOf(bars);
  }

  /// Where names stand.
  public enum Place {
    BESIDE,
    OVER
  }

  /// What a bar is filled with.
  public enum Fill {
    POSITIVE,
    NEUTRAL,
    MIXED,
    NEGATIVE,
    UNSCORED,
    OWN,
    OTHER;

    /// The fill of a sentiment.
    public static Fill of(Sentiment sentiment) {
      return switch (sentiment) {
        case POSITIVE -> POSITIVE;
        case NEUTRAL -> NEUTRAL;
        case MIXED -> MIXED;
        case NEGATIVE -> NEGATIVE;
        case NOT_SCORED -> UNSCORED;
      };
    }

    private Color in(ChartPaints paints) {
      return paints.of(
          switch (this) {
            case POSITIVE -> Ink.POSITIVE;
            case NEUTRAL, OTHER -> Ink.NEUTRAL;
            case MIXED -> Ink.MIXED;
            case NEGATIVE -> Ink.NEGATIVE;
            case UNSCORED -> Ink.UNSCORED;
            case OWN -> Ink.CLIENT;
          });
    }
  }

  /// The heads of the table and what the chart is called.
  ///
  /// @param title begins the sentence for those who do not see the chart
  public record Heads(String title, String name, String count, String share, String limits) {}

  /// How sure a share is.
  ///
  /// @param at the corrected share, drawn as a diamond; absent when it is the bar's own end
  public record Whisker(double low, double high, Optional<Double> at) {}

  /// One bar.
  ///
  /// @param sign before the name
  /// @param count behind the share; absent when it is not told
  /// @param share in [0, 1]
  /// @param limits the interval as it is written, such as `17–26`; may be empty
  public record Bar(
      String name,
      Optional<Sentiment> sign,
      Fill fill,
      Optional<Long> count,
      double share,
      Optional<Whisker> whisker,
      String limits) {}

  @Override
  public double height(double width, double em) {
    return bars.size() * step(em);
  }

  private double step(double em) {
    return em * (place == Place.BESIDE ? 2.55 : 3.5);
  }

  @Override
  public List<Spot> draw(Pen pen, ChartPaints paints, double width, double height) {
    double em = paints.em();
    List<Spot> spots = new ArrayList<>();
    double step = Math.min(step(em), height / Math.max(1, bars.size()));
    Stops columns = columns(paints, width);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = i * step;
      if (place == Place.BESIDE) beside(pen, paints, bar, columns, y + step / 2);
      else over(pen, paints, bar, width, y);
      spots.add(new Spot(i, new Rectangle2D(0, y, width, step), words(bar)));
    }
    return spots;
  }

  /// Where things stand in a row, in pixels.
  private record Stops(double name, double bar, double barWidth, double figure, double limits) {}

  private Stops columns(ChartPaints paints, double width) {
    double em = paints.em();
    boolean signs = bars.stream().anyMatch(bar -> bar.sign().isPresent());
    double name = signs ? em * 1.2 : 0;
    double widestName = widest(bars.stream().map(Bar::name).toList(), paints.plain());
    double figures = widest(bars.stream().map(this::figure).toList(), paints.strong());
    double limits = widest(bars.stream().map(Bar::limits).toList(), paints.second());
    double right = limits == 0 ? width : width - limits - em * 0.9;
    double rest = right - figures - em * 0.9;
    double bar = Math.min(name + widestName + em * 0.8, Math.max(name + em * 4, rest * 0.5));
    return new Stops(name, bar, Math.max(em, rest - bar), right, width);
  }

  private static double widest(List<String> words, Pen.Face face) {
    return words.stream().mapToDouble(word -> Ruler.width(word, face)).max().orElse(0);
  }

  private void beside(Pen pen, ChartPaints paints, Bar bar, Stops at, double middle) {
    double em = paints.em();
    double baseline = middle + em * 0.36;
    bar.sign()
        .ifPresent(sign -> pen.sign(sign, paints.signInk(sign), em * 0.36, middle, em * 0.69));
    String name = Ruler.fitted(bar.name(), paints.plain(), at.bar() - at.name() - em * 0.4);
    pen.words(name, paints.of(Ink.TEXT), paints.plain(), Pen.Side.LEFT, at.name(), baseline);
    bar(
        pen,
        paints,
        bar,
        new Rectangle2D(
            at.bar(), Math.rint(middle - em * 0.46), at.barWidth(), Math.rint(em * 0.92)));
    pen.words(
        figure(bar), paints.of(Ink.TEXT), paints.strong(), Pen.Side.RIGHT, at.figure(), baseline);
    pen.words(
        bar.limits(), paints.of(Ink.MUTED), paints.second(), Pen.Side.RIGHT, at.limits(), baseline);
  }

  private void over(Pen pen, ChartPaints paints, Bar bar, double width, double y) {
    double em = paints.em();
    double baseline = y + em * 1.1;
    double limits =
        bar.limits().isEmpty() ? 0 : Ruler.width(bar.limits(), paints.second()) + em * 0.5;
    double figure = Ruler.width(figure(bar), paints.strong());
    boolean own = bar.fill() == Fill.OWN;
    Pen.Face face = own ? paints.strong() : paints.plain();
    String name = Ruler.fitted(bar.name(), face, width - limits - figure - em * 0.6);
    pen.words(name, paints.of(Ink.TEXT), face, Pen.Side.LEFT, 0, baseline);
    pen.words(
        figure(bar),
        paints.of(Ink.TEXT),
        paints.strong(),
        Pen.Side.RIGHT,
        width - limits,
        baseline);
    pen.words(bar.limits(), paints.of(Ink.MUTED), paints.second(), Pen.Side.RIGHT, width, baseline);
    bar(
        pen,
        paints,
        bar,
        new Rectangle2D(0, Math.rint(y + em * 1.65), width, Math.rint(em * 0.77)));
  }

  private void bar(Pen pen, ChartPaints paints, Bar bar, Rectangle2D track) {
    pen.area(paints.of(Ink.TRACK), track, 3);
    double scale = track.getWidth() / full();
    double end = Math.max(bar.share() > 0 ? 2 : 0, bar.share() * scale);
    if (end > 0) {
      pen.area(
          bar.fill().in(paints),
          new Rectangle2D(track.getMinX(), track.getMinY(), end, track.getHeight()),
          3);
    }
    double middle = Math.rint(track.getMinY() + track.getHeight() / 2);
    bar.whisker()
        .ifPresent(whisker -> whisker(pen, paints, whisker, track.getMinX(), scale, middle));
  }

  // A thin line of the ground around it keeps the whisker visible on its own bar.
  private static void whisker(
      Pen pen, ChartPaints paints, Whisker whisker, double left, double scale, double middle) {
    double em = paints.em();
    double low = Math.rint(left + whisker.low() * scale);
    double high = Math.rint(left + whisker.high() * scale);
    double half = Math.rint(em * 0.42);
    Color halo = paints.of(Ink.SURFACE).deriveColor(0, 1, 1, 0.55);
    for (Pen.Line line : List.of(new Pen.Line(halo, 3, 0), new Pen.Line(paints.of(Ink.TEXT)))) {
      pen.path(line, low, middle, high, middle);
      pen.path(line, low, middle - half, low, middle + half);
      pen.path(line, high, middle - half, high, middle + half);
    }
    whisker
        .at()
        .ifPresent(
            at -> pen.diamond(paints.of(Ink.TEXT), left + at * scale, middle + 0.5, em * 0.38));
  }

  /// The share at the end of the tracks.
  private double full() {
    double most =
        bars.stream()
            .mapToDouble(bar -> Math.max(bar.share(), bar.whisker().map(Whisker::high).orElse(0.0)))
            .max()
            .orElse(1);
    return Math.clamp(Math.ceil(most * 1.06 / STEP) * STEP, STEP, 1);
  }

  private String figure(Bar bar) {
    return formats.percent(bar.share(), 1);
  }

  private String words(Bar bar) {
    StringJoiner words = new StringJoiner(", ");
    words.add(bar.name() + " " + figure(bar));
    if (!bar.limits().isEmpty()) words.add(names.limits() + " " + bar.limits());
    bar.whisker()
        .flatMap(Whisker::at)
        .ifPresent(at -> words.add(Words.KIT.get("chart.corrected", formats.percent(at, 1))));
    bar.count().ifPresent(n -> words.add(names.count() + " " + formats.number(n)));
    return words.toString();
  }

  @Override
  public String sentence() {
    StringJoiner words = new StringJoiner("; ", names.title() + ": ", ".");
    bars.forEach(bar -> words.add(words(bar)));
    return words.toString();
  }

  @Override
  public ChartTable table() {
    boolean counts = bars.stream().anyMatch(bar -> bar.count().isPresent());
    boolean corrected =
        bars.stream().anyMatch(bar -> bar.whisker().flatMap(Whisker::at).isPresent());
    List<String> heads = new ArrayList<>(List.of(names.name()));
    if (counts) heads.add(names.count());
    heads.add(names.share());
    if (corrected) heads.add(Words.KIT.get("chart.table.corrected"));
    heads.add(Words.KIT.get("chart.table.from"));
    heads.add(Words.KIT.get("chart.table.to"));
    return new ChartTable(heads, bars.stream().map(bar -> row(bar, counts, corrected)).toList());
  }

  private List<Cell> row(Bar bar, boolean counts, boolean corrected) {
    List<Cell> row = new ArrayList<>(List.of(Cell.of(bar.name())));
    if (counts) row.add(bar.count().map(n -> Cell.of(n, formats)).orElseGet(Cell::unknown));
    row.add(Cell.share(bar.share(), formats));
    if (corrected) row.add(share(bar.whisker().flatMap(Whisker::at)));
    row.add(share(bar.whisker().map(Whisker::low)));
    row.add(share(bar.whisker().map(Whisker::high)));
    return row;
  }

  private Cell share(Optional<Double> share) {
    return share.map(value -> Cell.share(value, formats)).orElseGet(Cell::unknown);
  }
}

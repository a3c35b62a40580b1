package earshot.ui.kit;

import earshot.ui.kit.ChartPaints.Ink;
import earshot.ui.kit.ChartTable.Cell;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/// When people talk: seven days by twenty-four hours, the darker the more; hours nobody listened
/// are hatched.
///
/// @param hours an hour's average for each day and hour, Monday 00:00 first; absent when the hour
///   was never watched
/// @param first the day at the top
public record HeatMap(String title, List<OptionalDouble> hours, DayOfWeek first, Formats formats)
    implements Drawing {
  private static final int DAYS = 7;
  private static final int HOURS = 24;

  /// Seven days of twenty-four hours.
  public HeatMap {
    hours = List.copyOf(hours);
    if (hours.size() != DAYS * HOURS) {
      throw new IllegalArgumentException("a week has 168 hours, not " + hours.size());
    }
  }

  @Override
  public int across() {
    return HOURS;
  }

  @Override
  public double height(double width, double em) {
    return em * 15.8;
  }

  @Override
  public List<Spot> draw(Pen pen, ChartPaints paints, double width, double height) {
    double em = paints.em();
    double left =
        days().stream()
                .mapToDouble(day -> Ruler.width(name(day, TextStyle.SHORT), paints.small()))
                .max()
                .orElse(0)
            + em * 0.8;
    double foot = em * 3.4;
    double wide = (width - left) / HOURS;
    double high = Math.max(em, (height - foot) / DAYS);
    double most = Math.max(most(), Double.MIN_NORMAL);
    List<Spot> spots = new ArrayList<>();
    for (int row = 0; row < DAYS; row++) {
      DayOfWeek day = days().get(row);
      double y = Math.rint(row * high);
      double below = Math.rint((row + 1) * high);
      pen.words(
          name(day, TextStyle.SHORT),
          paints.of(Ink.WORDS),
          paints.small(),
          Pen.Side.LEFT,
          0,
          (y + below) / 2 + em * 0.3);
      for (int hour = 0; hour < HOURS; hour++) {
        double x = Math.rint(left + hour * wide);
        double right = Math.rint(left + (hour + 1) * wide);
        OptionalDouble value = at(day, hour);
        Rectangle2D cell = new Rectangle2D(x, y, Math.max(1, right - x - 1), below - y - 1);
        if (value.isPresent()) pen.area(shade(paints, value.getAsDouble() / most), cell, 0);
        else pen.hatch(paints.of(Ink.HATCH), x, y, cell.getWidth(), cell.getHeight());
        spots.add(new Spot(row * HOURS + hour, cell, words(day, hour)));
      }
    }
    axis(pen, paints, left, wide, high * DAYS);
    return spots;
  }

  private void axis(Pen pen, ChartPaints paints, double left, double wide, double y) {
    double em = paints.em();
    int step = wide * 6 > em * 3.4 ? 6 : 12;
    for (int hour = 0; hour < HOURS; hour += step) {
      pen.words(
          "%02d:00".formatted(hour),
          paints.of(Ink.WORDS),
          paints.small(),
          Pen.Side.LEFT,
          left + hour * wide,
          y + em * 1.1);
    }
    double scale = y + em * 2.3;
    pen.words(
        formats.number(0),
        paints.of(Ink.WORDS),
        paints.small(),
        Pen.Side.LEFT,
        left,
        scale + em * 0.7);
    double from = left + em * 1.1;
    double length = Math.min(em * 9, wide * HOURS * 0.5);
    int steps = 24;
    for (int i = 0; i < steps; i++) {
      double x = Math.rint(from + length * i / steps);
      double right = Math.rint(from + length * (i + 1) / steps);
      pen.area(shade(paints, (i + 0.5) / steps), x, scale, right - x, Math.rint(em * 0.62));
    }
    pen.words(
        Words.KIT.get("chart.hourly", rate(most())),
        paints.of(Ink.WORDS),
        paints.small(),
        Pen.Side.LEFT,
        from + length + em * 0.6,
        scale + em * 0.7);
  }

  // From the softest ground to the accent itself; both looks give a scale of lightness.
  private static Color shade(ChartPaints paints, double part) {
    return paints.of(Ink.SOFT).interpolate(paints.of(Ink.ACCENT), Math.clamp(part, 0, 1));
  }

  private double most() {
    return hours.stream()
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .max()
        .orElse(0);
  }

  private OptionalDouble at(DayOfWeek day, int hour) {
    return hours.get((day.getValue() - 1) * HOURS + hour);
  }

  /// The day and hour of a spot.
  public Optional<Hour> hour(int index) {
    if (index < 0 || index >= DAYS * HOURS) return Optional.empty();
    return Optional.of(new Hour(days().get(index / HOURS), index % HOURS));
  }

  /// A day of the week and an hour of its clock.
  public record Hour(DayOfWeek day, int hour) {}

  private List<DayOfWeek> days() {
    List<DayOfWeek> days = new ArrayList<>();
    for (int i = 0; i < DAYS; i++) days.add(first.plus(i));
    return days;
  }

  private String name(DayOfWeek day, TextStyle style) {
    return day.getDisplayName(style, formats.locale());
  }

  private String rate(double rate) {
    return formats.decimal(rate, rate < 10 && rate != Math.rint(rate) ? 1 : 0);
  }

  private String words(DayOfWeek day, int hour) {
    String when = name(day, TextStyle.FULL) + " %02d:00".formatted(hour);
    OptionalDouble value = at(day, hour);
    return value.isPresent()
        ? Words.KIT.get("chart.at-hour", when, rate(value.getAsDouble()))
        : when + ": " + Words.KIT.get("coverage.none");
  }

  @Override
  public String sentence() {
    record Found(DayOfWeek day, int hour, double rate) {}
    List<Found> all = new ArrayList<>();
    for (DayOfWeek day : days()) {
      for (int hour = 0; hour < HOURS; hour++) {
        OptionalDouble value = at(day, hour);
        if (value.isPresent()) all.add(new Found(day, hour, value.getAsDouble()));
      }
    }
    return all.stream()
        .max(Comparator.comparingDouble(Found::rate))
        .map(found -> title + ", " + Words.KIT.get("chart.most", words(found.day(), found.hour())))
        .orElse(title + ": " + Words.KIT.get("coverage.none"));
  }

  @Override
  public ChartTable table() {
    List<String> heads = new ArrayList<>(List.of(Words.KIT.get("chart.table.hour")));
    days().forEach(day -> heads.add(name(day, TextStyle.SHORT)));
    List<List<Cell>> rows = new ArrayList<>();
    for (int hour = 0; hour < HOURS; hour++) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of("%02d:00".formatted(hour))));
      for (DayOfWeek day : days()) {
        OptionalDouble value = at(day, hour);
        row.add(value.isPresent() ? Cell.of(value.getAsDouble(), 1, formats) : Cell.unknown());
      }
      rows.add(row);
    }
    return new ChartTable(heads, rows);
  }
}

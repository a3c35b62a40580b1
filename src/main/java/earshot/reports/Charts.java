package earshot.reports;

import earshot.reports.Picture.Shape;
import earshot.reports.Picture.Side;
import earshot.reports.Snapshot.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Draws the few charts of a report from its tables: columns over time, and bars with intervals.
final class Charts {
  private static final double WIDTH = 480;
  private static final double HEIGHT = 150;
  private static final double LEFT = 40;
  private static final double FOOT = 20;
  private static final double HEAD = 22;
  private static final double BAR = 20;
  private static final double NAMES = 120;
  private static final double FIGURES = 86;
  private static final String INK = "#4A4F55";
  private static final String LINE = "#D5D8DC";
  private static final String UNWATCHED = "#ECEEF0";

  /// As on screen: told apart by people who see few colours as well.
  private static final Map<String, String> COLOURS =
      Map.of(
          "negative", "#DD6B33",
          "neutral", "#B3BDC9",
          "positive", "#3C9DBD",
          "mixed", "#4A5564",
          "unsure", "#D0D6DD",
          "unscored", "#DDE2E8");

  /// From the foot of a column to its top, as on screen.
  private static final List<String> STACK =
      List.of("negative", "mixed", "neutral", "positive", "unsure", "unscored");

  private final Wording wording;
  private final String colour;

  Charts(Wording wording, String colour) {
    this.wording = wording;
    this.colour = colour;
  }

  /// One column per row; the parts of a column are the columns from the second to the one before
  /// `end`.
  Picture columns(Grid grid, int end, String told) {
    List<Shape> shapes = new ArrayList<>();
    long most = 1;
    for (List<String> row : grid.rows()) most = Math.max(most, sum(row, end));
    long top = niceTop(most);
    double low = HEIGHT - FOOT;
    scale(shapes, top, low);
    double step = (WIDTH - LEFT) / Math.max(1, grid.rows().size());
    double wide = Math.max(0.6, Math.min(26, step * 0.72));
    for (int i = 0; i < grid.rows().size(); i++) {
      List<String> row = grid.rows().get(i);
      double x = LEFT + step * i + (step - wide) / 2;
      if (row.get(1).isEmpty()) {
        shapes.add(new Shape.Box(LEFT + step * i, HEAD, step, low - HEAD, UNWATCHED));
        continue;
      }
      double y = low;
      for (int part : stacked(grid, end)) {
        double high = Long.parseLong(row.get(part)) * (low - HEAD) / top;
        y -= high;
        if (high > 0) shapes.add(new Shape.Box(x, y, wide, high, colour(grid.columns().get(part))));
      }
    }
    days(shapes, grid, step, low);
    if (end > 2) legend(shapes, stacked(grid, end).stream().map(grid.columns()::get).toList());
    return new Picture(WIDTH, HEIGHT, shapes, told);
  }

  private static List<Integer> stacked(Grid grid, int end) {
    return IntStream.range(1, end)
        .boxed()
        .sorted(Comparator.comparingInt(part -> STACK.indexOf(grid.columns().get(part))))
        .toList();
  }

  private void scale(List<Shape> shapes, long top, double low) {
    for (int i = 0; i <= 2; i++) {
      double y = low - (low - HEAD) * i / 2;
      shapes.add(new Shape.Stroke(LEFT, y, WIDTH, y, LINE));
      if (i == 0 || top % 2 == 0 || i == 2) {
        String number = wording.whole(top * i / 2);
        shapes.add(new Shape.Letters(LEFT - 5, y + 3, number, Side.RIGHT, INK));
      }
    }
  }

  private void days(List<Shape> shapes, Grid grid, double step, double low) {
    int many = grid.rows().size();
    int every = Math.max(1, (int) Math.ceil(many / 7.0));
    for (int i = 0; i < many; i += every) {
      double middle = Math.min(WIDTH - 18, Math.max(LEFT + 16, LEFT + step * (i + 0.5)));
      String day = wording.shortDay(grid.rows().get(i).getFirst());
      shapes.add(new Shape.Letters(middle, low + 13, day, Side.MIDDLE, INK));
    }
  }

  private void legend(List<Shape> shapes, List<String> parts) {
    double x = LEFT;
    for (String part : parts) {
      shapes.add(new Shape.Box(x, 3, 8, 8, colour(part)));
      shapes.add(new Shape.Letters(x + 12, 10.5, Wording.label(part), Side.LEFT, INK));
      x += 24 + 5.2 * Wording.label(part).length();
    }
  }

  /// One bar per row: the first column names it, the third is its share, the fourth and fifth the
  /// ends of its interval; a row without a share has none.
  Picture bars(Grid grid, String told) {
    List<Shape> shapes = new ArrayList<>();
    double room = WIDTH - NAMES - FIGURES;
    double y = 4;
    for (List<String> row : grid.rows()) {
      String name = Wording.label(row.getFirst());
      shapes.add(new Shape.Letters(NAMES - 6, y + 11, cut(name), Side.RIGHT, INK));
      if (!row.get(2).isEmpty()) {
        double share = Double.parseDouble(row.get(2));
        shapes.add(new Shape.Box(NAMES, y + 2, room, 11, UNWATCHED));
        shapes.add(new Shape.Box(NAMES, y + 2, share * room, 11, colour(row.getFirst())));
        double from = NAMES + Double.parseDouble(row.get(3)) * room;
        double to = NAMES + Double.parseDouble(row.get(4)) * room;
        shapes.add(new Shape.Stroke(from, y + 7.5, to, y + 7.5, INK));
        shapes.add(new Shape.Stroke(from, y + 4.5, from, y + 10.5, INK));
        shapes.add(new Shape.Stroke(to, y + 4.5, to, y + 10.5, INK));
        String figure = wording.percent(share) + "  (" + wording.number(row.get(1)) + ")";
        shapes.add(new Shape.Letters(WIDTH - FIGURES + 8, y + 11, figure, Side.LEFT, INK));
      }
      y += BAR;
    }
    return new Picture(WIDTH, y + 2, shapes, told);
  }

  private static String cut(String name) {
    int many = name.codePointCount(0, name.length());
    return many <= 22 ? name : name.substring(0, name.offsetByCodePoints(0, 21)) + "…";
  }

  private String colour(String part) {
    return COLOURS.getOrDefault(part, colour);
  }

  private static long sum(List<String> row, int end) {
    long sum = 0;
    for (int i = 1; i < end; i++) if (!row.get(i).isEmpty()) sum += Long.parseLong(row.get(i));
    return sum;
  }

  /// The next of 1, 2, 4, 5, 10, 20, 40, 50, …
  static long niceTop(long most) {
    long ten = 1;
    while (ten * 10 < most) ten *= 10;
    for (long step : new long[] {1, 2, 4, 5, 10}) if (step * ten >= most) return step * ten;
    return ten * 10;
  }
}

package earshot.ui.kit;

import earshot.ui.kit.ChartPaints.Ink;
import earshot.ui.kit.ChartTable.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javafx.geometry.Rectangle2D;

/// Emoji by how often they were written, as pictures over their counts.
///
/// @param heads of the table: the emoji, its name, how many mentions
public record EmojiBars(String title, List<String> heads, List<Count> counts, Formats formats)
    implements Drawing {
  private static final double CELL = 4.2;
  private static final double HIGH = 4.1;

  /// Copies the lists.
  public EmojiBars {
    heads = List.copyOf(heads);
    counts = List.copyOf(counts);
  }

  /// One emoji.
  public record Count(String emoji, long count) {}

  @Override
  public double height(double width, double em) {
    int rows = (counts.size() + columns(width, em) - 1) / columns(width, em);
    return Math.max(1, rows) * em * HIGH;
  }

  private static int columns(double width, double em) {
    return Math.max(1, (int) (width / (em * CELL)));
  }

  @Override
  public List<Spot> draw(Pen pen, ChartPaints paints, double width, double height) {
    double em = paints.em();
    int columns = columns(width, em);
    double wide = width / columns;
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      double x = i % columns * wide;
      double y = Math.floorDiv(i, columns) * em * HIGH;
      if (y + em * HIGH > height + 1) break;
      double side = em * 1.7;
      double middle = x + em * CELL / 2;
      boolean drawn = pen.emoji(count.emoji(), middle - side / 2, y + em * 0.2, side);
      if (!drawn)
        pen.words(
            name(count),
            paints.of(Ink.WORDS),
            paints.small(),
            Pen.Side.MIDDLE,
            middle,
            y + em * 1.4);
      pen.words(
          formats.number(count.count()),
          paints.of(Ink.TEXT),
          paints.second(),
          Pen.Side.MIDDLE,
          middle,
          y + em * 3);
      spots.add(new Spot(i, new Rectangle2D(x, y, em * CELL, em * HIGH), words(count)));
    }
    return spots;
  }

  private static String name(Count count) {
    return Emoji.name(count.emoji());
  }

  private String words(Count count) {
    return name(count) + ": " + formats.number(count.count());
  }

  @Override
  public String sentence() {
    StringJoiner words = new StringJoiner("; ", title + ": ", ".");
    counts.forEach(count -> words.add(words(count)));
    return words.toString();
  }

  @Override
  public ChartTable table() {
    return new ChartTable(
        heads,
        counts.stream()
            .map(
                count ->
                    List.of(
                        Cell.of(count.emoji()),
                        Cell.of(name(count)),
                        Cell.of(count.count(), formats)))
            .toList());
  }
}

package earshot.ui.kit;

import earshot.ui.kit.ChartPaints.Ink;
import earshot.ui.kit.ChartTable.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Small columns without axes that show a course; a bucket nobody watched is left out.
///
/// @param title what they count
/// @param values oldest first; absent where nobody listened
public record SparkColumns(String title, List<OptionalInt> values, Formats formats)
    implements Drawing {
  /// Copies the list.
  public SparkColumns {
    values = List.copyOf(values);
  }

  @Override
  public double height(double width, double em) {
    return em * 1.9;
  }

  @Override
  public List<Spot> draw(Pen pen, ChartPaints paints, double width, double height) {
    int most = values.stream().flatMapToInt(OptionalInt::stream).max().orElse(0);
    for (int i = 0; i < values.size(); i++) {
      double x = Math.rint(width * i / values.size());
      double wide = Math.max(1, Math.rint(width * (i + 1) / values.size()) - x - 1);
      OptionalInt value = values.get(i);
      if (value.isEmpty()) {
        pen.hatch(paints.of(Ink.HATCH), x, 0, wide, height);
        continue;
      }
      double high = most == 0 ? 1 : Math.max(1, Math.rint(height * value.getAsInt() / most));
      pen.area(paints.of(Ink.EXPECTED).deriveColor(0, 1, 1, 0.5), x, height - high, wide, high);
    }
    return List.of();
  }

  @Override
  public String sentence() {
    return title;
  }

  @Override
  public ChartTable table() {
    List<List<Cell>> rows = new ArrayList<>();
    IntStream.range(0, values.size())
        .forEach(
            i ->
                rows.add(
                    List.of(
                        Cell.of(i + 1L, formats),
                        values.get(i).isPresent()
                            ? Cell.of((long) values.get(i).getAsInt(), formats)
                            : Cell.unknown())));
    return new ChartTable(List.of("", title), rows);
  }
}

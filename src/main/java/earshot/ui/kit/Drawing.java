package earshot.ui.kit;

import java.util.List;
import javafx.geometry.Rectangle2D;

/// What a chart shows and how it draws it: on the screen, into a file, as a sentence, as a table.
public sealed interface Drawing
    permits Columns, EmojiBars, HeatMap, IntervalBars, SparkColumns, TermBars {
  /// One thing that can be read, pointed at and opened.
  ///
  /// @param index of what it stands for, as the drawing was given it
  /// @param place in pixels
  /// @param words all that is known of it in one line
  record Spot(int index, Rectangle2D place, String words) {}

  /// The height it wants in pixels.
  ///
  /// @param em the text size in pixels
  double height(double width, double em);

  /// Draws within a rectangle that begins at 0, 0.
  ///
  /// @return what can be read, in reading order
  List<Spot> draw(Pen pen, ChartPaints paints, double width, double height);

  /// The whole of it in one sentence, for those who do not see it.
  String sentence();

  /// The same numbers in rows.
  ChartTable table();

  /// How many spots stand side by side, so that arrows can go up and down.
  default int across() {
    return 1;
  }
}
